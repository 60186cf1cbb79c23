"""What a written date means on the day it is read."""

import re
from calendar import monthrange
from datetime import date, timedelta

from checker.annotate.date.calendar import Written
from checker.annotate.date.tense import Way
from checker.record.date import PartialDate

__all__ = ["meant_by"]


def meant_by(written: Written, day: date | None, way: Way) -> PartialDate | None:
    """The days that a written date can mean when it is read on `day`, with a verb that looks the way it does."""
    if written.several:
        return None
    if written.year:
        return _absolute(written)
    if day is None:
        return None
    if written.day:
        return _nearest(written, day, way)
    if written.month:
        return _month_near(written.month, day, way)
    return _relative(written, day, way)


def _absolute(written: Written) -> PartialDate:
    if written.day:
        exact = date(written.year, written.month, written.day)
        return PartialDate(exact, exact)
    if written.month:
        return _month_of(written.year, written.month)
    return PartialDate(date(written.year, 1, 1), date(written.year, 12, 31))


def _nearest(written: Written, day: date, way: Way) -> PartialDate | None:
    """The day of that month and number that is nearest; the one behind or ahead where the verb says so."""
    years = [
        year for year in (day.year - 1, day.year, day.year + 1) if written.day <= monthrange(year, written.month)[1]
    ]
    possible = [date(year, written.month, written.day) for year in years]
    if written.weekday is None and way in (Way.AHEAD, Way.BACK):
        possible = [each for each in possible if (each >= day) == (way is Way.AHEAD) or each == day] or possible
    chosen = min(possible, key=lambda each: abs((each - day).days), default=None)
    return None if chosen is None else PartialDate(chosen, chosen)


def _month_of(year: int, month: int) -> PartialDate:
    return PartialDate(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _month_near(month: int, day: date, way: Way) -> PartialDate:
    year = day.year
    if way is Way.AHEAD:
        year += month < day.month
    elif month > day.month:
        year -= way is Way.BACK or month - day.month > 5
    return _month_of(year, month)


_SHIFTS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
_AGO = re.compile(r"(\w+) (day|week|month|year)s? ago")
_COUNTS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten".split())} | {
    "a": 1,
    "an": 1,
}


def _relative(written: Written, day: date, way: Way) -> PartialDate | None:
    near = written.near
    if near.startswith(("previous", "following", "preceding")):
        return None
    if written.weekday is not None:
        return _weekday(written.weekday, near, day, way)
    if near in _SHIFTS:
        return PartialDate(day + timedelta(_SHIFTS[near]), day + timedelta(_SHIFTS[near]))
    if ago := _AGO.fullmatch(near):
        count = _COUNTS.get(ago[1]) or (int(ago[1]) if ago[1].isdigit() else 0)
        return _ago(count, ago[2], day)
    which, unit = near.rsplit(" ", 1)
    return _stretch(-1 if which == "last" else 1 if which == "next" else 0, unit, day)


def _weekday(weekday: int, near: str, day: date, way: Way) -> PartialDate:
    """A weekday: today when it is today's, else the last one, or the next one when the verb looks forward.

    "Last Monday" and "next Monday" may be either of two.
    """
    back, on = (day.weekday() - weekday) % 7, (weekday - day.weekday()) % 7
    if near.startswith(("last", "this past")):
        return PartialDate(day - timedelta((back or 7) + 7), day - timedelta(back or 7))
    if near.startswith("next"):
        return PartialDate(day + timedelta(on or 7), day + timedelta((on or 7) + 7))
    if near.startswith("this"):
        return PartialDate(day - timedelta(back), day + timedelta(on))
    if way is Way.EITHER:
        return PartialDate(day - timedelta(back), day + timedelta(on))
    meant = day + timedelta(on) if way is Way.AHEAD else day - timedelta(back)
    return PartialDate(meant, meant)


def _ago(count: int, unit: str, day: date) -> PartialDate | None:
    days = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}[unit] * count
    slack = {"day": 0, "week": 3, "month": 16, "year": 200}[unit]
    middle = day.toordinal() - round(days)
    if middle - slack < 1:
        return None
    return PartialDate(date.fromordinal(middle - slack), date.fromordinal(middle + slack))


def _stretch(shift: int, unit: str, day: date) -> PartialDate:
    if unit == "week":
        monday = day - timedelta(day.weekday() - 7 * shift)
        return PartialDate(monday - timedelta(1), monday + timedelta(6))
    if unit == "year":
        return PartialDate(date(day.year + shift, 1, 1), date(day.year + shift, 12, 31))
    months = day.year * 12 + day.month - 1 + shift
    return _month_of(months // 12, months % 12 + 1)
