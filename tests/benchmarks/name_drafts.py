"""The articles that names are looked for in, as they were published and with slips put into them."""

import random
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.annotation.name import Mention, MentionKind
from checker.document import Document
from checker.draft import Draft
from checker.read.document import read_document
from checker.record.reference import Reference
from checker.reference.folding import fold
from checker.reference.load import load
from tests.benchmarks.name_lists import Name
from tests.benchmarks.name_slips import Slip, first_letter_slip, inject, slip_acronym, slip_name
from tests.benchmarks.shared import need

__all__ = ["CACHE", "Article", "altered", "article", "paths"]

CACHE = Path(tempfile.gettempdir()) / "deskcheck-names"


@dataclass(frozen=True, slots=True)
class Article:
    """An article, as it is read, with what it mentions when nothing is on record."""

    path: Path
    document: Document
    mentions: tuple[Mention, ...]

    @property
    def words(self) -> int:
        return len(self.document.text.split())


@cache
def nothing() -> Reference:
    """A reference that holds nothing."""
    folder = CACHE / "empty"
    folder.mkdir(parents=True, exist_ok=True)
    return load([folder])


def article(path: Path) -> Article:
    """The article in a file."""
    document = read_document(Draft(str(path), path.read_text(encoding="utf-8")))
    return Article(path, document, mentions(document, parses(document, store_in(CACHE)), nothing()))


def paths(most: int) -> Iterator[Path]:
    """The texts, news first; `most` of each folder, 0 for all."""
    for folder in ("news", "18f", "digitalgov"):
        paths = sorted(need("clean", folder).iterdir())
        yield from paths[:most] if most else paths


def altered(source: Article, listed: Sequence[Name], short: dict[str, int], mode: str) -> tuple[str, list[Slip]]:
    """The article with slips in at most four listed names and one acronym."""
    chance = random.Random(f"{source.path.name} {mode.replace('every', 'one')}")
    known = {fold(name): name for _, name in listed}
    text = source.document.text
    tokens: dict[str, list[tuple[int, int]]] = {}
    holders: dict[str, set[str]] = {}
    for mention in source.mentions:
        if fold(mention.full_name) in known and not mention.text.isupper():
            for match in re.finditer(r"[^\W\d_]{4,}", mention.text):
                if match[0][0].isupper():
                    start = mention.span.start + match.start()
                    tokens.setdefault(match[0], []).append((start, start + len(match[0])))
                    holders.setdefault(mention.full_name, set()).add(match[0])
    chosen = dict.fromkeys(
        chance.choice(sorted(holders[name])) for name in chance.sample(sorted(holders), min(4, len(holders)))
    )
    edits = []
    for word in chosen:
        made = first_letter_slip(word, chance) if mode == "first letter" else slip_name(word, chance)
        if made and fold(made[1]) not in known:
            places = tokens[word] if mode == "every mention" else [chance.choice(tokens[word])]
            edits += [(start, end, *made) for start, end in places]
    if mode != "first letter":
        edits += _acronym_edits(source, short, mode, chance)
    return inject(text, edits)


def _acronym_edits(
    source: Article, short: dict[str, int], mode: str, chance: random.Random
) -> Iterator[tuple[int, int, str, str]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for mention in source.mentions:
        if mention.kind is MentionKind.ACRONYM and mention.text in short:
            places.setdefault(mention.text, []).append((mention.span.start, mention.span.end))
    if places:
        word = chance.choice(sorted(places))
        made = slip_acronym(word, chance)
        if made and made[1] not in short:
            for start, end in places[word] if mode == "every mention" else [chance.choice(places[word])]:
                yield start, end, f"acronym {made[0]}", made[1]
