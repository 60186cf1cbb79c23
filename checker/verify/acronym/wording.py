"""The words of a long form that tell it from others, and where they stand."""

import re

from checker.document import Document
from checker.span import Lines, Span
from checker.verify.name.capitals import fold_word

__all__ = ["are_alike", "bare", "content", "holds", "line"]

_SMALL = frozenset("the of for and on in to a an & by with".split())


def bare(phrase: str) -> str:
    """A long form without the marks and the article around it, and without a possessive's ending."""
    return re.sub(r"^(?:(?:the|an?) )?[\[“\"'‘]+|^(?:the|an?) |(?:['’]s?|[”\"!?.;:\],]+)$", "", phrase)


def content(phrase: str, plural: bool = False) -> list[str]:
    """The words of a long form that tell it from others, without national points, and without -s unless `plural`."""
    plain = fold_word(phrase).replace("'s", "").replace("u.s.", "us").replace("united states", "us")
    plain = plain.replace("u.n.", "un").replace("united nations", "un").replace("-", " ")
    words = [word.strip(".,'") for word in plain.split() if word not in _SMALL]
    return words if plural else [word.rstrip("s") for word in words]


def are_alike(mine: list[str], theirs: list[str]) -> bool:
    """Whether the words of one long form are those of another, of one stem with them, or a part of them."""
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return len(mine) == len(theirs) and all(one[:5] == other[:5] for one, other in zip(mine, theirs, strict=True))


def holds(written: str, right: str) -> bool:
    """Whether a long form as written is the recorded one, or has words before it, or words in small letters behind it.

    `white Anglo-Saxon Protestant elite (WASPs)` holds that of WASP; `European Union Commission` not that of EU.
    """
    mine, theirs = content(written), content(right)
    if set(mine) == set(theirs):
        return True
    goes_on = written.rpartition(" ")[2].islower()
    return len(theirs) > 1 and (mine[-len(theirs) :] == theirs or (goes_on and mine[: len(theirs)] == theirs))


def line(document: Document, span: Span) -> int:
    """The line of the draft as written that a span begins on, counted from 1."""
    return Lines(document.draft.text).position(document.origin(span).start).line
