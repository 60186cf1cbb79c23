"""Pairing quotation marks by character, one paragraph at a time.

The parse has no say here. An opening mark that nothing closes runs to the end of its paragraph, or to the mark that
opens the next quotation in it. The cost is linear in the number of marks.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.annotate.quotation.signs import Sign, Turn, next_curly, signs, turn
from checker.annotate.quotation.singles import singles
from checker.annotation.quotation import MarkFault, StrayMark
from checker.span import Span

__all__ = ["Marked", "marked", "pairs"]


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


def marked(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[tuple[Marked, ...], ...], tuple[StrayMark, ...]]:
    """The stretches in marks of each paragraph, and the marks that pair with no other, in order of place."""
    found: list[tuple[Marked, ...]] = []
    stray: list[StrayMark] = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        goes_on = following is not None and _opens(following.of(text))
        stretches, faults = pairs(paragraph.of(text), paragraph.start, goes_on)
        if faults and stray and faults[0].fault is MarkFault.STRAY and _left_open(found, stray):
            faults = faults[1:]  # it closes what the paragraph before left open, which is reported there
        found.append(stretches)
        stray += faults
    return tuple(found), tuple(stray)


def pairs(text: str, offset: int = 0, goes_on: bool = False) -> tuple[tuple[Marked, ...], tuple[StrayMark, ...]]:
    """The stretches in marks of one paragraph that starts at `offset`.

    `goes_on` says that the next paragraph opens with a mark, so that this one may leave its last quotation open.
    """
    stretches: list[Marked] = []
    stray: list[StrayMark] = []
    opened: Sign | None = None
    inner = 0
    found = signs(text)
    for index, (sign, curly) in enumerate(zip(found, next_curly(found), strict=True)):
        match turn(text, sign, opened, found[index + 1 : index + 3], curly):
            case Turn.INNER:
                inner += 1
            case Turn.OPEN:
                if opened is not None:
                    stretches.append(_stretch(text, opened, sign.start, None, offset))
                    stray.append(StrayMark(_span(opened, offset), MarkFault.UNCLOSED))
                opened, inner = sign, 0
            case Turn.CLOSE if inner:
                inner -= 1
            case Turn.CLOSE if opened is not None:
                stretches.append(_stretch(text, opened, sign.start, sign, offset))
                if sign.text == opened.text == "“":
                    stray.append(StrayMark(_span(sign, offset), MarkFault.REVERSED))
                opened = None
            case Turn.STRAY:
                stray.append(StrayMark(_span(sign, offset), MarkFault.STRAY))
    if opened is not None:
        stretches.append(_stretch(text, opened, len(text), None, offset, goes_on))
        if not goes_on:
            stray.append(StrayMark(_span(opened, offset), MarkFault.UNCLOSED))
    return tuple(_with_singles(text, stretches, offset, goes_on)), tuple(stray)


def _with_singles(text: str, doubles: list[Marked], offset: int, goes_on: bool) -> list[Marked]:
    """The stretches in double marks and those in single ones, each inside no other, in order of place."""
    outer = [one.outer.shift(-offset) for one in doubles]
    found = [
        Marked(
            Span(start + 1, end - closed).shift(offset), Span(start, end).shift(offset), closed, not closed, single=True
        )
        for start, end, closed in singles(text, outer, goes_on)
    ]
    whole: list[Marked] = []
    for one in sorted([*doubles, *found], key=lambda one: one.outer):
        if not whole or one.outer.start >= whole[-1].outer.end:
            whole.append(one)
    return whole


def _left_open(found: Sequence[tuple[Marked, ...]], stray: Sequence[StrayMark]) -> bool:
    """Whether the last paragraph ends inside a quotation, and is reported for it."""
    last = found[-1][-1] if found[-1] else None
    return last is not None and not last.closed and stray[-1].span.start == last.outer.start


def _span(sign: Sign, offset: int) -> Span:
    return Span(sign.start + offset, sign.end + offset)


def _stretch(text: str, opened: Sign, end: int, closing: Sign | None, offset: int, continues: bool = False) -> Marked:
    start = opened.end
    while start < end and text[start].isspace():
        start += 1
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    outer = Span(opened.start + offset, (closing.end if closing else stop) + offset)
    return Marked(Span(start + offset, stop + offset), outer, closing is not None, continues)


def _opens(text: str) -> bool:
    """Whether a paragraph begins with an opening mark."""
    start = text.lstrip("*_> \t")[:2]
    return start[:1] in ("“", '"', "„", "«", "”", "‘", "'") or start == "``"
