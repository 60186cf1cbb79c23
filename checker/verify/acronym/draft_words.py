"""Whether a draft spells out what is on record for a short form, or has words of it."""

import re
from functools import cached_property

from checker.document import Document
from checker.record.term import Acronym
from checker.verify.name.capitals import fold_word

__all__ = ["DraftWords"]

#: Words of so many long forms that they bring none of them to hand.
_GENERIC = frozenset(
    """
    administration agency american association authority board bureau center central committee company council
    department federal foundation general government group institute international national office organization
    program public service services society state states system union united university world
    """.split()
)
_WORD = re.compile(r"[^\W\d_]{4,}")
#: Marks of print that no long form is told by.
_MARKS = {"“": '"', "”": '"', "’": "'", "‘": "'", "—": "-", "–": "-", "…": ".", "\N{NO-BREAK SPACE}": " "}


def _folded(text: str) -> str:
    for mark, plain in _MARKS.items():
        text = text.replace(mark, plain)
    return fold_word(text)


class DraftWords:
    """The words of one draft, folded once, when they are first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _text(self) -> str:
        return _folded(self._document.text)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self._text))

    def spell(self, record: Acronym, before: int | None = None) -> bool:
        """Whether a long form stands in the draft, or in front of a place in it."""
        longs = [long for each in record.long if " " in each and (long := _folded(each)) in self._text]
        if not longs or before is None:
            return bool(longs)
        text = _folded(self._document.text[:before])
        return any(long in text for long in longs)

    def recall(self, record: Acronym) -> bool:
        """Whether the draft has half of the words of a long form, so that its acronym is likely in it."""
        return any(self._has_half(_WORD.findall(_folded(long))) for long in record.long)

    def _has_half(self, words: list[str]) -> bool:
        held = [word for word in words if word in self._words]
        return len(words) > 1 and 2 * len(held) >= len(words) and not _GENERIC.issuperset(held)

    def share(self, record: Acronym | None) -> float:
        """How much of the best long form the draft has, from 0 to 1."""
        longs = [_WORD.findall(_folded(long)) for long in record.long] if record is not None else []
        return max((sum(word in self._words for word in words) / len(words) for words in longs if words), default=0.0)
