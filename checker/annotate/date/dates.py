"""Dates, resolved against the draft's own date and the tense of the verb they stand with."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from checker.annotate.date.calendar import Written, written_dates
from checker.annotate.date.resolution import meant_by
from checker.annotate.date.tense import Way, way_of
from checker.annotation.date import DateExpression
from checker.annotation.parse import Parse
from checker.document import Document
from checker.span import Span

__all__ = ["dates", "dates_in"]


def dates(document: Document, parses: tuple[Parse, ...]) -> tuple[DateExpression, ...]:
    """Every date expression, in order of place; the draft's own date line is none."""
    day = document.date.day if document.date and 1000 < document.date.day.year < 9000 else None
    own = document.date.span if document.date else None
    return tuple(
        expression
        for parse in parses
        for expression in dates_in(parse, day)
        if own is None or not own.overlaps(expression.span)
    )


def dates_in(parse: Parse, day: date | None) -> Iterator[DateExpression]:
    """The date expressions of one paragraph, read on `day`."""
    for written in written_dates(parse.text):
        if _is_feast(parse.text, written):
            continue
        span = Span(parse.start + written.start, parse.start + written.end)
        words = parse.text[written.start : written.end]
        if _impossible(written):
            if _certain(parse.text, written):
                yield DateExpression(span, words, None, written.weekday, impossible=True)
            continue
        way = way_of(parse, written) if not written.year else Way.UNTOLD
        meant = meant_by(written, day, way)
        relative = not written.year
        yield DateExpression(span, words, meant, written.weekday, relative, False, written.bound, way is Way.AHEAD)


#: Words that make the name of a weekday that of one day in the year.
_FEAST = re.compile(r"\b(?:Ash|Black|Bloody|Cyber|Easter|Fat|Giving|Good|Holy|Maundy|Palm|Shrove|Super|Whit)\s$")


def _is_feast(text: str, written: Written) -> bool:
    """Whether a weekday is of the name of a feast, or of what has that for its name: the Good Friday Agreement."""
    alone = written.weekday is not None and not written.day
    return alone and _FEAST.search(text, max(0, written.start - 8), written.start) is not None


def _impossible(written: Written) -> bool:
    if not written.day or not written.month:
        return False
    if not 1 <= written.month <= 12:
        return True
    return not 1 <= written.day <= monthrange(written.year or 2024, written.month)[1]


_CLOSED = re.compile(r"\s?(?:[.,;:)”\"’]|$|(?:at|and|to|through|or|when|for|as|a)\b)")
_OPENED = re.compile(r"(?:\b(?:on|by|until|till|before|after|since|from|through|to|and|dated|for)|[(,])\s$", re.I)


def _certain(text: str, written: Written) -> bool:
    """Whether an impossible day is meant as a day: "In September 31 people came" is not."""
    lead = text[max(0, written.start - 12) : written.start]
    if re.search(r"\bin\s$", lead, re.I):
        return False
    dated = bool(written.year) or written.weekday is not None or _OPENED.search(lead) is not None
    return dated or _CLOSED.match(text, written.end) is not None
