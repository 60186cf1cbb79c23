"""Dates as a record knows them: to the day, the month or the year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

__all__ = ["PartialDate", "written_day"]

_MONTHS = "January February March April May June July August September October November December".split()


def written_day(day: date) -> str:
    """A day as people write it: `8 July 2024`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year: every day from `first` to `last` is possible."""

    first: date
    last: date

    @classmethod
    def parse(cls, written: str) -> "PartialDate":
        """Read `2024`, `2024-07` or `2024-07-08`.

        Raises:
            ValueError: when `written` is none of the three, or names no day of the calendar.
        """
        return _parsed(written)

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`."""
        if self.first == self.last:
            return "day"
        return "month" if (self.first.year, self.first.month) == (self.last.year, self.last.month) else "year"

    @property
    def written(self) -> str:
        """As people write it: `8 July 2024`, `July 2024` or `2024`, as closely as it is known."""
        if self.precision == "day":
            return written_day(self.first)
        return (
            f"{_MONTHS[self.first.month - 1]} {self.first.year}" if self.precision == "month" else str(self.first.year)
        )

    def __str__(self) -> str:
        return self.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


@lru_cache(maxsize=4096)
def _parsed(written: str) -> PartialDate:
    parts = [int(part) for part in written.split("-")]
    match parts:
        case [year]:
            return PartialDate(date(year, 1, 1), date(year, 12, 31))
        case [year, month]:
            return PartialDate(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        case [year, month, day]:
            return PartialDate(date(year, month, day), date(year, month, day))
        case _:
            raise ValueError(f"not a date: {written}")
