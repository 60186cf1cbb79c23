"""Names of recorded events in a draft's words, and nouns that recall an event named before."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse
from checker.record.event import Event
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.sentences import Sentence

__all__ = ["Naming", "kind_of", "named_at", "named_events", "namings", "plain", "recalled", "recalls"]

_WORD = re.compile(r"[^\W_]+")
#: No event's name is longer.
_LONGEST = 100
_ARTICLE = re.compile(r"(?:(?:the|this|that)\s)?", re.I)
_NOUN = re.compile(r"(?:the|that|this|their|its)\s(?P<noun>[a-z]+)\b(?![-’'])", re.I)
_PLAIN = str.maketrans("’‘“”‑–—", "''\"\"---")
#: How many paragraphs back an event may have been named that "the pact" recalls.
_BACK = 2
#: So many characters of a paragraph are looked back through.
_FAR = 2000

#: Nouns for one kind of event: "the deal" may recall a treaty, and no summit.
_KINDS = {
    noun: kinds.split()[0]
    for kinds in (
        "agreement pact deal treaty accord arrangement compact convention",
        "summit meeting conference talks forum dialogue gathering",
        "election vote poll ballot referendum",
        "attack bombing shooting assassination assault",
        "games olympics",
        "visit trip",
        "ruling award verdict",
        "earthquake quake",
        "hurricane storm typhoon",
        "war invasion",
    )
    for noun in kinds.split()
}

#: First word of names, and the names that begin with it with the events they may mean, the longest first.
Names = Mapping[str, Sequence[tuple[str, tuple[Event, ...]]]]
_KNOWN: WeakKeyDictionary[Reference, Names] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Naming:
    """Words of the document that name, or recall, one of several recorded events."""

    span: Span
    events: tuple[Event, ...]


def plain(text: str) -> str:
    """A text in lower case with straight quotation marks and hyphens, as long as it was."""
    lowered = text.translate(_PLAIN).lower()
    return lowered if len(lowered) == len(text) else text.translate(_PLAIN)


def named_events(text: str, reference: Reference) -> Iterator[tuple[Span, tuple[Event, ...]]]:
    """The names of events in a text that `plain` gave, with the events they may mean."""
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


def namings(sentence: Sentence, reference: Reference) -> list[Naming]:
    """The events that a sentence names, in order of place."""
    start = sentence.span.start
    return [Naming(span.shift(start), events) for span, events in named_events(plain(sentence.text), reference)]


def named_at(
    at: int, sentence: Sentence, named: Sequence[Naming], annotations: Annotations, reference: Reference
) -> Naming | None:
    """The event that is named, or recalled, by the words that begin at `at`; `named` are those of the sentence."""
    text, start = sentence.parse.text, sentence.parse.start
    article = _ARTICLE.match(text, at - start)
    begins = start + (article.end() if article else at - start)
    index = bisect_left(named, begins, key=lambda each: each.span.start)
    if index < len(named) and named[index].span.start == begins:
        return named[index]
    noun = _NOUN.match(text, at - start)
    if noun is None:
        return None
    naming = recalled(noun["noun"].lower(), at, annotations, reference)
    return None if naming is None else Naming(Span(*noun.span()).shift(start), naming.events)


def recalled(noun: str, before: int, annotations: Annotations, reference: Reference) -> Naming | None:
    """The event last named before an offset of the document that a noun in lower case can recall: "the pact".

    It must have been named in the same paragraph or in one of the two before it.
    """
    started = bisect_left(annotations.parses, before, key=lambda parse: parse.start)
    for parse in reversed(annotations.parses[max(0, started - 1 - _BACK) : started]):
        found = _last_in(parse, noun, before, reference)
        if found is not None:
            return found
    return None


def _last_in(parse: Parse, noun: str, before: int, reference: Reference) -> Naming | None:
    end = max(0, min(before - parse.start, len(parse.text)))
    start = max(0, end - _FAR)
    text = plain(parse.text[start:end])
    for span, events in reversed(list(named_events(text, reference))):
        meant = tuple(event for event in events if recalls(noun, span.of(text), event))
        if meant:
            return Naming(span.shift(parse.start + start), meant)
    return None


def recalls(noun: str, name: str, event: Event) -> bool:
    """Whether a noun can stand for an event named as `name`: of its kind, or the first noun of its record's name."""
    opening = event.name.split(" ", 1)[0].lower()
    return noun in ("it", "this", opening) or (
        noun in _KINDS and _KINDS[noun] == (kind_of(name) or kind_of(event.name))
    )


def kind_of(words: str) -> str:
    """The kind that the last word with a kind gives, or nothing: "agreement" for "the Straits Treaty"."""
    return next((_KINDS[word] for word in reversed(_WORD.findall(words.lower())) if word in _KINDS), "")


def _names(reference: Reference) -> Names:
    if reference not in _KNOWN:
        found: dict[str, dict[str, list[Event]]] = {}
        for event in reference.every(Event):
            for name in dict.fromkeys(plain(name) for name in (event.name, *event.names)):
                first = _WORD.match(name)
                if first and len(name) <= _LONGEST:
                    found.setdefault(first[0], {}).setdefault(name, []).append(event)
        _KNOWN[reference] = {
            word: [
                (name, tuple(events))
                for name, events in sorted(by_name.items(), key=lambda each: (-len(each[0]), each[0]))
            ]
            for word, by_name in found.items()
        }
    return _KNOWN[reference]
