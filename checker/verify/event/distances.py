"""How far apart a draft puts two days: "a week before", "months after", "ahead of"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

__all__ = ["Distance", "distance_said", "leads"]

_COUNTS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten".split())} | {
    "a": 1, "an": 1, "the": 1,
}  # fmt: skip
_HEDGES = "about|around|roughly|some|nearly|almost|just over|just under|more than|less than|over|barely"
_WAYS = re.compile(r"\b(?:before|prior to|ahead of|after|following|since|followed|preceded)\s", re.I)
#: Words that set one thing before or after another, up to where the other is named.
_LEAD = re.compile(
    rf"(?:(?:\b(?P<hedge>{_HEDGES})\s)?(?:\b(?P<count>{'|'.join(_COUNTS)}|\d{{1,3}})\s)?"
    r"(?:full\s)?\b(?P<unit>day|week|month|year)(?P<many>s)?\s)?"
    r"\b(?P<way>before|prior to|ahead of|after|following|since|(?:was\s|were\s)?(?:followed|preceded)(?:\sby)?)\s",
    re.I,
)
#: Days in a unit, and how many either way are still called so.
_UNITS = {"day": (1.0, 0.0), "week": (7.0, 3.0), "month": (30.44, 16.0), "year": (365.25, 190.0)}
#: What "days", "weeks", "months" and "years" alone may be, in days.
_BARE = {"day": (1.0, 27.0), "week": (6.0, 130.0), "month": (25.0, 800.0), "year": (300.0, inf)}
_EARLIER = frozenset({"before", "prior to", "ahead of", "preceded", "was followed by", "were followed by"})


@dataclass(frozen=True, slots=True)
class Distance:
    """From `least` to `most` days; `earlier` says that the first thing comes before the second.

    `counted` says that the draft gives a number or a unit, and not the order alone.
    """

    least: float
    most: float
    earlier: bool
    counted: bool

    def admits(self, shortest: float, longest: float) -> bool:
        """Whether some number of days from `shortest` to `longest` is as far as the draft says."""
        return shortest <= self.most and longest >= self.least


def leads(text: str) -> Iterator[re.Match[str]]:
    """Every place where a text sets one thing before or after another: "a day before "."""
    return _LEAD.finditer(text) if _WAYS.search(text) else iter(())


def distance_said(lead: re.Match[str]) -> Distance:
    """What the words of one of the `leads` amount to."""
    earlier = " ".join(lead["way"].lower().split()) in _EARLIER
    if lead["unit"] is None:
        return Distance(0, inf, earlier, False)
    unit = lead["unit"].lower()
    if lead["count"] is None:
        least, most = _BARE[unit] if lead["many"] else (0.0, inf)
        return Distance(least, most, earlier, lead["many"] is not None)
    size, loose = _UNITS[unit]
    written = lead["count"].lower()
    days = size * (_COUNTS[written] if written in _COUNTS else int(written))
    if lead["hedge"]:
        loose = max(loose, days * 0.3, 1.0)
    return Distance(days - loose, days + loose, earlier, True)
