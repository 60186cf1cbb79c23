"""Two recorded events and which came first: "signed a day before the summit", "the treaty came after the vote"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.distances import Distance, distance_said, leads
from checker.verify.event.event_names import Naming, named_at, namings
from checker.verify.event.occasions import Occasion, ends
from checker.verify.event.tenses import is_supposed
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["order_verdicts"]

_BESIDE = re.compile(r",?\s(?:[-–—]\s)?")
#: Verbs with which an event is said to have been, whatever its cues.
_BEING = frozenset("came comes come took takes happened occurred".split())
_TOLD = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class _Day:
    """A day, or the days of an event, by name."""

    name: str
    first: date
    last: date
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """The events that a sentence names, and those of them that it tells of."""

    named: list[Naming]
    occasions: list[Occasion]


def order_verdicts(found: Sequence[Occasion], annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every order, or distance, of two recorded events of one sentence, or of a date and an event."""
    for sentence in sentences(annotations):
        known: _Known | None = None
        for lead in leads(sentence.text):
            known = known or _Known(namings(sentence, reference), [each for each in found if each.sentence == sentence])
            other = named_at(sentence.span.start + lead.end(), sentence, known.named, annotations, reference)
            if other is None:
                continue
            span = Span(sentence.span.start + lead.start(), other.span.end)
            days = _dates_beside(span, sentence, annotations) or _events_told(span, lead, sentence, known)
            others = [_day(event) for event in other.events]
            yield from _judged(span, distance_said(lead), days, others, sentence, reference)


def _dates_beside(span: Span, sentence: Sentence, annotations: Annotations) -> list[_Day]:
    """The date right before `span`: "on July 7, a day before the summit"."""
    for expression in within(annotations.dates, sentence.span):
        between = Span(expression.span.end, max(span.start, expression.span.end)).shift(-sentence.parse.start)
        if expression.meant is None or expression.bound or not _BESIDE.fullmatch(between.of(sentence.parse.text)):
            continue
        if expression.span.end <= span.start and expression.meant.precision == "day":
            return [_Day(expression.text, expression.meant.first, expression.meant.last)]
    return []


def _events_told(span: Span, lead: re.Match[str], sentence: Sentence, known: _Known) -> list[_Day]:
    """The event that the clause of `span` tells of: named with its cue, or with a verb such as "came"."""
    parse = sentence.parse
    told = [(each.span, each.cue, each.events) for each in known.occasions]
    for naming in known.named:
        index = parse.token_at(naming.span.end)
        if index is not None and (parse.tokens[index].lower in _BEING or naming.span.end + 1 == span.start):
            follows = naming.span.end + 1 == span.start and "ed" in lead["way"].lower()
            if parse.tokens[index].lower in _BEING or follows:
                cue = naming.span if follows else parse.span(index, index + 1)
                told.append((naming.span, cue, naming.events))
    for name, cue, events in told:
        verb = verb_of(parse, cue)
        if not name.overlaps(span) and _is_of_clause(name.cover(cue), span, sentence):
            return [] if verb is not None and is_supposed(parse, verb) else [_day(event) for event in events]
    return []


def _is_of_clause(told: Span, span: Span, sentence: Sentence) -> bool:
    """Whether no other verb stands between what is told and the words at `span`."""
    parse, between = sentence.parse, Span(min(told.end, span.start), span.start)
    if span.start < told.start:
        comma = parse.text.find(",", span.end - parse.start, told.start - parse.start)
        if comma < 0:
            return False
        between = Span(parse.start + comma, told.start)
    elif told.end > span.start:
        return False
    return not any(
        token.tag in _TOLD and between.start <= token.start + parse.start < between.end for token in sentence.tokens
    )


def _day(event: Event) -> _Day:
    first, last = ends(event)
    return _Day(event.name, first, last, event)


def _judged(
    span: Span, said: Distance, days: list[_Day], others: list[_Day], sentence: Sentence, reference: Reference
) -> Iterator[Verdict]:
    """The verdict on the pair that fits, else on the nearest pair; a mere order is judged of one pair only."""
    pairs = [(one, two) for one, two in product(days, others) if one.event is None or one.event is not two.event]
    if not pairs or (len(pairs) > 1 and not said.counted):
        return
    fitting = [pair for pair in pairs if said.admits(*_apart(*pair, said.earlier))]
    one, two = fitting[0] if fitting else min(pairs, key=lambda pair: abs((pair[1].first - pair[0].first).days))
    events = [each.event for each in (one, two) if each.event is not None]
    yield Verdict(
        subject=Subject.EVENT,
        span=span,
        state=State.AGREES if fitting else State.CONFLICTS,
        fault=None if fitting else "wrong-event-order",
        reading=span.shift(-sentence.parse.start).of(sentence.parse.text),
        record="; ".join(f"{event.name}, {event.start.written}" for event in events),
        because=_told_apart(one, two),
        firm=said.counted and len(pairs) == 1 and all(event.status == "accepted" for event in events),
        citations=tuple(citation for event in events for citation in reference.cite(event)),
    )


def _apart(one: _Day, two: _Day, earlier: bool) -> tuple[float, float]:
    """The fewest and the most days from the earlier to the later, by which of the two is said to be the earlier."""
    before, after = (one, two) if earlier else (two, one)
    return (after.first - before.last).days, (after.first - before.first).days


def _told_apart(one: _Day, two: _Day) -> str:
    days = (two.first - one.first).days
    if days == 0:
        return f"both on {one.first}"
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"{one.first} is {count} {'before' if days > 0 else 'after'} {two.first}"
