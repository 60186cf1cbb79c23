"""Percent changes against the two figures they are drawn from, with the rounding of all three allowed for."""

from dataclasses import dataclass

from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.conversions import SIZES
from checker.verify.number.figures import MONEY, shown

__all__ = ["Change", "judged"]

#: So many points between a percentage and the change of two figures are seldom the rounding of the figures.
MEANT_EXACTLY = 8
#: Amounts whose last shared digit is worth no more than this share of the smaller are held to what they come to: a
#: percentage so far towards the end of what their rounding allows is seldom theirs.
_FINE, _FAR = 0.15, 2 / 3
_WRONG = "wrong-percent-change"
_HEDGED = frozenset({"nearly", "just over", "more than", "at least", "up to", "less than", "about"})
_MEASURES = frozenset(
    {"acre", "degree", "minute", "second", "year", "month", "week", "day", "hour", "decade", "quarter"}
)


@dataclass(frozen=True, slots=True)
class Change:
    """A percentage, and the earlier and the later figure it is said of. `direction` is 0 when no word tells it."""

    percent: Quantity
    earlier: Quantity
    later: Quantity
    direction: int


def judged(change: Change, document: Document) -> Verdict:
    """The verdict on a percent change: on its size, and where that fits on its direction."""
    percent, earlier, later = change.percent, change.earlier, change.later
    fault, firm, because = _weighed(change, document)
    if fault == "percent-for-points":
        record = f"{shown(abs(later.value - earlier.value))} percentage points"
    else:
        record = f"{shown(abs(_growth(earlier, later)))} percent"
    return Verdict(
        subject=Subject.NUMBER,
        span=percent.span,
        state=State.CONFLICTS if fault else State.AGREES,
        fault=fault,
        reading=document.words(percent.span),
        record=record,
        because=because,
        firm=firm,
        related=tuple(sorted((earlier.span, later.span))),
    )


def _growth(earlier: Quantity, later: Quantity) -> float:
    return (later.value - earlier.value) / earlier.value * 100


def _weighed(change: Change, document: Document) -> tuple[str | None, bool, str]:
    """What is wrong with a percent change, whether surely, and the sum."""
    percent, earlier, later = change.percent, change.earlier, change.later
    low, high = _bounds(earlier, later)
    real = _growth(earlier, later)
    drafted = percent.low, percent.high
    if percent.hedge in _HEDGED:
        drafted = percent.value * 0.9 - percent.step / 2, percent.value * 1.1 + percent.step / 2
    way = "rise" if real > 0 else "fall"
    because = f"{_figure(earlier, document)} to {_figure(later, document)} is a {way} of {shown(abs(real))} percent"
    if not any(a <= drafted[1] and drafted[0] <= b for a, b in ((low, high), (-high, -low))):
        return _points(percent, earlier, later, because) if earlier.unit == "%" else (_WRONG, True, because)
    if (
        (_are_counts(earlier, later) or _are_amounts(earlier, later))
        and abs(abs(real) - percent.value) >= MEANT_EXACTLY
        and not percent.hedge
    ):
        return _WRONG, False, because
    if change.direction and (real > 0) != (change.direction > 0) and not low < 0 < high:
        return _WRONG, False, f"{because}: the figures go the other way"
    return None, True, because


def _are_counts(*figures: Quantity) -> bool:
    """Whether figures count things, of which readers take even a round number as it stands."""
    return all(
        each.step >= 1
        and not each.hedge
        and each.value < 100_000
        and (each.unit == "" or (each.unit.islower() and each.unit not in _MEASURES and each.unit not in SIZES))
        for each in figures
    )


def _are_amounts(earlier: Quantity, later: Quantity) -> bool:
    """Whether figures are amounts of one currency, written finely enough that readers do the sum with them."""
    fine = min(earlier.step, later.step)
    plain = not (earlier.hedge or later.hedge) and earlier.unit == later.unit and earlier.unit in MONEY
    return plain and fine <= _FINE * min(earlier.value, later.value)


def _points(percent: Quantity, earlier: Quantity, later: Quantity, because: str) -> tuple[str | None, bool, str]:
    """Between two percentages a "percent" that is their difference is one of points."""
    low, high = sorted((earlier.value, later.value))
    points = high - low
    wide = percent.step / 2 + earlier.step / 2 + later.step / 2
    if abs(points - percent.value) <= wide:
        return (
            "percent-for-points",
            True,
            f"{shown(high)} − {shown(low)} = {shown(points)} points; {because}",
        )
    return _WRONG, False, because


def _bounds(earlier: Quantity, later: Quantity) -> tuple[float, float]:
    """The smallest and the largest percent change that the two figures allow, given how finely they are written."""
    fine = min(earlier.step, later.step)
    olds = _ends(earlier, fine)
    news = _ends(later, fine)
    return (news[0] / olds[1] - 1) * 100, (news[1] / olds[0] - 1) * 100


def _ends(quantity: Quantity, fine: float) -> tuple[float, float]:
    half = min(
        max(fine, quantity.step if quantity.step <= abs(quantity.value) * 0.01 else fine) / 2,
        abs(quantity.value) * 0.45,
    )
    if quantity.hedge in ("about", "nearly", "just over"):
        half = max(half, abs(quantity.value) * 0.05)
    return quantity.value - half, quantity.value + half


def _figure(quantity: Quantity, document: Document) -> str:
    return Span.of(quantity.number or quantity.span, document.text)
