"""Numbers with what they count, read as intervals."""

from dataclasses import dataclass

from checker.span import Span

__all__ = ["Quantity"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the draft means it: any value from `low` to `high`.

    `value` is the number written; the interval comes from its rounding and its `hedge` ("about", "more than").
    `low_open` and `high_open` say that the end itself is excluded; an end without a bound is infinite. `unit` is a
    singular noun or a unit's symbol ("vessel", "km", "%", "USD"), empty when there is none. `ordinal` says "third"
    rather than "three". `span` runs from the hedge to the unit, `number` covers the figure alone. `step` is what
    the last written digit is worth that is not a filling zero: 1,000 for "54,000" and for "54 thousand", 0.1 for
    "2.0". `range` says that the draft gives both ends itself ("5 to 10"), which are then `low` and `high`.
    """

    span: Span
    value: float
    low: float
    high: float
    unit: str = ""
    hedge: str = ""
    low_open: bool = False
    high_open: bool = False
    ordinal: bool = False
    number: Span | None = None
    step: float = 1.0
    range: bool = False

    def admits(self, low: float, high: float) -> bool:
        """Whether some value from `low` to `high`, both included, is what the draft may mean."""
        below = high < self.low or (self.low_open and high <= self.low)
        above = low > self.high or (self.high_open and low >= self.high)
        return not below and not above
