"""Sentences as verifiers look at them: where they lie, and what else stands in them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse, Token
from checker.span import Span

__all__ = ["Sentence", "sentence_at", "sentences", "within"]


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Placed = TypeVar("Placed", bound=_Placed)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a parse: tokens `first` up to and without `last`."""

    parse: Parse
    first: int
    last: int

    @cached_property
    def span(self) -> Span:
        """Where it lies in the document."""
        return self.parse.span(self.first, self.last)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens; their heads are indices into the parse."""
        return self.parse.tokens[self.first : self.last]

    @cached_property
    def text(self) -> str:
        """Its words."""
        return self.span.shift(-self.parse.start).of(self.parse.text)


#: The sentences of the document that was last asked about: every check asks for them.
_latest: list[tuple[tuple[Parse, ...], tuple[Sentence, ...]]] = []


def sentences(annotations: Annotations) -> tuple[Sentence, ...]:
    """Every sentence of the prose, in order."""
    if not _latest or _latest[0][0] is not annotations.parses:
        _latest[:] = [(annotations.parses, tuple(_of(annotations.parses)))]
    return _latest[0][1]


def _of(parses: tuple[Parse, ...]) -> Iterator[Sentence]:
    for parse in parses:
        for first, last in zip(parse.sentences, (*parse.sentences[1:], len(parse.tokens)), strict=True):
            if last > first:
                yield Sentence(parse, first, last)


def sentence_at(annotations: Annotations, span: Span) -> Sentence | None:
    """The sentence in which `span` starts."""
    index = bisect_right(annotations.parses, span.start, key=lambda parse: parse.start) - 1
    if index < 0:
        return None
    parse = annotations.parses[index]
    token = parse.token_at(span.start)
    return None if token is None else Sentence(parse, *parse.sentence_of(token))


def within(placed: Sequence[Placed], span: Span) -> tuple[Placed, ...]:
    """Those of `placed` (in order of place) that lie inside `span`."""
    first = bisect_right(placed, span.start - 1, key=lambda each: each.span.start)
    found = []
    for each in placed[first:]:
        if each.span.start >= span.end:
            break
        if each.span.end <= span.end:
            found.append(each)
    return tuple(found)
