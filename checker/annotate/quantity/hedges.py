"""Hedges, and the intervals they make of a number: "about 200" is 190 to 210."""

import re
from math import inf

__all__ = ["AFTER", "BEFORE", "HEDGES", "TRAILING", "interval"]

#: Words before a number, and the kind of interval they make of it.
HEDGES = {
    hedge: kind
    for kind, hedges in {
        "about": (
            "about, around, some, roughly, approximately, approx, approx., circa, an estimated, estimated, close to"
        ),
        "nearly": (
            "nearly, almost, just under, just below, just shy of, slightly under, a little under, "
            "slightly fewer than, slightly less than, just less than, just fewer than, not quite, approaching, "
            "virtually"
        ),
        "just over": (
            "barely, a little more than, just over, slightly more than, a little over, little more than, "
            "just above, slightly over, just more than"
        ),
        "more than": (
            "more than, over, above, greater than, in excess of, upwards of, upward of, exceeding, well over, "
            "beyond, higher than, larger than"
        ),
        "at least": (
            "at least, no fewer than, no less than, not less than, as few as, as little as, at the very least, "
            "a minimum of, minimum, minimum of"
        ),
        "less than": ("less than, fewer than, under, below, lower than, smaller than, well under, not even"),
        "up to": (
            "up to, at most, at the most, no more than, not more than, as many as, as much as, a maximum of, "
            "maximum of, maximum"
        ),
    }.items()
    for hedge in hedges.split(", ")
}

BEFORE = re.compile(
    rf"(?<![\w-])({'|'.join(sorted(map(re.escape, HEDGES), key=len, reverse=True))})\s(?:(?:the|a|an|only|just)\s)?$",
    re.I,
)
AFTER = re.compile(
    r"\s(or more|or greater|or higher|or less|or fewer|or so|at least|at most|at the most)\b|(\+)|-(odd|plus)\b", re.I
)
TRAILING = {
    "or more": "at least", "or greater": "at least", "or higher": "at least", "+": "at least", "at least": "at least",
    "or less": "up to", "or fewer": "up to", "at most": "up to", "at the most": "up to", "or so": "about",
    "odd": "about", "plus": "at least",
}  # fmt: skip


def interval(value: float, step: float, hedge: str = "") -> tuple[float, float]:
    """What a number stands for: its rounding, or what its hedge makes of it."""
    half = step / 2 if step <= 1 else min(step / 2, abs(value) * 0.05)
    match hedge:
        case "about":
            wide = max(half, abs(value) * 0.05)
            return value - wide, value + wide
        case "nearly":
            return value * 0.9, value
        case "just over":
            return value, value * 1.1
        case "more than" | "at least":
            return value, inf
        case "less than" | "up to":
            return -inf, value
        case _:
            return value - half, value + half
