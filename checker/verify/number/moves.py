"""What something rose or fell by, beside where it stands: "rose 55 points, or 1 percent, to 5,605"."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.directions import direction
from checker.verify.number.figures import MONEY, is_year, shown
from checker.verify.number.operands import counting
from checker.verify.sentences import Sentence, within

__all__ = ["moves"]

#: Between how much and its percentage, and between the percentage and where it ended.
_OR = re.compile(r"(?:,\sor|\s\(|,?\sor\s(?:about|just))\s?")
_TO = re.compile(r"\)?,?\s(?:to|to\s(?:close|end|finish|settle|stand|trade)\sat|at)\s(?:a\srecord\s)?")
#: Between where it stands and by how much it moved, and between that and where it was.
_BY = re.compile(r",?\s(?:up|down)\s")
_FROM = re.compile(r"\sfrom\s")
#: Units of how much, and what part of where it stands one of them is.
_SMALL = {"cent": 0.01, "point": 1.0}
_SLACK = 0.3


def moves(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every move that is given with its percentage and its end, or with both its ends."""
    for sentence in counting(annotations):
        counted = [
            each
            for each in within(annotations.quantities, sentence.span)
            if not (each.ordinal or each.range or is_year(each, document.text))
        ]
        for three in zip(counted, counted[1:], counted[2:], strict=False):
            if all(each.value > 0 for each in three):
                yield from _share_of_move(three, sentence, document)
                yield from _between_ends(three, document)


def _share_of_move(three: Sequence[Quantity], sentence: Sentence, document: Document) -> Iterator[Verdict]:
    """The verdict on the percentage of "rose 55 points, or 1 percent, to 5,605"."""
    move, percent, end = three
    text, size = document.text, _size(move, end)
    if size is None or percent.unit != "%" or percent.hedge not in ("", "about") or move.hedge or end.hedge:
        return
    if not (
        _OR.fullmatch(text, move.span.end, percent.span.start) and _TO.fullmatch(text, percent.span.end, end.span.start)
    ):
        return
    way = direction(text[max(sentence.span.start, move.span.start - 30) : move.span.start])
    if not way or (way > 0 and end.value <= size):
        return
    real = 100 * size / (end.value - way * size)
    wide = percent.step / 2 + 50 * _unit(move) * move.step / end.value + _SLACK * real * bool(percent.hedge) + 0.06
    because = f"{shown(size)} of {shown(end.value - way * size, 5)} is {shown(round(real, 2))} percent"
    yield _verdict(percent, abs(real - percent.value) <= wide, f"{shown(round(real, 2))} percent", because, document)


def _between_ends(three: Sequence[Quantity], document: Document) -> Iterator[Verdict]:
    """The verdict on how much of "$2.06 a mile, up 3 cents from $2.03"."""
    end, move, start = three
    text, size = document.text, _size(move, end)
    if size is None or end.unit == "%" or start.unit not in ("", end.unit) or any(each.hedge for each in three):
        return
    lead = text[end.span.end : move.span.start]
    if not (len(lead) < 40 and _BY.search(lead) and lead.endswith((" up ", " down "))):
        return
    if not _FROM.fullmatch(text, move.span.end, start.span.start) or size > max(end.value, start.value):
        return
    real = end.value - start.value
    wide = (end.step + start.step + _unit(move) * move.step) / 2
    fits = abs(real - direction(lead) * size) <= wide + 1e-9
    far = shown(round(abs(real), 4))
    because = f"{shown(start.value, 4)} to {shown(end.value, 4)} is {far} {'more' if real > 0 else 'less'}"
    yield _verdict(move, fits, far, because, document)


def _unit(move: Quantity) -> float:
    return _SMALL.get(move.unit, 1.0)


def _size(move: Quantity, end: Quantity) -> float | None:
    """How much a move is in the unit of its end; nothing where the units are of different things."""
    if move.unit == "cent":
        return move.value / 100 if end.unit in MONEY else None
    alike = (
        move.unit == end.unit or (move.unit == "point" and not end.unit) or (not move.unit and end.unit not in MONEY)
    )
    return move.value if alike and move.unit not in ("%", "pp", "bp") else None


def _verdict(told: Quantity, fits: bool, record: str, because: str, document: Document) -> Verdict:
    return Verdict(
        subject=Subject.NUMBER,
        span=told.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-percent-change",
        reading=document.words(told.span),
        record=record,
        because=because,
        firm=False,
    )
