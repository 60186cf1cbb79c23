"""Shares in words, as readers take them: "a third", "nearly half", "more than two-thirds"."""

import re
from dataclasses import dataclass

from checker.span import Span

__all__ = ["Fraction", "fraction_at", "fraction_before"]

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_PARTS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_HEDGES = {
    "about": "about", "around": "about", "roughly": "about", "some": "about", "approximately": "about",
    "nearly": "nearly", "almost": "nearly", "just under": "nearly",
    "just over": "just over", "slightly more than": "just over",
    "more than": "more than", "over": "more than", "at least": "more than", "well over": "more than",
    "less than": "less than", "under": "less than", "fewer than": "less than",
}  # fmt: skip
_FRACTION = re.compile(
    rf"\b(?:(?P<hedge>{'|'.join(sorted(_HEDGES, key=len, reverse=True))})\s)?"
    rf"(?:(?P<half>half)|(?P<count>{'|'.join(_COUNTS)})[ -](?P<part>{'|'.join(_PARTS)})s?)\b",
    re.I,
)
#: Words before which a fraction is another thing: "the first half", "a year and a half".
_OTHER = re.compile(r"\b(?:first|second|other|latter|last|next|and|an?|one|each|every)\s$", re.I)
#: So far from the fraction a share may be that is called by it, and so far relatively; with "about".
_WIDE, _WIDE_SHARE = 0.04, 0.13
_ABOUT, _ABOUT_SHARE = 0.05, 0.16
#: So many characters before a pair its fraction begins at most.
_REACH = 80


@dataclass(frozen=True, slots=True)
class Fraction:
    """A share in words and the shares, of 1, from `low` to `high` that readers let pass for it."""

    span: Span
    low: float
    high: float


def fraction_at(text: str, start: int) -> Fraction | None:
    """The fraction that begins at `start`."""
    found = _FRACTION.match(text, start)
    return None if found is None else _read(found)


def fraction_before(text: str, end: int, tie: re.Pattern[str]) -> Fraction | None:
    """The last fraction between which and `end` there is but the `tie`."""
    for found in _FRACTION.finditer(text, max(0, end - _REACH), end):
        if tie.fullmatch(text, found.end(), end):
            return None if _OTHER.search(text[max(0, found.start() - 8) : found.start()]) else _read(found)
    return None


def _read(found: re.Match[str]) -> Fraction:
    value = 0.5 if found["half"] else _COUNTS[found["count"].lower()] / _PARTS[found["part"].lower()]
    low, high = _ends(value, _HEDGES.get((found["hedge"] or "").lower(), ""))
    return Fraction(Span(*found.span()), low, high)


def _ends(value: float, hedge: str) -> tuple[float, float]:
    match hedge:
        case "about":
            wide = max(_ABOUT, _ABOUT_SHARE * value)
            return value - wide, value + wide
        case "nearly":
            return value - max(_ABOUT, _ABOUT_SHARE * value), value + 0.01
        case "just over":
            return value - 0.005, value + max(_ABOUT, _ABOUT_SHARE * value)
        case "more than":
            return value - 0.005, 1.0
        case "less than":
            return 0.0, value + 0.005
        case _:
            wide = max(_WIDE, _WIDE_SHARE * value)
            return value - wide, value + wide
