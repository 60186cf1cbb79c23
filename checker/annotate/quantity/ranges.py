"""Quantities that two numbers make together: the ends of a range, feet and inches."""

import re
from dataclasses import replace

from checker.annotate.quantity.hedges import interval
from checker.annotate.quantity.units import MONEY
from checker.annotation.quantity import Quantity

__all__ = ["joined", "ranged"]

#: What may stand between the ends of a range, after what stood before it.
_RANGE = re.compile(r"\s?[-–—]\s?|\sto\s|\s(?:and|or)\s")
_BETWEEN = re.compile(r"\bbetween\s$", re.I)
_FROM = re.compile(r"\bfrom\s$", re.I)
#: What stands before a year: "36.3 billion tons in 2021 to 36.8 billion" has no range that begins with it.
_IN = re.compile(r"\b(?:in|since|during|of|by)\s$", re.I)

#: Units that make one measure together: "6 feet 2 inches".
_PARTS = {("ft", "in"): 12.0, ("lb", "oz"): 16.0, ("st", "lb"): 14.0}
_JOINT = re.compile(r"(?:,?\s(?:and\s)?|-)?")


def ranged(found: list[Quantity], text: str) -> list[Quantity]:
    """The same, with the two ends of a range ("5 to 10 miles", "between 3 and 4 percent") made one."""
    whole: list[Quantity] = []
    for quantity in found:
        before = whole[-1] if whole else None
        if before is not None and (both := _range(before, quantity, text)):
            whole[-1] = both
        else:
            whole.append(quantity)
    return whole


def _range(first: Quantity, last: Quantity, text: str) -> Quantity | None:
    if first.range or last.hedge or first.ordinal or last.ordinal or last.number is None or first.number is None:
        return None
    if first.value >= last.value or (first.unit and last.unit and first.unit != last.unit):
        return None
    between = text[first.span.end : last.number.start]
    lead = text[max(0, first.number.start - 9) : first.number.start]
    if _IN.search(lead) and 1800 <= first.value < 2100 and not first.unit and not 1800 <= last.value < 2100:
        return None
    if not _RANGE.fullmatch(between) or (_FROM.search(lead) and "to" in between):
        return None
    if re.search(r"and|or", between) and not _BETWEEN.search(lead):
        return None
    if "to" in between and first.unit and first.unit not in MONEY:
        return None
    value, step = first.value, min(first.step, last.step)
    if (
        last.value >= 1e3 > first.value
        and (not first.unit or not last.unit)
        and last.step >= 1e3
        and "," not in last.number.of(text)
    ):
        value *= 10.0 ** (len(str(int(last.value))) - len(str(int(last.value)).rstrip("0")))
        if value >= last.value:
            return None
    return replace(
        last, span=first.span.cover(last.span), value=value, low=value, high=last.value, hedge="between", step=step,
        number=first.number.cover(last.number), range=True, unit=last.unit or first.unit, low_open=False,
        high_open=False,
    )  # fmt: skip


def joined(found: list[Quantity], text: str) -> list[Quantity]:
    """The same, with "6 feet 2 inches" made one measure of feet."""
    whole: list[Quantity] = []
    for quantity in found:
        before = whole[-1] if whole else None
        between = text[before.span.end : quantity.span.start] if before else ""
        unit = "in" if before and before.unit == "ft" and between == "-" and not quantity.unit else quantity.unit
        share = _PARTS.get((before.unit, unit)) if before else None
        if before and share and quantity.value < share and _JOINT.fullmatch(between):
            value, step = before.value + quantity.value / share, quantity.step / share
            low, high = interval(value, step, before.hedge)
            whole[-1] = replace(
                before, span=before.span.cover(quantity.span), value=value, low=low, high=high, step=step
            )
        else:
            whole.append(quantity)
    return whole
