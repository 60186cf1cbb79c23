"""Percentage points and basis points against the two percentages that they lie between."""

from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import shown
from checker.verify.number.growth import Change

__all__ = ["POINTS", "judged_points"]

#: The units of a difference between percentages, each with how many make one percentage point.
POINTS = {"pp": 1, "point": 1, "bp": 100}
_HEDGED = frozenset({"nearly", "just over", "more than", "at least", "up to", "less than", "about"})


def judged_points(change: Change, document: Document) -> Verdict:
    """The verdict on points said of two percentages: on how many they are, and where that fits on their direction."""
    told, earlier, later = change.percent, change.earlier, change.later
    real = later.value - earlier.value
    ends = 2 * min(_half(earlier), _half(later))  # "4 percent" beside "3.75 percent" is no rounded figure
    wide = _half(told) + ends
    said = told.value / POINTS[told.unit]
    wide += 0.1 * said * (told.hedge in _HEDGED)
    fits = abs(abs(real) - said) <= wide + 1e-9
    turned = fits and change.direction * real < 0 and abs(real) > ends
    because = f"{_figure(earlier, document)} to {_figure(later, document)} is a {'rise' if real > 0 else 'fall'} of "
    because += f"{shown(round(abs(real), 4))} percentage {'point' if abs(real) == 1 else 'points'}"
    return Verdict(
        subject=Subject.NUMBER,
        span=told.span,
        state=State.AGREES if fits and not turned else State.CONFLICTS,
        fault=None if fits and not turned else "wrong-percent-change",
        reading=document.words(told.span),
        record=f"{shown(round(abs(real), 4))} percentage points",
        because=f"{because}: the figures go the other way" if turned else because,
        firm=not turned,
        related=tuple(sorted((earlier.span, later.span))),
    )


def _half(quantity: Quantity) -> float:
    """Half of what the last digit of a percentage is worth, in points; basis points are counted one by one."""
    return 0.005 if quantity.unit == "bp" else min(quantity.step, 1.0) / 2


def _figure(quantity: Quantity, document: Document) -> str:
    return Span.of(quantity.number or quantity.span, document.text) + "%"
