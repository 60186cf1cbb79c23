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
    rather than "three".
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
