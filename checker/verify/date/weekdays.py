"""Days held against the calendar."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.sentences import sentence_at

__all__ = ["WEEKDAYS", "weekdays"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Before this year a date may be meant in the old calendar.
OLD_STYLE = 1753

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
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
    if day.year < OLD_STYLE:
        return
    real, written = WEEKDAYS[day.weekday()], f"{day:%B} {day.day}, {day.year}"
    if day.weekday() == expression.weekday:
        yield _verdict(expression, State.AGREES, None, real, f"{written} is a {real}", True)
    elif expression.relative and _other_year(expression, document, annotations, day.year):
        yield _verdict(expression, State.UNCHECKED, None, "", "the year is not given", True)
    else:
        because = f"{written} is a {real}, the draft says {WEEKDAYS[expression.weekday or 0]}"
        yield _verdict(expression, State.CONFLICTS, "weekday-date-mismatch", real, because, not expression.relative)


def _other_year(expression: DateExpression, document: Document, annotations: Annotations, year: int) -> bool:
    """Whether the paragraph speaks of another year than the one that a date without a year was taken to mean."""
    sentence = sentence_at(annotations, expression.span)
    return sentence is not None and any(int(found) != year for found in _YEAR.findall(sentence.parse.text))


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
