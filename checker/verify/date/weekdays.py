"""Days held against the calendar."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.date.years import is_of_another_year, year_beside
from checker.verify.sentences import sentence_at

__all__ = ["WEEKDAYS", "weekdays"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Before this year a date may be meant in the old calendar.
OLD_STYLE = 1753

_DIGITS = re.compile(r"\d")


def weekdays(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every weekday that stands beside a date, and on every day that no calendar has."""
    for expression in annotations.dates:
        if expression.impossible:
            yield _verdict(expression, State.CONFLICTS, "impossible-date", "no such day", "the month is shorter", True)
        elif expression.weekday is not None and expression.meant and _DIGITS.search(expression.text):
            yield from _beside(expression, document, annotations)


def _beside(expression: DateExpression, document: Document, annotations: Annotations) -> Iterator[Verdict]:
    assert expression.meant is not None
    day = expression.meant.first
    sentence = sentence_at(annotations, expression.span) if expression.relative else None
    if sentence is not None and day.weekday() != expression.weekday:
        today = document.date.day if document.date else None
        year = year_beside(expression, sentence, today)
        elsewhen = year == 0 or (year is None and is_of_another_year(expression, sentence, annotations, day.year))
        moved = _in_year(day, year) if year else day
        if elsewhen or moved is None:
            yield _verdict(expression, State.UNCHECKED, None, "", "the year is not given", True)
            return
        day = moved
    if day.year >= OLD_STYLE:
        yield _held(expression, day)


def _in_year(day: date, year: int) -> date | None:
    """The same day of another year, if that has it."""
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _held(expression: DateExpression, day: date) -> Verdict:
    """The verdict on a weekday beside a day; it is firm where the date has a year of its own."""
    real, written = WEEKDAYS[day.weekday()], f"{day:%B} {day.day}, {day.year}"
    if day.weekday() == expression.weekday:
        return _verdict(expression, State.AGREES, None, real, f"{written} is a {real}", True)
    because = f"{written} is a {real}, the draft says {WEEKDAYS[expression.weekday or 0]}"
    return _verdict(expression, State.CONFLICTS, "weekday-date-mismatch", real, because, not expression.relative)


def _verdict(
    expression: DateExpression, state: State, fault: str | None, record: str, because: str, firm: bool
) -> Verdict:
    return Verdict(
        subject=Subject.DATE,
        span=expression.span,
        state=state,
        fault=fault,
        reading=expression.text,
        record=record,
        because=because,
        firm=firm,
    )
