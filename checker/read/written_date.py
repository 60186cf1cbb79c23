"""Dates as a page header, a dateline or front matter writes them."""

import re
from collections.abc import Iterator
from datetime import date

__all__ = ["DATE", "MONTH", "day_of", "month_and_day", "stamped_day"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
#: A whole day with its year: "Jun 23, 2025", "23 June 2025", "2025-06-23".
DATE = re.compile(
    rf"\b(?:(?P<m1>{MONTH})\s{{1,3}}(?P<d1>\d{{1,2}}),?\s{{1,3}}(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})\s{{1,3}}(?P<m2>{MONTH}),?\s{{1,3}}(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})(?!\d))",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b(?:(?P<m1>{MONTH})\s(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})\s(?P<m2>{MONTH}))\b", re.IGNORECASE
)


_STAMP = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?!\d)")


def stamped_day(written: str) -> date | None:
    """The day of a time stamp or a written date: "2026-03-04T09:00Z", "20260304", "4 March 2026"."""
    found, stamp = DATE.search(written[:60]), _STAMP.match(written)
    if found is not None:
        return day_of(found)
    return _day(*map(int, stamp.groups())) if stamp else None


def day_of(found: re.Match[str]) -> date | None:
    """The day that a match of `DATE` names, if the calendar has it."""
    year = int(found["y1"] or found["y2"] or found["y3"])
    day = int(found["d1"] or found["d2"] or found["d3"])
    return _day(year, _month(found["m1"] or found["m2"] or found["m3"]), day)


def month_and_day(text: str, near: date) -> date | None:
    """The day that "July 8" means in `text`, in the year that brings it nearest to `near`."""
    found = _MONTH_DAY.search(text)
    if found is None:
        return None
    month, day = _month(found["m1"] or found["m2"]), int(found["d1"] or found["d2"])
    return min(_years(near, month, day), key=lambda one: abs((one - near).days), default=None)


def _years(near: date, month: int, day: int) -> Iterator[date]:
    for year in (near.year - 1, near.year, near.year + 1):
        if (one := _day(year, month, day)) is not None:
            yield one


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.index(written[:3].lower()) + 1


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
