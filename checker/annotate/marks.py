"""Pairing quotation marks by character, one paragraph at a time.

The parse has no say here: apostrophes, inches and feet are told apart by their neighbours, straight marks pair by
turns, and an opening mark that nothing closes runs to the end of its paragraph. Every step looks at one mark and
its neighbours, so the cost is linear in the number of marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.annotation.quotation import MarkFault, StrayMark
from checker.span import Span

__all__ = ["Marked", "marked", "pairs"]

_DOUBLE = re.compile(r"[“”„‟\"«»＂]|``|''|‘‘|’’")
_SINGLE = re.compile(
    r"(?<![\w.'’‘])(?:‘|'|‹)(?=[^\s'’‘›])(?P<inside>[^'’‘‹›\"“”\n]{1,400}(?:(?:['’])(?=\w)[^'’‘‹›\"“”\n]{1,400}){0,12})"
    r"(?<=[^\s])(?:’|'|›)(?!\w)"
)
_OPENING = frozenset(("“", "„", "‟", "«", "``", "‘‘"))
_CLOSING = frozenset(("”", "»", "''", "’’"))
_INCH = re.compile(r"\d['′’]?\s?\d{0,2}(?:[ -]?\d/\d)?$")
_FEET = re.compile(r"\d\s?['′’][ -]?\d{1,2}(?:[ -]?\d/\d)?$")
#: What may stand before an opening mark.
_BEFORE = frozenset(" \t\xa0\u2009\u202f([{—–-/:;,…*_>")


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch inside quotation marks: `inner` without the marks, `outer` with them, both in the document.

    `closed` says that a closing mark stands; an unclosed stretch runs to the end of its paragraph or to the mark
    that opens the next one. `continues` says that the stretch goes on in the next paragraph, which opens with a
    mark of its own. `single` says that the marks are single.
    """

    inner: Span
    outer: Span
    closed: bool = True
    continues: bool = False
    single: bool = False


def marked(text: str, paragraphs: tuple[Span, ...]) -> tuple[tuple[tuple[Marked, ...], ...], tuple[StrayMark, ...]]:
    """The stretches in marks of each paragraph, and the marks that pair with no other, in order of place."""
    found: list[tuple[Marked, ...]] = []
    stray: list[StrayMark] = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        goes_on = following is not None and _opens(following.of(text))
        stretches, faults = pairs(paragraph.of(text), paragraph.start, goes_on)
        found.append(stretches)
        stray += faults
    return tuple(found), tuple(stray)


def pairs(text: str, offset: int = 0, goes_on: bool = False) -> tuple[tuple[Marked, ...], tuple[StrayMark, ...]]:
    """The stretches in marks of one paragraph that starts at `offset`; `goes_on` when the next one opens with a mark."""
    stretches: list[Marked] = []
    stray: list[StrayMark] = []
    opened: re.Match[str] | None = None
    attribute, nested = False, 0
    for mark in _DOUBLE.finditer(text):
        if attribute:
            attribute = False
            continue
        turn = _turn(text, mark, opened)
        attribute = turn == "markup"
        if turn == "open":
            if opened is not None:
                if _nested(text, mark):
                    nested += 1
                    continue
                stretches.append(_stretch(text, opened, mark.start(), None, offset))
                stray.append(StrayMark(_span(opened, offset), MarkFault.UNCLOSED))
            opened, nested = mark, 0
        elif turn == "close" and nested:
            nested -= 1
        elif turn == "close" and opened is not None:
            stretches.append(_stretch(text, opened, mark.start(), mark, offset))
            opened = None
        elif turn == "stray":
            stray.append(StrayMark(_span(mark, offset), MarkFault.STRAY))
    if opened is not None:
        stretches.append(_stretch(text, opened, len(text), None, offset, goes_on))
        if not goes_on:
            stray.append(StrayMark(_span(opened, offset), MarkFault.UNCLOSED))
    stretches += _singles(text, stretches, offset)
    return tuple(sorted(stretches, key=lambda one: one.outer)), tuple(stray)


def _turn(text: str, mark: re.Match[str], opened: re.Match[str] | None) -> str:
    """Whether a mark opens, closes, is stray, or is no quotation mark at all (`none`)."""
    if text[mark.start() - 1 : mark.start()] == "=" and mark[0] == '"':
        return "markup"
    sign, before, after = mark[0], text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    starts = (not before or before in _BEFORE) and bool(after) and not after.isspace()
    if sign in ('"', "＂", "''"):
        if before.isdigit() and (opened is None or _FEET.search(text, max(0, mark.start() - 8), mark.start())):
            return "none" if _INCH.search(text, max(0, mark.start() - 8), mark.start()) else "close"
        if opened is None:
            return "open" if after and (starts or not after.isspace()) and not _ends(before, after) else "stray"
        return (
            "close"
            if not (starts and opened[0] == sign and (before.isspace() or before in "([") and after.isalnum())
            else "open"
        )
    if sign in _OPENING:
        if opened is not None and not starts and _ends(before, after):
            return "close"
        return "open"
    if opened is not None:
        return "close"
    return "open" if starts else "stray"


def _ends(before: str, after: str) -> bool:
    return bool(before) and not before.isspace() and before not in "([{—–" and (not after or not after.isalnum())


def _nested(text: str, mark: re.Match[str]) -> bool:
    """Whether a second opening mark is a quotation inside the first: it closes, and another closing mark follows at once."""
    if mark[0] not in _OPENING:
        return False
    window = [other[0] for other in _DOUBLE.finditer(text, mark.end(), min(len(text), mark.end() + 400))][:2]
    return len(window) == 2 and all(sign in _CLOSING for sign in window)


def _span(mark: re.Match[str], offset: int) -> Span:
    return Span(mark.start() + offset, mark.end() + offset)


def _stretch(
    text: str, opened: re.Match[str], end: int, closing: re.Match[str] | None, offset: int, continues: bool = False
) -> Marked:
    start = opened.end()
    while start < end and text[start].isspace():
        start += 1
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    outer = Span(opened.start() + offset, (closing.end() if closing else stop) + offset)
    return Marked(Span(start + offset, stop + offset), outer, closing is not None, continues)


def _singles(text: str, doubles: list[Marked], offset: int) -> Iterator[Marked]:
    """Stretches in single marks that stand outside all double ones."""
    if "'" not in text and "‘" not in text and "‹" not in text:
        return
    taken = iter([*sorted((one.outer.start - offset, one.outer.end - offset) for one in doubles), (len(text) + 1,) * 2])
    start, end = next(taken)
    for match in _SINGLE.finditer(text):
        while end <= match.start():
            start, end = next(taken)
        if match.end() <= start:
            inner = Span(match.start("inside") + offset, match.end("inside") + offset)
            yield Marked(inner, Span(match.start() + offset, match.end() + offset), single=True)


def _opens(text: str) -> bool:
    """Whether a paragraph begins with an opening mark."""
    start = text.lstrip("*_> \t")[:2]
    return start[:1] in "“\"„«”‘'" and start[:1] != "" or start == "``"
