"""The dateline: whether its place ends before the sentence begins, and whether its day is the draft's."""

from collections.abc import Iterator
from datetime import date

from checker.document import Dateline, DateOrigin, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import written_day
from checker.span import Span
from checker.verify.date.weekdays import WEEKDAYS

__all__ = ["datelines"]

#: How many days a draft's date may lie from the day of its dateline.
APART = 30


def datelines(document: Document) -> Iterator[Verdict]:
    """Verdicts on the draft's dateline: its form, its weekday, and its day beside the draft's own date."""
    line = document.dateline
    if line is None:
        return
    yield _formed(line, document)
    if line.day is not None:
        yield from _weekday(line, line.day, document)
        yield from _apart(line, line.day, document)


def _formed(line: Dateline, document: Document) -> Verdict:
    place = document.words(line.place)
    return Verdict(
        subject=Subject.DATE,
        span=line.place if line.malformed else line.span,
        state=State.CONFLICTS if line.malformed else State.AGREES,
        fault="malformed-dateline" if line.malformed else None,
        reading=document.words(line.span),
        record=f"{place} —" if line.malformed else place,
        because="no dash stands between the place and the sentence" if line.malformed else "its form",
        suggestion=f"{place} — " if line.malformed else None,
    )


def _weekday(line: Dateline, day: date, document: Document) -> Iterator[Verdict]:
    """A verdict on the weekday that a dateline gives with its day."""
    words = document.words(line.span)
    named = next((each for each in WEEKDAYS if each in words), None)
    if named is not None:
        real = WEEKDAYS[day.weekday()]
        fits = named == real
        yield Verdict(
            subject=Subject.DATE,
            span=_plain(line, document),
            state=State.AGREES if fits else State.CONFLICTS,
            fault=None if fits else "weekday-date-mismatch",
            reading=words,
            record=real,
            because=f"{written_day(day)} is a {real}" + ("" if fits else f", the draft says {named}"),
            firm=str(day.year) in words,
        )


def _apart(line: Dateline, day: date, document: Document) -> Iterator[Verdict]:
    """A verdict on a draft's date that lies far from the dateline's own day: a page that was published again."""
    own = document.date
    if (
        own is None
        or own.origin not in (DateOrigin.FRONT_MATTER, DateOrigin.PAGE)
        or abs((own.day - day).days) <= APART
    ):
        return
    given = _plain(line, document)
    yield Verdict(
        subject=Subject.DATE,
        span=own.span or given,
        state=State.CONFLICTS,
        fault="doubtful-draft-date",
        reading=f"{written_day(own.day)} ({own.origin.value})",
        record=f"{written_day(day)} (dateline)",
        because=f"the dateline gives {written_day(day)}",
        firm=False,
        related=(given,),
    )


def _plain(line: Dateline, document: Document) -> Span:
    """The dateline without the dash that ends it."""
    return Span(line.span.start, line.span.start + len(document.words(line.span).rstrip(" —–-:")))
