"""Events that only say when something else is: "since the summit", "ahead of the vote"."""

from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import written_day
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.distances import leads
from checker.verify.event.event_names import Naming, named_at, namings
from checker.verify.event.occasions import ends
from checker.verify.event.tenses import is_supposed, looks_ahead
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence, sentences

__all__ = ["timing_verdicts"]

#: Words that only an event of the past, or only one still to come, can stand behind.
_PAST, _TO_COME = frozenset({"since"}), frozenset({"ahead of", "before"})


def timing_verdicts(day: date, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every event that something has been since, or is still to come before, on `day`."""
    for sentence in sentences(annotations):
        named: list[Naming] | None = None
        for lead in leads(sentence.text):
            way = " ".join(lead["way"].lower().split())
            if way not in _PAST and way not in _TO_COME:
                continue
            named = namings(sentence, reference) if named is None else named
            naming = named_at(sentence.span.start + lead.end(), sentence, named, annotations, reference)
            if naming is None or len(naming.events) > 1 or naming.events[0].start.precision == "year":
                continue
            if _tells_of_now(sentence.span.start + lead.start("way"), way, sentence):
                span = Span(sentence.span.start + lead.start(), naming.span.end)
                yield _verdict(span, way in _PAST, naming.events[0], day, sentence, reference)


def _tells_of_now(offset: int, way: str, sentence: Sentence) -> bool:
    """Whether the verb that a time stands with tells of the draft's own day, or of what is still to come."""
    parse = sentence.parse
    verb = verb_of(parse, Span(offset, offset + 1))
    if verb is None or is_supposed(parse, verb):
        return False
    if way in _PAST:
        return _is_perfect(sentence, verb)
    return looks_ahead(parse, verb) is True


def _is_perfect(sentence: Sentence, verb: int) -> bool:
    parse = sentence.parse
    aided = {parse.tokens[child].lower for child in parse.children[verb] if parse.tokens[child].relation[:3] == "aux"}
    return parse.tokens[verb].tag in ("VBN", "VBG") and bool(aided & {"has", "have", "'s", "’s", "'ve", "’ve"})


def _verdict(span: Span, past: bool, event: Event, day: date, sentence: Sentence, reference: Reference) -> Verdict:
    first, last = ends(event)
    fits = first <= day if past else last >= day
    words = span.shift(-sentence.parse.start).of(sentence.parse.text)
    return Verdict(
        subject=Subject.EVENT,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-event-tense",
        reading=words,
        record=f"{event.name}, {event.start.written}",
        because=f"told as {'past' if past else 'to come'} on {written_day(day)}, on record on {event.start.written}",
        firm=event.status == "accepted",
        citations=reference.cite(event),
    )
