"""An event's place in its series: "the third summit", "the third such deal"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.event import Event
from checker.record.name import Place
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.event_names import Naming, namings
from checker.verify.event.occasions import nearest_event
from checker.verify.event.venues import containers
from checker.verify.rank.such import such
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["ordinals"]

#: So many days around an event a draft that gives no date is about it.
NEWS = 60
#: Tags of what goes on with a sentence behind a name, and says nothing more of what is named.
_GOES_ON = frozenset((",", ".", ":", "-RRB-", "''", "VBD", "VBZ", "VBP", "MD", "CC", "POS"))


def ordinals(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every ordinal that stands right before an event's name, or that is tied to one with "such"."""
    day = document.date.day if document.date else None
    for sentence in sentences(annotations):
        ranked = [each for each in within(annotations.quantities, sentence.span) if each.ordinal and each.number]
        named = namings(sentence, reference) if ranked else []
        for quantity in ranked:
            tied = _named_next(quantity, sentence, named, reference)
            if tied is not None and _is_ahead(tied, sentence):
                tied = replace(tied, events=tuple(event for event in tied.events if day and event.start.last >= day))
            found = such(quantity, sentence, named, annotations, reference) if tied is None else None
            naming = found.naming if found else tied
            series = [event for event in naming.events if event.ordinal is not None] if naming else []
            counted = _counts_for(found.owner, series, annotations, reference) if found else True
            if counted is not None and series:
                dates = [each.meant.first for each in within(annotations.dates, sentence.span) if each.meant]
                yield from _judged(quantity, series, dates, day, counted, document, reference)


def _named_next(quantity: Quantity, sentence: Sentence, named: Sequence[Naming], reference: Reference) -> Naming | None:
    """The event whose name follows an ordinal that counts the whole of its series: "the third NATO summit"."""
    text, start = sentence.parse.text, sentence.parse.start
    number = quantity.number or quantity.span
    for naming in named:
        if naming.span.start > number.end and text[number.end - start : naming.span.start - start] in (" ", " annual "):
            counts = not _is_owned(number, sentence) and not _is_narrowed(naming, sentence, reference)
            return naming if counts else None
    return None


def _is_ahead(naming: Naming, sentence: Sentence) -> bool:
    """Whether the clause in which an event is named speaks of what is to come: "It will be the third NATO summit"."""
    parse = sentence.parse
    index = parse.token_at(naming.span.end - 1)
    verb = parse.tokens[parse.tokens[index].head].i if index is not None else 0
    return any(parse.tokens[child].lower == "will" for child in parse.children[verb])


def _is_owned(number: Span, sentence: Sentence) -> bool:
    """Whether an ordinal counts what somebody has taken part in: "Hale's third NATO summit"."""
    parse = sentence.parse
    index = parse.token_at(number.start)
    return bool(index) and parse.tokens[(index or 1) - 1].tag in ("POS", "PRP$")


def _is_narrowed(naming: Naming, sentence: Sentence, reference: Reference) -> bool:
    """Whether the words behind an event's name make a part of its series: "the first NATO summit on that continent".

    A verb with a tense or a mark goes on with the sentence, and so does the town where the event is on record.
    """
    parse = sentence.parse
    index = parse.token_at(naming.span.end)
    if index is None or index >= parse.sentence_of(parse.token_at(naming.span.start) or 0)[1]:
        return False
    behind = parse.tokens[index]
    if behind.lower in ("in", "at"):
        rest = parse.text[behind.end + 1 :]
        return not any(rest.startswith(name) for event in naming.events for name in _venue(event, reference))
    return behind.tag not in _GOES_ON and not (behind.tag == "VBN" and behind.relation in ("ROOT", "ccomp", "conj"))


def _venue(event: Event, reference: Reference) -> tuple[str, ...]:
    """The names of the narrowest place in which an event is on record, unless that is a whole country."""
    place = reference.get(event.where[0]) if event.where else None
    return place.names if isinstance(place, Place) and place.kind != "country" else ()


def _counts_for(
    owner: Span | None, series: Sequence[Event], annotations: Annotations, reference: Reference
) -> bool | None:
    """Whether an owner is one whose events the series are; `None` for anybody else, whose count is another.

    A city stands for the country that it lies in. Where nobody is named, it cannot be told: no.
    """
    if owner is None:
        return False
    named = within(annotations.mentions, owner)
    if not named:
        return False
    took = [set(event.participants) for event in series if event.participants]
    holders = set.intersection(*took) if took else set()
    ids = {record.id for record in reference.named(named[-1].text)}
    ids |= {
        outer
        for record in reference.named(named[-1].text)
        if isinstance(record, Place)
        for outer in containers(record.id, reference)
    }
    return True if ids & holders else None


def _judged(
    quantity: Quantity,
    series: Sequence[Event],
    dates: Sequence[date],
    day: date | None,
    counted: bool,
    document: Document,
    reference: Reference,
) -> Iterator[Verdict]:
    about = dates[0] if dates else day
    if len(series) > 1 and about is None:
        return
    event = nearest_event(series, about or series[0].start.first)
    alone = len(series) == 1 or bool(dates) or _is_news(event, day)
    fits = event.ordinal == quantity.value or (not alone and any(each.ordinal == quantity.value for each in series))
    known = max((each.verified for each in series if each.verified), default=None)
    if not fits and not dates and day is not None and known is not None and day > known and len(series) > 1:
        return
    yield _verdict(quantity, event, fits, counted and alone, document, reference)


def _is_news(event: Event, day: date | None) -> bool:
    return day is not None and abs((day - event.start.first).days) <= NEWS


def _verdict(
    quantity: Quantity, event: Event, fits: bool, firm: bool, document: Document, reference: Reference
) -> Verdict:
    span = quantity.number or quantity.span
    words, tail = document.words(span), document.text[span.end : span.end + 6].strip()
    place = f"number {event.ordinal} of its series"
    return Verdict(
        subject=Subject.RANK,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-ordinal",
        reading=f"{words} such" if tail.startswith("such") else words,
        record=f"{event.name}, {place}",
        because=f"{words} of its series: {event.name}, {event.start.written}"
        if fits
        else f"the draft counts {words}; the one of {event.start.written} is {place}",
        firm=firm and event.status == "accepted",
        citations=reference.cite(event),
    )
