"""The date that a draft gives an event against the date on record."""

from collections.abc import Iterator
from datetime import date, timedelta

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate, written_day
from checker.record.event import Event
from checker.record.reference import Reference
from checker.verify.event.occasions import Occasion, ends, nearest_event
from checker.verify.event.verbs import is_said_of, is_verb, verb_of
from checker.verify.sentences import within

__all__ = ["date_verdict", "date_verdicts"]

#: How far behind the name or cue a date stands that belongs to a cue that is no verb.
_NEAR = 24
_LATEST = date(9000, 1, 1)


def date_verdicts(
    occasion: Occasion, day: date | None, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on the date that stands with an event's name or with its cue."""
    for expression in within(annotations.dates, occasion.sentence.span):
        if expression.bound or expression.impossible or not _belongs(expression, occasion):
            continue
        if expression.meant is None:
            if day is None:
                yield date_verdict(
                    expression, occasion.events[0], State.UNCHECKED, reference, "the draft carries no date"
                )
            continue
        yield _judged(expression, expression.meant, occasion, reference)
        return


def _judged(expression: DateExpression, meant: PartialDate, occasion: Occasion, reference: Reference) -> Verdict:
    for event in occasion.events:
        first, last = ends(event)
        if first <= meant.last and meant.first <= last:
            return date_verdict(expression, event, State.AGREES, reference)
    event = nearest_event(occasion.events, meant.first)
    firsts = [ends(each)[0] for each in occasion.events]
    if len(firsts) > 1 and meant.last < min(firsts):
        return date_verdict(expression, event, State.UNCHECKED, reference, "the record begins later")
    if len(firsts) > 1 and (event.verified is None or meant.first > event.verified):
        return date_verdict(expression, event, State.NOT_VERIFIED_SINCE, reference)
    close = abs((ends(event)[0] - meant.first).days) <= 45
    return date_verdict(
        expression, event, State.CONFLICTS, reference, sure=(len(firsts) == 1 or close) and not occasion.recalled
    )


def _belongs(expression: DateExpression, occasion: Occasion) -> bool:
    """Whether a date stands with the event: right before its name, or with the verb that its cue is or stands with.

    A name that is a clause ("declared the outbreak a pandemic") has that verb in it.
    """
    parse, text = occasion.sentence.parse, occasion.sentence.parse.text
    gap = text[expression.span.end - parse.start : max(occasion.span.start, expression.span.end) - parse.start]
    if expression.span.end <= occasion.span.start and len(gap) <= 24 and gap.startswith(("'s", "’s")):
        return True
    if expression.span.overlaps(occasion.span):
        return False
    cue, dated = verb_of(parse, occasion.cue), verb_of(parse, expression.span)
    if (
        dated is not None
        and occasion.span.contains(occasion.cue)
        and occasion.span.contains(parse.span(dated, dated + 1))
    ):
        return True
    if cue is None or cue != dated:
        return False
    if not is_verb(parse, occasion.cue):
        return 0 <= expression.span.start - max(occasion.span.end, occasion.cue.end) <= _NEAR
    return verb_of(parse, occasion.span) == cue or is_said_of(parse, cue, occasion.span)


def date_verdict(
    expression: DateExpression,
    event: Event,
    state: State,
    reference: Reference,
    because: str = "",
    sure: bool = True,
) -> Verdict:
    """What is said of a date for an event; `sure` that no other event can be meant."""
    first, last = ends(event)
    written = event.start.written if event.end is None else f"{event.start.written} to {event.end.written}"
    read = "" if expression.meant is None else _shown(expression.meant)
    return Verdict(
        subject=Subject.EVENT,
        span=expression.span,
        state=state,
        fault={State.CONFLICTS: "wrong-event-date", State.NOT_VERIFIED_SINCE: "not-verified-since"}.get(state),
        reading=f"{expression.text} ({read})" if read and expression.relative else expression.text,
        record=f"{written} ({event.name})",
        because=because or f"{event.name} on record on {written}",
        firm=sure and event.status == "accepted",
        citations=reference.cite(event),
        when=PartialDate(first, min(last, _LATEST) + timedelta(6)) if expression.relative else None,
    )


def _shown(meant: PartialDate) -> str:
    """A date as people write it, or its first and last day when it is no whole month or year."""
    whole = PartialDate.parse(str(meant)) == meant
    return meant.written if whole else f"{written_day(meant.first)} to {written_day(meant.last)}"
