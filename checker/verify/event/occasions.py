"""Where a draft speaks of recorded events: a name of the event, with one of its cues in the same sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from checker.annotation.annotations import Annotations
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.sentences import Sentence, sentences

__all__ = ["Occasion", "ends", "named_events", "nearest_event", "occasions"]

_WORD = re.compile(r"[^\W_]+")
#: No event's name is longer.
_LONGEST = 100
_PLAIN = str.maketrans("’‘“”‑–—", "''\"\"---")

#: First word of names, and the names that begin with it with the events they may mean, the longest first.
Names = Mapping[str, Sequence[tuple[str, tuple[Event, ...]]]]
_KNOWN: WeakKeyDictionary[Reference, Names] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Occasion:
    """A sentence that names a recorded event at `span`. `events` are those the name and the cue at `cue` may mean."""

    span: Span
    sentence: Sentence
    events: tuple[Event, ...]
    cue: Span

    @property
    def words(self) -> str:
        """The event's name as the draft has it."""
        return self.span.shift(-self.sentence.parse.start).of(self.sentence.parse.text)


def occasions(annotations: Annotations, reference: Reference) -> Iterator[Occasion]:
    """Every occasion of a draft, in order of place."""
    for sentence in sentences(annotations):
        text = sentence.text.translate(_PLAIN).lower()
        for span, events in named_events(text, reference):
            cued = [(event, cue) for event in events if (cue := _cue(event, text, span, sentence)) is not None]
            if cued:
                start = sentence.span.start
                of_cue = tuple(event for event, cue in cued if cue == cued[0][1])
                yield Occasion(span.shift(start), sentence, of_cue, cued[0][1].shift(start))


def named_events(text: str, reference: Reference) -> Iterator[tuple[Span, tuple[Event, ...]]]:
    """The names of events in a text in lower case, with the events they may mean."""
    names = _names(reference)
    done = 0
    for word in _WORD.finditer(text):
        if word.start() < done or word[0] not in names:
            continue
        at = word.start()
        for name, events in names[word[0]]:
            end = at + len(name)
            if text.startswith(name, at) and not text[end : end + 1].isalnum():
                done = end
                yield Span(at, end), events
                break


def _names(reference: Reference) -> Names:
    if reference not in _KNOWN:
        found: dict[str, dict[str, list[Event]]] = {}
        for event in reference.every(Event):
            for name in dict.fromkeys((event.name, *event.names)):
                plain = name.translate(_PLAIN).lower()
                first = _WORD.match(plain)
                if first and len(plain) <= _LONGEST:
                    found.setdefault(first[0], {}).setdefault(plain, []).append(event)
        _KNOWN[reference] = {
            word: [
                (name, tuple(events))
                for name, events in sorted(by_name.items(), key=lambda each: (-len(each[0]), each[0]))
            ]
            for word, by_name in found.items()
        }
    return _KNOWN[reference]


def _cue(event: Event, text: str, name: Span, sentence: Sentence) -> Span | None:
    """The event's cue that stands nearest to its name; one inside the name only when it is a verb there."""
    best: Span | None = None
    inside: Span | None = None
    for cue in event.cues:
        at = text.find(cue.lower())
        while at >= 0:
            end = at + len(cue)
            span = Span(at, end)
            whole = not text[max(at - 1, 0) : at].isalnum() and not text[end : end + 1].isalnum()
            if whole and span.overlaps(name):
                inside = inside or span
            elif whole and (best is None or _gap(span, name) < _gap(best, name)):
                best = span
            at = text.find(cue.lower(), at + 1)
    return best or (inside if inside is not None and _is_verb(inside, sentence) else None)


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
