"""Where a draft speaks of recorded events: a name of the event, with one of its cues in the same sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.annotation.annotations import Annotations
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.event_names import named_events, plain
from checker.verify.event.recalls import recalling
from checker.verify.event.verbs import is_verb, verb_of
from checker.verify.sentences import Sentence, sentences

__all__ = ["Occasion", "ends", "nearest_event", "occasions"]

#: Cues that change their form otherwise than by an ending.
_IRREGULAR = {"held": "hold", "struck": "strike", "began": "begin", "broke": "break", "came": "come", "fell": "fall"}
#: Words before a name that only says when something else was.
_TIMING = re.compile(r"\b(?:before|after|since|until|till|following|prior to|ahead of)\s(?:the\s)?$")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A sentence that names a recorded event at `span`. `events` are those the name and the cue at `cue` may mean.

    `recalled` says that no name stands there, but a short form that takes up one named before: "the pact", "it".
    """

    span: Span
    sentence: Sentence
    events: tuple[Event, ...]
    cue: Span
    recalled: bool = False

    @property
    def words(self) -> str:
        """The event's name as the draft has it."""
        return self.span.shift(-self.sentence.parse.start).of(self.sentence.parse.text)


def occasions(annotations: Annotations, reference: Reference) -> Iterator[Occasion]:
    """Every occasion of a draft, in order of place."""
    before: Sentence | None = None
    known = False
    for sentence in sentences(annotations):
        text = plain(sentence.text)
        named = list(named_events(text, reference))
        for span, events in named:
            cued = [(event, cue) for event in events if (cue := _cue(event, text, span, sentence)) is not None]
            if cued:
                yield _occasion(span, cued, sentence)
        if known and not named:
            yield from _recalled(sentence, before, text, annotations, reference)
        known, before = known or bool(named), sentence


def _recalled(
    sentence: Sentence, before: Sentence | None, text: str, annotations: Annotations, reference: Reference
) -> Iterator[Occasion]:
    """The occasions of a sentence that names no event, and takes one up that was named before."""
    start = sentence.span.start
    for naming in recalling(sentence, before, annotations, reference):
        span = naming.span.shift(-start)
        cued = [(event, cue) for event in naming.events if (cue := _cue(event, text, span, sentence)) is not None]
        verb = verb_of(sentence.parse, naming.span)
        told = [
            (event, cue)
            for event, cue in cued
            if is_verb(sentence.parse, cue.shift(start)) and verb_of(sentence.parse, cue.shift(start)) == verb
        ]
        if told:
            yield _occasion(span, told, sentence, recalled=True)


def _occasion(span: Span, cued: Sequence[tuple[Event, Span]], sentence: Sentence, recalled: bool = False) -> Occasion:
    start = sentence.span.start
    of_cue = tuple(event for event, cue in cued if cue == cued[0][1])
    return Occasion(span.shift(start), sentence, of_cue, cued[0][1].shift(start), recalled)


def _cue(event: Event, text: str, name: Span, sentence: Sentence) -> Span | None:
    """The event's cue that stands nearest to its name; one inside the name only when it is a verb there."""
    best: Span | None = None
    inside: Span | None = None
    timing = _TIMING.search(text, max(0, name.start - 20), name.start) is not None
    for span in _cues(event, text):
        if timing and not _is_own(text, name, span):
            continue
        if span.overlaps(name):
            inside = inside or span
        elif best is None or _gap(span, name) < _gap(best, name):
            best = span
    if best is None and inside is not None and _is_verb(inside, sentence):
        return inside
    return best or (None if timing else _inflected(event, name, sentence))


def _is_own(text: str, name: Span, cue: Span) -> bool:
    """Whether a cue stands in the clause that a name of a mere time opens: "after the X was signed"."""
    return cue.start >= name.start and "," not in text[name.end : max(cue.start, name.end)]


def _cues(event: Event, text: str) -> Iterator[Span]:
    for cue in event.cues:
        at = text.find(cue.lower())
        while at >= 0:
            end = at + len(cue)
            if not text[max(at - 1, 0) : at].isalnum() and not text[end : end + 1].isalnum():
                yield Span(at, end)
            at = text.find(cue.lower(), at + 1)


def _inflected(event: Event, name: Span, sentence: Sentence) -> Span | None:
    """The verb that is another form of one of the event's cues: "sign" where the cue is "signed"."""
    stems = {_stem(cue) for cue in event.cues if " " not in cue}
    start = sentence.parse.start - sentence.span.start
    found = (
        Span(token.start + start, token.end + start)
        for token in sentence.tokens
        if token.tag.startswith("VB") and _stem(token.lower) in stems
    )
    return min((span for span in found if not span.overlaps(name)), key=lambda span: _gap(span, name), default=None)


def _stem(verb: str) -> str:
    return _ENDING.sub("", _IRREGULAR.get(verb, verb))


def _is_verb(span: Span, sentence: Sentence) -> bool:
    index = sentence.parse.token_at(span.start + sentence.span.start)
    return index is not None and sentence.parse.tokens[index].tag.startswith("VB")


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def ends(event: Event) -> tuple[date, date]:
    """The first and the last day on which an event may have been."""
    return event.start.first, (event.end or event.start).last


def nearest_event(events: Sequence[Event], day: date) -> Event:
    """The event nearest to `day`."""

    def distance(event: Event) -> int:
        first, last = ends(event)
        return max((first - day).days, (day - last).days, 0)

    return min(events, key=distance)
