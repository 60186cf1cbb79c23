"""Days and years of birth, and ages at death, against the record."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate
from checker.record.name import Person
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.date.beside import people_beside
from checker.verify.date.weekdays import OLD_STYLE
from checker.verify.sentences import within

__all__ = ["births"]

#: A name with one of the two words right behind it.
_SIGN = re.compile(r"[A-Z][\w.’'-]{1,30},?\s\(?(?:who\s)?(?:(?:was\s)?born|died)\s")
_BORN = re.compile(r",?\s\(?(?:who\s)?(?:was\s)?born\s(?:in\s(?:[A-Z][\w.’'-]*,?\s){1,4})?(?:(?:in|on)\s)?")
_DIED = re.compile(
    r",?\s(?:who\s)?died\s(?:[^.;:()\d]{0,60}\s)?at\s(?:the\sage\sof\s|age\s)?(?P<age>\d{1,3})(?![\d:])\b"
)
#: A birth further off than this many years is that of a namesake.
FURTHEST = 15


def births(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every date of birth, and every age at death, that stands right behind a recorded name."""
    for named in people_beside(_SIGN, document, annotations, reference):
        person = named.person
        if person is None or person.born is None or person.born.first.year < OLD_STYLE:
            continue
        end = named.mention.span.end - named.parse.start
        if born := _BORN.match(named.parse.text, end):
            yield from _birth(born.end() + named.parse.start, person, person.born, annotations, reference)
        elif person.died and (died := _DIED.match(named.parse.text, end)):
            yield from _death(Span(*died.span("age")).shift(named.parse.start), int(died["age"]), person, reference)


def _birth(
    start: int, person: Person, born: PartialDate, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    for expression in within(annotations.dates, Span(start, start + 40)):
        meant = expression.meant
        if expression.span.start == start and meant is not None and not expression.relative and not expression.bound:
            fits = meant.first <= born.last and born.first <= meant.last
            if fits or abs(meant.first.year - born.first.year) <= FURTHEST:
                because = f"{person.name} on record as born {born.written}"
                yield _verdict(expression.span, expression.text, str(born), because, fits, person, reference)


def _death(span: Span, age: int, person: Person, reference: Reference) -> Iterator[Verdict]:
    if person.born is None or person.died is None:
        return
    youngest, oldest = _years(person.born.last, person.died.first), _years(person.born.first, person.died.last)
    if youngest > age + FURTHEST or age > oldest + FURTHEST:
        return
    real = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    because = f"{person.name} was {real}, born {person.born.written}, died {person.died.written}"
    yield _verdict(span, str(age), real, because, youngest <= age <= oldest, person, reference)


def _years(born: date, died: date) -> int:
    return died.year - born.year - ((died.month, died.day) < (born.month, born.day))


def _verdict(
    span: Span, reading: str, record: str, because: str, fits: bool, person: Person, reference: Reference
) -> Verdict:
    return Verdict(
        subject=Subject.DATE,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-age",
        reading=reading,
        record=record,
        because=because,
        firm=person.status == "accepted",
        citations=reference.cite(person),
    )
