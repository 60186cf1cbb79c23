"""Families in a draft: surnames, and who shares one with somebody who is named in full."""

import re
from collections.abc import Iterable

from checker.annotation.name import Mention
from checker.document import Document

__all__ = ["is_full", "is_relative", "surname"]

_SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$|,? (?:II|III|IV)$")
#: A forename that shares the surname of the next: `Jens and`, `Jens, Ulla and`.
_COUPLED = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]+,? (?:and|&) $")
_KIN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?:late|elder|eldest|younger|youngest|older|oldest|twin|only|first|second) )?"
    r"(?:wife|husband|widow|widower|son|daughter|brother|sister|mother|father|children|sons|daughters),? "
    r"[^\W\d_a-z][^\W\d_]+(?! [^\W\d_a-z])"
)
#: What goes before the honorific of somebody's other half: `Mr. and`, `Governor and`.
_WITH = re.compile(r"(?<!\w)[A-Z][^\W\d_]*\.? (?:and|&) $")
#: How many code points before a name the forename of a relative can take.
_REACH = 24


def is_full(mention: Mention) -> bool:
    """Whether a mention has more than one word, Jr. and the like left out."""
    return " " in _SUFFIX.sub("", mention.text)


def surname(mention: Mention) -> str:
    """The last word of a mention, Jr. and the like left out."""
    return _SUFFIX.sub("", mention.text).rsplit(" ", 1)[-1]


def is_relative(document: Document, mention: Mention, before: Iterable[Mention]) -> bool:
    """Whether a surname is that of a family of which one was named in full `before` and another by forename.

    `Jens and Ulla Moss` names both in full, and `Jens Moss and his wife, Ulla,` as good as that. `Mr. and Mrs. Moss`
    are both known by the name of one.
    """
    couple = _is_of_couple(document, mention)
    for named in before:
        if is_full(named) and surname(named) == surname(mention):
            lead = document.text[max(named.span.start - _REACH, 0) : named.span.start]
            if couple or _COUPLED.search(lead) or _KIN.search(document.text, named.span.end, mention.span.start):
                return True
    return False


def _is_of_couple(document: Document, mention: Mention) -> bool:
    """Whether an honorific stands beside that of somebody's other half."""
    start = mention.span.start - len(mention.honorific or "") - 1
    return mention.honorific is not None and bool(_WITH.search(document.text, max(start - _REACH, 0), max(start, 0)))
