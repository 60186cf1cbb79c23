"""Figures as messages show them, and the few questions that are asked of every number."""

import re

from checker.annotation.quantity import Quantity

__all__ = ["FINE", "MONEY", "is_year", "shown", "slack", "slip"]

#: So many digits show a sum finely enough to be set against a figure of the draft.
FINE = 5
#: Units of money.
MONEY = frozenset({"USD", "EUR", "GBP", "JPY", "AUD", "CAD", "PHP", "KRW", "INR", "CNY"})

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAMES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def shown(value: float, digits: int = 3) -> str:
    """A value for the reader: "1,234.5", "64.3 billion"; at least `digits` significant digits."""
    for scale, name in _NAMES:
        if abs(value) >= scale:
            return f"{_plain(value / scale, digits)} {name}"
    return _plain(value, digits)


def _plain(value: float, digits: int) -> str:
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    whole = len(str(int(abs(value))))
    places = max(digits - whole, 0) if abs(value) >= 1 else digits
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_year(quantity: Quantity, text: str) -> bool:
    """Whether a number of `text` is written like a year and counts nothing measured."""
    if quantity.number is None or quantity.unit in ("%", "pp", "USD", "EUR", "GBP", "km", "mi", "m", "ft", "people"):
        return False
    return _YEAR.fullmatch(quantity.number.of(text)) is not None


def slack(quantity: Quantity) -> float:
    """Half of what the last written digit is worth."""
    return quantity.step / 2


def slip(drafted: float, recorded: float) -> str:
    """How one number may have become the other: a clause that names the slip, or nothing."""
    if drafted <= 0 or recorded <= 0:
        return ""
    ratio = drafted / recorded
    for power in range(1, 10):
        if abs(ratio / 10.0**power - 1) < 0.005:
            return f"{10**power:,} times too high"
        if abs(ratio * 10.0**power - 1) < 0.005:
            return f"{10**power:,} times too low"
    ours, theirs = f"{drafted:.10g}".rstrip("0").rstrip("."), f"{recorded:.10g}".rstrip("0").rstrip(".")
    if len(ours) == len(theirs) and sorted(ours) == sorted(theirs):
        return "two digits stand the other way round"
    if len(ours) == len(theirs) and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1:
        return "one digit differs"
    if abs(len(ours) - len(theirs)) == 1 and _dropped(*sorted((ours, theirs), key=len)):
        return "a digit is missing" if len(ours) < len(theirs) else "a digit too many"
    return ""


def _dropped(shorter: str, longer: str) -> bool:
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
