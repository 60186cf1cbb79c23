"""Dates, resolved against the draft's own date and the tense of the verb they stand with."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from checker.annotate.date.calendar import Written, written_dates
from checker.annotation.date import DateExpression
from checker.annotation.parse import Parse
from checker.document import Document
from checker.record.date import PartialDate
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
        span = Span(parse.start + written.start, parse.start + written.end)
        words = parse.text[written.start : written.end]
        if _impossible(written):
            if _certain(parse.text, written):
                yield DateExpression(span, words, None, written.weekday, impossible=True)
            continue
        ahead = _ahead(parse, written) if not written.year else None
        meant = _meant(written, day, ahead)
        relative = not written.year
        yield DateExpression(span, words, meant, written.weekday, relative, False, written.bound, ahead is True)


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


def _meant(written: Written, day: date | None, ahead: bool | None) -> PartialDate | None:
    if written.several:
        return None
    if written.year:
        return _absolute(written)
    if day is None:
        return None
    if written.day:
        return _nearest(written, day, ahead)
    if written.month:
        return _month_near(written.month, day, ahead)
    return _relative(written, day, ahead)


def _absolute(written: Written) -> PartialDate:
    if written.day:
        exact = date(written.year, written.month, written.day)
        return PartialDate(exact, exact)
    if written.month:
        return _month_of(written.year, written.month)
    return PartialDate(date(written.year, 1, 1), date(written.year, 12, 31))


def _nearest(written: Written, day: date, ahead: bool | None) -> PartialDate | None:
    """The day of that month and number that is nearest; the one behind or ahead where the verb says so."""
    years = [
        year for year in (day.year - 1, day.year, day.year + 1) if written.day <= monthrange(year, written.month)[1]
    ]
    possible = [date(year, written.month, written.day) for year in years]
    if written.weekday is None and ahead is not None:
        possible = [each for each in possible if (each >= day) == ahead or each == day] or possible
    chosen = min(possible, key=lambda each: abs((each - day).days), default=None)
    return None if chosen is None else PartialDate(chosen, chosen)


def _month_of(year: int, month: int) -> PartialDate:
    return PartialDate(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _month_near(month: int, day: date, ahead: bool | None) -> PartialDate:
    year = day.year
    if ahead:
        year += month < day.month
    elif month > day.month:
        year -= ahead is False or month - day.month > 5
    return _month_of(year, month)


_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_AGO = re.compile(r"(\w+) (day|week|month|year)s? ago")
_COUNTS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten".split())} | {
    "a": 1,
    "an": 1,
}


def _relative(written: Written, day: date, ahead: bool | None) -> PartialDate | None:
    near = written.near
    if written.weekday is not None:
        return _weekday(written.weekday, near, day, ahead)
    if near in _SHIFTS:
        return PartialDate(day + timedelta(_SHIFTS[near]), day + timedelta(_SHIFTS[near]))
    if ago := _AGO.fullmatch(near):
        count = _COUNTS.get(ago[1]) or (int(ago[1]) if ago[1].isdigit() else 0)
        return _ago(count, ago[2], day)
    which, unit = near.rsplit(" ", 1)
    return _stretch(-1 if which == "last" else 1 if which == "next" else 0, unit, day)


def _weekday(weekday: int, near: str, day: date, ahead: bool | None) -> PartialDate:
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
    meant = day + timedelta(on) if ahead else day - timedelta(back)
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


_FORWARD = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_DUE = frozenset(
    """due set scheduled slated planned plan plans planning expected expects expect going likely intends intend hopes
    hope vowed wants want aims aim poised"""
    .split()
)  # fmt: skip
_SAYING = frozenset("says say writes write tells reports notes adds argues shows".split())


def _ahead(parse: Parse, written: Written) -> bool | None:
    """Whether the verb that a date stands with looks forward; `None` where it stands with no verb."""
    index = parse.token_at(parse.start + written.start)
    for _ in range(8):
        if index is None:
            return None
        token = parse.tokens[index]
        if token.tag.startswith(("VB", "MD")):
            return _looks_forward(parse, index)
        if token.head == index:
            return None
        index = token.head
    return None


def _looks_forward(parse: Parse, index: int) -> bool | None:
    token = parse.tokens[index]
    below = [parse.tokens[child] for child in parse.children[index]]
    if any(child.lower in _FORWARD for child in below) or token.lower in ("scheduled", "slated", "due"):
        return True
    if token.tag == "VB" or any(child.lower == "to" and child.tag == "TO" for child in below):
        return True if parse.tokens[token.head].lower in _DUE else None
    if token.tag in ("VBZ", "VBP") and token.lower not in _SAYING:
        perfect = any(child.tag in ("VBN", "VBD") for child in below)
        return None if perfect or token.lower in ("is", "are", "has", "have") else True
    if token.tag == "VBD":
        return False
    if token.tag == "VBN":
        return False if any(child.lower in ("was", "were", "had", "has", "have", "been") for child in below) else None
    return None
