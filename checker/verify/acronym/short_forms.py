"""The short forms of a draft: where each stands, what the draft says it stands for, and how well it is known."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from checker.annotation.annotations import Annotations
from checker.annotation.initials import phrase_ends, singular
from checker.document import Document
from checker.house import House
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.span import Span
from checker.verify.acronym.known_forms import exempt, known_acronyms
from checker.verify.acronym.near_forms import Neighbours, is_slip
from checker.verify.acronym.places import places

__all__ = ["ShortForms", "is_known", "short_forms"]

#: A capitalised phrase, small words inside it allowed; U.S. is one word.
_PHRASE = re.compile(
    r"(?<![\w’'-])(?:(?:[A-Z]\.){2,4}(?=\s)(?: (?:of|for|and|the|on|in|de|to|&)){0,2}(?: [A-Z][\w’'-]{0,40}){1,7}"
    r"|[A-Z][\w’'-]{1,40}(?:,? (?:(?:of|for|and|the|on|in|de|to|&) ){0,3}(?:(?:[A-Z]\.){2,4}|[A-Z][\w’'-]{0,40})){1,9})"
)
#: So many names on record are read for letters in capitals.
_NAMES = 100


@dataclass(slots=True)
class ShortForms:
    """What a draft does with short forms. Keys are forms without points and endings.

    `uses` are the places of each in running text, `defined` the definitions as (short, long), `meant` the capitalised
    phrases of the draft by their initials, `recorded` what is on record for the forms of the draft.
    """

    uses: dict[str, list[Span]] = field(default_factory=dict)
    defined: dict[str, list[tuple[Span, Span]]] = field(default_factory=dict)
    meant: dict[str, Span] = field(default_factory=dict)
    recorded: dict[str, tuple[Acronym, ...]] = field(default_factory=dict)
    _near: dict[str, Neighbours] = field(default_factory=dict)

    def near(self, short: str, among: Literal["uses", "defined", "meant"]) -> list[str]:
        """The forms of one kind that may lie one slip from `short`; asked when all are gathered."""
        if among not in self._near:
            kinds: dict[str, Iterable[str]] = {"uses": self.uses, "defined": self.defined, "meant": self.meant}
            self._near[among] = Neighbours(kinds[among])
        return self._near[among].of(short)


def short_forms(document: Document, annotations: Annotations, reference: Reference) -> ShortForms:
    """The short forms of a document."""
    forms = ShortForms()
    defined: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for definition in annotations.definitions:
        defined[singular(document.words(definition.short))].append((definition.short, definition.long))
    forms.uses = places(document, defined)
    forms.recorded = {short: reference.acronyms(short) for short in {*forms.uses, *defined}}
    for short, uses in forms.uses.items():
        if short not in defined:
            defined[short] += _by_record(document, short, uses, reference)
    forms.defined = {short: pairs for short, pairs in defined.items() if pairs}
    if any(_wants_phrases(short, forms) for short in forms.uses):
        for block in document.prose:
            for letters, span in _phrases(document.words(block.span)):
                forms.meant.setdefault(letters, span.shift(block.span.start))
    return forms


def _by_record(document: Document, short: str, uses: list[Span], reference: Reference) -> Iterator[tuple[Span, Span]]:
    """Definitions whose letters do not fit, and whose long form is on record: Doctors Without Borders (MSF).

    It may be on record under letters that are a slip away. Others in brackets are parts of a body, or its place.
    """
    for use in uses:
        if document.text[use.start - 1 : use.start] == "(" and document.text[use.end : use.end + 1] == ")":
            end = len(document.text[: use.start - 1].rstrip(" \"”’'"))
            before = document.text[max(end - 120, 0) : end].lower()
            records = (each for each in reference.every(Acronym) if short == each.short or is_slip(short, each.short))
            longs = (long for record in records for long in record.long if " " in long)
            long = next((long for long in longs if before.endswith(long.lower())), None)
            if long is not None:
                yield use, Span(end - len(long), end)
                return


def _wants_phrases(short: str, forms: ShortForms) -> bool:
    """Whether the phrases of the draft matter to a short form: it is not known to all, or wants its long form."""
    records = forms.recorded[short]
    return any(record.expand for record in records) or (not records and short not in known_acronyms())


def _phrases(prose: str) -> Iterator[tuple[str, Span]]:
    for match in _PHRASE.finditer(prose):
        phrase = re.sub(r"['’]s?$", "", match[0])
        for letters, start in phrase_ends(phrase, least=3):
            if len(letters) < 8 and " " in phrase[start:]:
                yield letters, Span(match.start() + start, match.end())


def is_known(short: str, forms: ShortForms, reference: Reference, house: House) -> bool:
    """Whether a short form is on record, exempt by house style, known to everybody, or explained by the draft."""
    return bool(
        short in forms.defined
        or forms.recorded.get(short)
        or short in known_acronyms()
        or short in exempt(house.known_short_forms)
        or (reference.knows(short) and (len(short) > 3 or _is_name(short, reference)))
    )


def _is_name(short: str, reference: Reference) -> bool:
    """Whether a name on record has the letters in capitals; a village of that name speaks for no short form."""
    return any(short in re.findall(r"\w+", name) for name in reference.name_words(short, _NAMES))
