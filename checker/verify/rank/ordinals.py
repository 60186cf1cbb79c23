"""An event's place in its series: "the third such deal"."""

from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.event import Event
from checker.record.reference import Reference
from checker.verify.event.occasions import named_events, nearest_event
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["ordinals"]

_PLAIN = str.maketrans("’‘“”‑–—", "''\"\"---")


def ordinals(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every ordinal that stands right before an event's name, or in "third such" beside one."""
    for sentence in sentences(annotations):
        ranked = [each for each in within(annotations.quantities, sentence.span) if each.ordinal]
        if not ranked:
            continue
        named = list(named_events(sentence.text.translate(_PLAIN).lower(), reference))
        for span, events in named:
            series = [event for event in events if event.ordinal is not None]
            for quantity in ranked if series else ():
                if _speaks_of(quantity, span.shift(sentence.span.start).start, sentence):
                    day = document.date.day if document.date else None
                    verdict = _verdict(quantity, series, sentence, day, document, annotations, reference)
                    if verdict is not None:
                        yield verdict


def _speaks_of(quantity: Quantity, name: int, sentence: Sentence) -> bool:
    text, start = sentence.parse.text, sentence.parse.start
    if quantity.number is None:
        return False
    after = text[quantity.number.end - start : quantity.number.end - start + 8].lower()
    if after.startswith(" such "):
        return True
    between = text[quantity.number.end - start : max(name - start, quantity.number.end - start)]
    return quantity.number.end < name and between in (" ", " annual ")


def _verdict(
    quantity: Quantity,
    series: list[Event],
    sentence: Sentence,
    day: date | None,
    document: Document,
    annotations: Annotations,
    reference: Reference,
) -> Verdict | None:
    dates = [each.meant for each in within(annotations.dates, sentence.span) if each.meant]
    if len(series) > 1 and not dates and day is None:
        return None
    event = nearest_event(series, dates[0].first if dates else day or series[0].start.first)
    fits = (
        any(each.ordinal == quantity.value for each in series)
        if not dates and len(series) > 1
        else event.ordinal == quantity.value
    )
    span = quantity.number or quantity.span
    such = document.text[span.end : span.end + 6].strip()
    words = document.words(span)
    return Verdict(
        subject=Subject.RANK,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-ordinal",
        reading=f"{words} {such}".strip(),
        record=f"{event.name}, number {event.ordinal} of its series",
        because=f"{words} of its series: {event.name}, {event.start}"
        if fits
        else f"number {event.ordinal} of its series on {event.start}",
        firm=event.status == "accepted" and (len(series) == 1 or bool(dates)),
        citations=reference.cite(event),
    )
