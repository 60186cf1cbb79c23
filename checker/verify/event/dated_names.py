"""A date that stands with an event's name and no verb: "the 1997 Island Accord", "the vote of June 24, 2016"."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.evidence.verdict import State, Verdict
from checker.record.date import PartialDate
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.event_names import Naming, namings
from checker.verify.event.occasions import ends
from checker.verify.event.whens import date_verdict
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["dated_names"]

#: What may stand before a name that opens its sentence, as its subject or as a mere time.
_OPENING = re.compile(r"(?:(?:since|after|before|following|until)\s)?(?:(?:the|its|their|[A-Z]\w+['’]s?)\s)?", re.I)
#: A year right before a name, which nothing else takes for a date.
_YEAR = re.compile(r"\b(?:the|its|their|this|that)\s(?P<year>(?:1[89]|20)\d\d)\s$", re.I)
_ARTICLE = re.compile(r"\b(?:the|its|their|this|that)\s$|['’]s?\s$", re.I)
#: Cues of what is agreed on one day and may be in force, and called, by a later year.
_AGREED = frozenset("signed signing adopted agreed struck initialed concluded".split())
#: An event of the same name further off may be another one; so may one of a later year, for what comes each year.
_FAR, _BY_YEAR = 45, 1


def dated_names(annotations: Annotations, reference: Reference, judged: Sequence[Span]) -> Iterator[Verdict]:
    """A verdict on every such date that is right, or so near the one on record that no other event is meant.

    Names that several events have, or one of a series, are left alone; `judged` are the dates with a verdict.
    """
    for sentence in sentences(annotations):
        if not any(mark.isdecimal() for mark in sentence.text):
            continue
        expressions = [each for each in within(annotations.dates, sentence.span) if _is_dated(each, judged)]
        for naming in namings(sentence, reference):
            if len(naming.events) > 1 or naming.events[0].series:
                continue
            for expression in (*_years(naming, sentence), *expressions):
                if _stands_with(expression, naming, sentence):
                    yield from _judged(expression, naming.events[0], reference)


def _years(naming: Naming, sentence: Sentence) -> Iterator[DateExpression]:
    """The year that stands right before a name."""
    start = sentence.span.start
    found = _YEAR.search(sentence.text, 0, naming.span.start - start)
    if found:
        meant = PartialDate.parse(found["year"])
        yield DateExpression(Span(*found.span("year")).shift(start), found["year"], meant)


def _is_dated(expression: DateExpression, judged: Sequence[Span]) -> bool:
    plain = not (expression.bound or expression.impossible or expression.relative)
    return plain and expression.meant is not None and expression.span not in judged


def _stands_with(expression: DateExpression, naming: Naming, sentence: Sentence) -> bool:
    """Whether a date belongs to a name, and to no verb: right before it, after "of", or in what opens a clause."""
    text, start = sentence.text, sentence.span.start
    date, name = expression.span.shift(-start), naming.span.shift(-start)
    if date.end <= name.start:
        return text[date.end : name.start] in (" ", ", ") and _ARTICLE.search(text, 0, date.start) is not None
    between = text[name.end : date.start] if name.end <= date.start else ""
    if between == " of ":
        return True
    opens = _OPENING.fullmatch(text, 0, name.start) is not None
    return opens and between in (" on ", " in ") and text[date.end : date.end + 1] == ","


def _judged(expression: DateExpression, event: Event, reference: Reference) -> Iterator[Verdict]:
    meant = expression.meant
    assert meant is not None
    first, last = ends(event)
    if first <= meant.last and meant.first <= last:
        yield date_verdict(expression, event, State.AGREES, reference)
    elif meant.precision == "year":
        later = meant.first.year - last.year
        if abs(later) <= _BY_YEAR and (later < 0 or not _AGREED.intersection(event.cues)):
            yield date_verdict(expression, event, State.CONFLICTS, reference, sure=False)
    elif abs(meant.first.year - first.year) == _BY_YEAR and meant.first.month == first.month:
        yield date_verdict(expression, event, State.CONFLICTS, reference, sure=False)
    elif -_FAR <= (meant.first - last).days <= _FAR or -_FAR <= (first - meant.last).days <= _FAR:
        yield date_verdict(expression, event, State.CONFLICTS, reference)
