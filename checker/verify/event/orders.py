"""Two events and the days between them: "signed a day before the summit"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.occasions import Occasion, nearest_event

__all__ = ["order_verdicts"]

_COUNTS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten".split())} | {
    "a": 1,
    "the": 1,
}
_DISTANCE = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNTS)}|\d{{1,3}})\s(?P<unit>day|week)s?\s(?P<way>before|after|ahead of)\s(?:the\s)?$",
    re.I,
)


def order_verdicts(
    found: Sequence[Occasion], day: date | None, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on every distance in days between two recorded events of one sentence, or from the draft's own day."""
    for occasion in found:
        parse = occasion.sentence.parse
        lead = parse.text[max(0, occasion.span.start - parse.start - 40) : occasion.span.start - parse.start]
        said = _DISTANCE.search(lead)
        if said is None or day is None:
            continue
        event = nearest_event(occasion.events, day)
        others = [each for each in found if each is not occasion and each.sentence == occasion.sentence]
        anchor = nearest_event(others[0].events, day) if others else None
        if anchor is not None and anchor is not event and anchor.start.precision == event.start.precision == "day":
            span = Span(occasion.span.start - len(lead) + said.start(), occasion.span.end)
            yield _verdict(
                span, said, anchor, event, reference, parse.text[span.start - parse.start : span.end - parse.start]
            )


def _verdict(span: Span, said: re.Match[str], anchor: Event, event: Event, reference: Reference, words: str) -> Verdict:
    count = _COUNTS.get(said["count"].lower()) or int(said["count"] if said["count"].isdigit() else 0)
    wanted = count * (7 if said["unit"].lower() == "week" else 1)
    if said["way"].lower() == "after":
        real = (anchor.start.first - (event.end or event.start).last).days
    else:
        real = (event.start.first - anchor.start.first).days
    slack = 3 if said["unit"].lower() == "week" else 0
    fits = abs(real - wanted) <= slack
    return Verdict(
        subject=Subject.EVENT,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-event-date",
        reading=words,
        record=f"{anchor.name}, {anchor.start}; {event.name}, {event.start}",
        because=f"{event.start} is {abs(real)} days {'after' if real >= 0 else 'before'} {anchor.start}",
        firm=event.status == anchor.status == "accepted",
        citations=(*reference.cite(anchor), *reference.cite(event)),
    )
