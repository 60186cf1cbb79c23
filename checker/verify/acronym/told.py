"""Letters that a sentence explains in passing."""

import re

from checker.document import Document
from checker.span import Span

__all__ = ["is_told"]

#: What stands before letters that are introduced without their long form.
_BEFORE = re.compile(
    r"(?:, or|known (?:here |there )?as|called|dubbed|nicknamed|initials|acronym(?: is)?|abbreviated(?: as| to)?"
    r"|short for|[a-z]{2,30}[”\"]? ?\()\s?(?:the )?[“\"'‘(]?$"
    r"|\b(?:agency|airline|bank|broadcaster|carmaker|chain|channel|charity|chipmaker|company|firm|giant|group|insurer"
    r"|lobby|maker|network|operator|party|platform|producer|publisher|retailer|station|union|utility|watchdog),? $"
)
#: What stands behind letters that are explained in passing.
_AFTER = re.compile(
    r"['’”\"]{0,2}(?:, (?:an?|the|which|short for|also|formerly|once)\b| (?:stands|is short|was short) for\b| ?\("
    r"|(?: [a-z]{3,20})? ?(?:[—–]|--) ?(?:(?:an?|the|short for|which) |[A-Z][a-z]))"
)
#: Letters between commas behind what they name: the mission there, QTF, left.
_NAMED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|whose|his|her) [^,.;:()\n]{3,60}, $")
_CLOSED = re.compile(r",(?! (?:and|or)\b)")


def is_told(document: Document, place: Span) -> bool:
    """Whether the words around a place say what the letters there are: “a lobby called QTF”, “QTF, a lobby”."""
    text = document.text
    if _BEFORE.search(text, max(place.start - 40, 0), place.start) or _AFTER.match(text, place.end):
        return True
    return (
        _CLOSED.match(text, place.end) is not None
        and _NAMED.search(text, max(place.start - 70, 0), place.start) is not None
    )
