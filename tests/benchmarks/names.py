"""How well misspelt names and acronyms are found, and how often right ones are accused.

    python -m tests.benchmarks.names [--articles 0] [--sizes 500,10000,200000] [--show flags|misses] [--json]

The text is `DESKCHECK_DATA/clean`: slips are put, seeded, into names of the news articles that stand in the reference
lists of the run, and every flag on the unaltered text counts against us (some are genuine errors in print: --show
flags). The articles are cut in two halves; the lists for one half come from the other: its 500 most frequent names are
curated; all its names in two articles or more, legislators, countries, states and cities only clear.
Peers run on the same texts: codespell, typos, hunspell and plain RapidFuzz; one that is not installed is left out.
"""

import argparse
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.annotate.name.acronyms import definitions
from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention, MentionKind
from checker.document import Document
from checker.draft import Draft
from checker.evidence.verdict import State, Verdict
from checker.house import House
from checker.read.document import read_document
from checker.record.reference import Reference
from checker.reference.folding import fold
from checker.reference.load import load
from checker.verify.acronym import acronyms
from checker.verify.name import names
from tests.benchmarks.name_lists import CURATED, Name, acronyms_of, curated_names, gazetteer, write_set
from tests.benchmarks.name_peers import peers
from tests.benchmarks.name_slips import Slip, first_letter_slip, inject, slip_acronym, slip_name
from tests.benchmarks.shared import need, show

CACHE = Path(tempfile.gettempdir()) / "deskcheck-names"
NAME_FAULTS = ("misspelled-name", "inconsistent-name")
Lists = tuple[Reference, list[Name], dict[str, int]]
MODES = ("one mention", "every mention", "first letter")


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


def judged(document: Document, reference: Reference) -> tuple[list[Verdict], float]:
    """The verdicts about names and acronyms, and the seconds of processor time they took over a parsed draft."""
    parsed = parses(document, store_in(CACHE))
    start = time.process_time()
    found = Annotations(
        parses=parsed, mentions=mentions(document, parsed, reference), definitions=definitions(document, parsed)
    )
    verdicts = [
        *names.verdicts(document, found, reference, House()),
        *acronyms.verdicts(document, found, reference, House()),
    ]
    list(names.links(document, found, reference))
    return [verdict for verdict in verdicts if verdict.fault], time.process_time() - start


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


class Score:
    """Hits among slips, by kind, and how many of the proposals were right."""

    def __init__(self) -> None:
        self.slips, self.hits, self.proposed = Counter[str](), Counter[str](), Counter[str]()
        self.misses: list[str] = []

    def add(self, slips: Iterable[Slip], flags: Iterable[tuple[int, int, str | None]], text: str) -> None:
        """Count the slips of one article that a flag `(start, end, suggestion)` lies on."""
        flags = list(flags)
        seen: set[str] = set()
        for slip in slips:
            group = "acronym" if slip.kind.startswith("acronym") else "name"
            if slip.written in seen:
                continue
            seen.add(slip.written)
            hits = [flag for flag in flags if flag[0] < slip.end and slip.start < flag[1]]
            for key in (group, slip.kind):
                self.slips[key] += 1
                self.hits[key] += bool(hits)
                self.proposed[key] += any(fold(slip.right) in fold(flag[2] or "") for flag in hits)
            if not hits:
                around = re.sub(r"\s+", " ", text[max(slip.start - 40, 0) : slip.end + 30])
                self.misses.append(f"{slip.kind}: {slip.right} -> {slip.written}: {around}")

    def recall(self, key: str) -> float:
        """The share of slips of that kind that were found."""
        return round(self.hits[key] / max(self.slips[key], 1), 3)

    def right(self, key: str) -> float:
        """The share of found slips for which the right form was proposed."""
        return round(self.proposed[key] / max(self.hits[key], 1), 3)


def references(halves: Sequence[Sequence[Article]], size: int, most: int) -> list[Lists]:
    """For each half, the reference built from the other one, its curated names and its acronyms."""
    made = []
    for at, other in enumerate((halves[1], halves[0])):
        ranked = curated_names(each.mentions for each in other)
        short = acronyms_of(each.mentions for each in other)
        curated, others = ranked[:most], gazetteer(need("legislators"), size) if size > CURATED else []
        if most > len(ranked):
            curated, others = [*ranked, *others][:most], others
        clearing = [*ranked[most:], *others][: max(size - most, 0)]
        folder = write_set(CACHE / f"set-{size}-{most}-{at}", curated, clearing, short)
        made.append((load([folder], CACHE), ranked[:CURATED], short))
    return made


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--sizes", default="500,10000,200000")
    parser.add_argument("--curated", type=int, default=CURATED, help="how many names may accuse")
    parser.add_argument("--show", default="", choices=("", "flags", "misses", "all"))
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    sources = [article(path) for path in _paths(options.articles)]
    news = [source for source in sources if source.path.parent.name == "news"]
    halves = (sources[0::2], sources[1::2])
    figures: dict[str, object] = {"articles": len(sources), "words": sum(source.words for source in sources)}
    drafts: dict[str, list[tuple[str, list[Slip]]]] = {}
    for size in map(int, options.sizes.split(",")):
        made = references(halves, size, options.curated)
        if not drafts:
            for mode in MODES:
                drafts[mode] = [altered(source, *made[source not in halves[0]][1:], mode) for source in news]
        figures |= _flags(halves, made, size, options.show in ("flags", "all"))
        figures |= _recalls(news, halves, made, drafts, size, options.show in ("misses", "all"))
    if not options.no_peers:
        figures |= peers(sources, drafts["one mention"], Score, references(halves, CURATED, CURATED)[0][1])
    show(figures, options.json)


def _paths(most: int) -> Iterator[Path]:
    for folder in ("news", "18f", "digitalgov"):
        paths = sorted(need("clean", folder).iterdir())
        yield from paths[:most] if most else paths


def _subject(verdict: Verdict) -> str:
    """What a flag counts as; notes on introductions, honorifics and the like accuse no spelling."""
    if verdict.fault in NAME_FAULTS and verdict.state is not State.AGREES:
        return "name"
    return "acronym" if verdict.fault == "mistaken-acronym" else "other"


def _line(verdict: Verdict, source: Article) -> str:
    """A flag with what stands around it."""
    start, end = verdict.span.start, verdict.span.end
    around = re.sub(r"\s+", " ", source.document.text[max(start - 50, 0) : end + 40])
    said = f"{verdict.reading} -> {verdict.suggestion} [{verdict.record}] {verdict.because}"
    return f"{said} | {source.path.parent.name}: {around}"


def _flags(
    halves: Sequence[Sequence[Article]],
    made: Sequence[tuple[Reference, list[Name], dict[str, int]]],
    size: int,
    shown: bool,
) -> dict[str, object]:
    """Flags on text as it was published, and the time taken."""
    counts, firm, words, seconds = Counter[str](), Counter[str](), 0, 0.0
    for half, (reference, _, _) in zip(halves, made, strict=True):
        for source in half:
            verdicts, spent = judged(source.document, reference)
            seconds += spent
            words += source.words
            for verdict in verdicts:
                subject = _subject(verdict)
                sure = verdict.firm and verdict.fault != "inconsistent-name"
                counts[subject] += 1
                firm[subject] += sure
                if shown and subject != "other":
                    print(size, "E" if sure else "W", _line(verdict, source))
    scale = 1000 / words
    return {
        f"{size} name flags per 1,000 words": round(counts["name"] * scale, 4),
        f"{size} name errors per 1,000 words": round(firm["name"] * scale, 4),
        f"{size} acronym flags per 1,000 words": round(counts["acronym"] * scale, 4),
        f"{size} acronym errors per 1,000 words": round(firm["acronym"] * scale, 4),
        f"{size} milliseconds per 1,000 words": round(seconds * 1000 * scale, 2),
    }


def _flag(verdict: Verdict) -> tuple[int, int, str | None]:
    return verdict.span.start, verdict.span.end, verdict.suggestion


def _recalls(
    news: Sequence[Article],
    halves: Sequence[Sequence[Article]],
    made: Sequence[tuple[Reference, list[Name], dict[str, int]]],
    drafts: dict[str, list[tuple[str, list[Slip]]]],
    size: int,
    shown: bool,
) -> dict[str, object]:
    figures: dict[str, object] = {}
    for mode in MODES:
        score, warned = Score(), Score()
        for source, (text, slips) in zip(news, drafts[mode], strict=True):
            document = read_document(Draft(str(source.path), text))
            verdicts, _ = judged(document, made[source not in halves[0]][0])
            faults = (*NAME_FAULTS, "mistaken-acronym")
            found = [each for each in verdicts if each.fault in faults]
            score.add(slips, [_flag(each) for each in found], text)
            warned.add(slips, [_flag(each) for each in found if each.state is not State.UNCHECKED], text)
        figures[f"{size} {mode}: name recall"] = score.recall("name")
        figures[f"{size} {mode}: name proposals right"] = score.right("name")
        if mode != "first letter":
            figures[f"{size} {mode}: acronym recall"] = score.recall("acronym")
            figures[f"{size} {mode}: acronym recall, notes aside"] = warned.recall("acronym")
        if mode == "one mention":
            figures |= {
                f"{size} {mode}: {kind} recall ({score.slips[kind]})": score.recall(kind)
                for kind in sorted(score.slips)
            }
        if shown:
            print(f"--- {size} {mode}", *score.misses, sep="\n")
    return figures


if __name__ == "__main__":
    main()
