"""Dates as a draft writes them, resolved against the draft's own date."""

from dataclasses import dataclass

from checker.record.date import PartialDate
from checker.span import Span

__all__ = ["DateExpression"]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in a draft: "Monday", "July 8, 2024", "last month", "in 2022".

    `meant` are the days it can mean, or `None` when it cannot be resolved (no draft date, or no such day).
    `weekday` counts from Monday = 0. `impossible` says that the calendar has no such day. `relative` says that
    `meant` hangs on the draft's date, if only for the year. `bound` is "before", "after", "by", "since" or "until"
    when the expression names an end and not the time itself; `ahead` says that its verb looks forward.
    """

    span: Span
    text: str
    meant: PartialDate | None
    weekday: int | None = None
    relative: bool = False
    impossible: bool = False
    bound: str = ""
    ahead: bool = False
