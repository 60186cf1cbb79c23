"""A figure said to be so many percent more or fewer than another: "30,000 homes, 40 percent fewer than the 50,000"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.annotation.quantity import Quantity
from checker.verify.number.figures import MONEY
from checker.verify.number.growth import Change
from checker.verify.number.points import POINTS
from checker.verify.sentences import Sentence

__all__ = ["compared"]

#: What ties a percentage to the figure that it is measured by; the number's own hedge may begin in it.
_THAN = re.compile(
    r"\s(?:(?P<way>more|higher|larger|greater|fewer|less|lower|smaller)\sthan|(?P<off>ahead|up|down|short)\s(?:of|on))\s"
    r"(?:the\s|its\s|their\s|last\syear['’]s\s)"
    r"(?:previous\s|prior\s|earlier\s|revised\s)?"
)
_FEWER = frozenset({"fewer", "less", "lower", "smaller", "down", "short"})
#: What stands between the figure and its percentage, and between the other figure and the one that comes last.
_THEN_PERCENT = re.compile(
    r"(?:\s[A-Za-z][a-z-]{0,20}){0,4}(?:,\s|\s\(|\s?(?:--|—|–|\s-)\s?|\s(?:was|is|were|are)\s)(?:or\s|some\s|about\s|a\s)?"
)
_THEN_FIGURE = re.compile(r"[^.;:()\d]{0,40}(?:\d{4})?,\s(?:only\s|just\s|some\s|a\stotal\sof\s)?")
_TOLD = frozenset({"%", *POINTS})
#: Figures so far apart are not of one thing.
_FURTHEST = 20


def compared(counted: Sequence[Quantity], sentence: Sentence, text: str) -> Iterator[Change]:
    """The comparisons of a sentence whose two figures stand in it, in order of place."""
    for at, (percent, other) in enumerate(pairwise(counted)):
        number = other.number or other.span
        than = _THAN.fullmatch(text, percent.span.end, number.start) if percent.unit in _TOLD else None
        if than is None or other.range or percent.range or (other.unit == "%") != (percent.unit in POINTS):
            continue
        earlier = replace(other, hedge="")
        before = counted[at - 1] if at else None
        after = counted[at + 2] if at + 2 < len(counted) else None
        later = None
        if before is not None and _is_before(before, percent, earlier, text) and (at == 1 or before.unit == other.unit):
            later = before
        elif before is None and after is not None and _is_after(after, earlier, text):
            later = after
        if later is not None and "times" not in sentence.text:
            yield Change(percent, earlier, later, -1 if (than["way"] or than["off"]) in _FEWER else 1)


def _is_before(figure: Quantity, percent: Quantity, earlier: Quantity, text: str) -> bool:
    """Whether the figure that is compared stands right before the percentage."""
    tied = _THEN_PERCENT.fullmatch(text, figure.span.end, percent.span.start)
    return tied is not None and _are_alike(figure, earlier)


def _is_after(figure: Quantity, earlier: Quantity, text: str) -> bool:
    """Whether the figure that is compared follows the one that it is measured by."""
    return _THEN_FIGURE.fullmatch(text, earlier.span.end, figure.span.start) is not None and _are_alike(figure, earlier)


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may count the same thing: one unit, or none beside it, and sizes that compare."""
    units = one.unit == other.unit or (not {one.unit, other.unit} & MONEY and not (one.unit and other.unit))
    plain = not (one.range or one.hedge or one.ordinal) and min(one.value, other.value) > 0
    return units and plain and max(one.value, other.value) < _FURTHEST * min(one.value, other.value)
