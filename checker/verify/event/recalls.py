"""Events that a sentence takes up again without their name: "the agreement", "the pact", "it"."""

from bisect import bisect_right
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse, Token
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.event_names import Naming, kind_of, named_events, plain, recalled
from checker.verify.sentences import Sentence

__all__ = ["recalling"]

_THE = frozenset({"the", "this", "that"})
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj"})
#: Nouns that "it" after them does not stand for.
_TIMES = frozenset("day week month year night morning afternoon evening weekend time hour today yesterday".split())


def recalling(
    sentence: Sentence, before: Sentence | None, annotations: Annotations, reference: Reference
) -> Iterator[Naming]:
    """What stands for an event named before, as subject or object of a verb of `sentence`; `before` it is the last."""
    parse = sentence.parse
    for token in sentence.tokens:
        if token.relation not in _ROLES:
            continue
        place = parse.span(token.i, token.i + 1)
        if token.lower == "it" and token.relation != "dobj" and before is not None:
            naming = _of_pronoun(before, reference)
        elif kind_of(token.lower) and _is_bare(token, parse):
            place = parse.span(parse.subtree(token.i)[0], token.i + 1)
            naming = recalled(token.lower, place.start, annotations, reference)
            if naming is not None and _is_between(naming.span.end, place.start, token.lower, annotations):
                naming = None
        else:
            continue
        if naming is not None:
            yield Naming(place, naming.events)


def _is_bare(token: Token, parse: Parse) -> bool:
    """Whether a noun has "the" before it and nothing that tells it from others of its kind."""
    below = [parse.tokens[child] for child in parse.children[token.i]]
    return len(below) == 1 and below[0].lower in _THE and below[0].i == token.i - 1


def _is_between(start: int, end: int, noun: str, annotations: Annotations) -> bool:
    """Whether the draft speaks of another of the same kind between two offsets: "a trade deal"."""
    first = max(bisect_right(annotations.parses, start, key=lambda parse: parse.start) - 1, 0)
    last = bisect_right(annotations.parses, end, key=lambda parse: parse.start)
    words = (
        token.lower
        for parse in annotations.parses[first:last]
        for token in parse.tokens
        if start <= parse.start + token.start < end
    )
    return any(kind_of(word) == kind_of(noun) for word in words)


def _of_pronoun(before: Sentence, reference: Reference) -> Naming | None:
    """The event that "it" stands for: the subject of the sentence before, or the one thing that it names."""
    text, start = plain(before.text), before.span.start
    named = [(span.shift(start), events) for span, events in named_events(text, reference)]
    if len(named) != 1:
        return None
    span, events = named[0]
    heads = [token for token in before.tokens if span.contains(_place(token, before.parse))]
    if any(token.relation in ("nsubj", "nsubjpass") for token in heads):
        return Naming(span, events)
    things = [
        token for token in before.tokens if token.tag == "NN" and token.lower not in _TIMES and token not in heads
    ]
    return None if things else Naming(span, events)


def _place(token: Token, parse: Parse) -> Span:
    return parse.span(token.i, token.i + 1)
