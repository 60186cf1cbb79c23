"""What one double quotation mark does where it stands: open, close, neither, or stray.

Everything is read from the mark, its neighbours and the marks right after it. Marks in templates and tags are no
marks of the text.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

__all__ = ["Sign", "Turn", "next_curly", "signs", "turn"]

_SIGN = re.compile(r"[“”„‟\"«»＂]|``|''|‘‘|’’")
#: Templates, then tags, then attributes left over from a tag, in this order, for each may hold the one before.
_MARKUP = (
    re.compile(r"\{\{[^{}\n]{0,400}\}\}|\{%[^{}\n]{0,600}%\}|\}\}[\"”]"),
    re.compile(r"<[A-Za-z/!][^<>\n]{0,800}>"),
    re.compile(r"=[\"”“][^\"”“\n]{0,300}[\"”]"),
)
_CURLY_OPENING = frozenset("“„‟«")
_OPENING = _CURLY_OPENING | {"``", "‘‘"}
_CLOSING = frozenset(("”", "»", "''", "’’"))
_STRAIGHT = frozenset(('"', "＂", "''"))
_CURLY = frozenset("“”")
_ARROWS = frozenset("«»")
_INCH = re.compile(r"\d['′’]?\s?\d{0,2}(?:[ -]?\d/\d)?$")
_FEET = re.compile(r"\d\s?['′’][ -]?\d{1,2}(?:[ -]?\d/\d)?$")
#: A paragraph with more marks than this is no prose.
_MOST = 5_000
#: What may stand before an opening mark.
_BEFORE = frozenset(" \t\xa0\u2009\u202f([{—–-/:;,…*_>")


class Sign(NamedTuple):
    """A double mark: where it stands in its paragraph, and how it is written."""

    start: int
    end: int
    text: str


class Turn(Enum):
    """What a mark does."""

    OPEN = "opens"
    CLOSE = "closes"
    INNER = "opens a quotation inside the one that is open"
    NONE = "is no quotation mark, or belongs to one inside another"
    STRAY = "closes what was never opened"


def signs(text: str) -> tuple[Sign, ...]:
    """The double marks of a paragraph in order; those in templates and tags, and endless rows, are left out."""
    found = tuple(Sign(mark.start(), mark.end(), mark[0]) for mark in _SIGN.finditer(text))
    if len(found) > _MOST:
        return ()
    if not found or not any(mark in text for mark in "{}<="):
        return found
    masked = text
    for markup in _MARKUP:
        masked = markup.sub(lambda match: "\x01" * len(match[0]), masked)
    return tuple(sign for sign in found if masked[sign.start] != "\x01")


def turn(text: str, sign: Sign, opened: Sign | None, after: Sequence[Sign], curly: str) -> Turn:
    """What `sign` does.

    `opened` is the mark that is still open, `after` the two marks behind this one, `curly` the next curly one.
    """
    if sign.text in _STRAIGHT:
        return _straight(text, sign, opened, curly)
    before, behind = _neighbours(text, sign)
    starts = _starts(before, behind)
    if sign.text in _OPENING:
        if opened is not None and not starts and (_ends(before, behind) or _is_last(before, behind, after)):
            return Turn.CLOSE
        return Turn.INNER if opened is not None and _holds(opened, after) else Turn.OPEN
    if opened is not None:
        return Turn.CLOSE
    if sign.text in _ARROWS:
        return Turn.NONE
    return Turn.OPEN if starts else Turn.STRAY


def _straight(text: str, sign: Sign, opened: Sign | None, curly: str) -> Turn:
    """A straight mark opens and closes by turns; inside curly marks that close later it is an inner one."""
    before, behind = _neighbours(text, sign)
    near = max(0, sign.start - 8)
    if before.isdigit() and (opened is None or _FEET.search(text, near, sign.start)):
        return Turn.NONE if _INCH.search(text, near, sign.start) else Turn.CLOSE
    starts = _starts(before, behind)
    if opened is None:
        opens = behind and (starts or not behind.isspace()) and not _ends(before, behind)
        return Turn.OPEN if opens else Turn.STRAY
    if opened.text in _CURLY_OPENING and starts and not _ends(before, behind) and curly == "”":
        return Turn.INNER
    reopens = starts and opened.text == sign.text and (before.isspace() or before in "([") and behind.isalnum()
    return Turn.OPEN if reopens else Turn.CLOSE


def next_curly(found: Sequence[Sign]) -> tuple[str, ...]:
    """For each mark the next curly one behind it, or nothing."""
    coming, behind = [], ""
    for sign in reversed(found):
        coming.append(behind)
        behind = sign.text if sign.text in _CURLY else behind
    return tuple(reversed(coming))


def _holds(opened: Sign, after: Sequence[Sign]) -> bool:
    """Whether an opening mark inside an open quotation is closed before that is."""
    first = after[0].text in _CLOSING if after else False
    if opened.text in _STRAIGHT:
        return first and len(after) > 1 and after[1].text in _STRAIGHT
    return first and len(after) > 1 and after[1].text in _CLOSING


def _neighbours(text: str, sign: Sign) -> tuple[str, str]:
    return text[max(sign.start - 1, 0) : sign.start], text[sign.end : sign.end + 1]


def _starts(before: str, behind: str) -> bool:
    return (not before or before in _BEFORE) and bool(behind) and not behind.isspace()


def _is_last(before: str, behind: str, after: Sequence[Sign]) -> bool:
    """Whether an opening mark with spaces around it ends a quotation: no mark behind it would close what it opens."""
    return before.isspace() and not behind.strip() and (not after or after[0].text in _OPENING)


def _ends(before: str, behind: str) -> bool:
    return bool(before) and not before.isspace() and before not in "([{—–" and not behind.isalnum()
