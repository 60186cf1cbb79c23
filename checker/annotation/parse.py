"""A parsed paragraph as plain records: what every annotator reads instead of a spaCy `Doc`."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from checker.span import Span

__all__ = ["NamedSpan", "Parse", "Token"]


class Token(NamedTuple):
    """A token: offsets from the start of its paragraph, Penn Treebank tag, head as a token index, relation.

    Relations are those of the English pipeline (ClearNLP labels: `nsubj`, `ccomp`, `appos` …); the head of a
    sentence's root is the root itself. `i` is the token's own index.
    """

    i: int
    start: int
    end: int
    text: str
    tag: str
    head: int
    relation: str

    @property
    def lower(self) -> str:
        """The token in lower case."""
        return self.text.lower()


class NamedSpan(NamedTuple):
    """What the model takes for a name: tokens `first` up to and without `last`, and its label (PERSON, ORG …)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Parse:
    """One paragraph's parse. `start` is where the paragraph begins in the document's text.

    `sentences` holds the index of each sentence's first token.
    """

    start: int
    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[int, ...]
    names: tuple[NamedSpan, ...]

    def span(self, first: int, last: int) -> Span:
        """The document span of tokens `first` up to and without `last`."""
        return Span(self.start + self.tokens[first].start, self.start + self.tokens[last - 1].end)

    def sentence_of(self, index: int) -> tuple[int, int]:
        """First token and one past the last of the sentence that holds token `index`."""
        at = bisect_right(self.sentences, index)
        first = self.sentences[at - 1] if at else 0
        return first, self.sentences[at] if at < len(self.sentences) else len(self.tokens)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token, the indices of the tokens it governs, in order."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        return tuple(tuple(indices) for indices in below)

    @cached_property
    def _reach(self) -> tuple[tuple[int, int], ...]:
        """For each token, the first and the last of everything it governs: leaves hand theirs up first."""
        low, high = list(range(len(self.tokens))), list(range(len(self.tokens)))
        open_below = [len(indices) for indices in self.children]
        leaves = [index for index, count in enumerate(open_below) if not count]
        while leaves:
            index = leaves.pop()
            head = self.tokens[index].head
            if head == index:
                continue
            low[head], high[head] = min(low[head], low[index]), max(high[head], high[index])
            open_below[head] -= 1
            if not open_below[head]:
                leaves.append(head)
        return tuple(zip(low, high, strict=True))

    def subtree(self, index: int) -> tuple[int, int]:
        """First token and one past the last of everything that token `index` governs, itself included."""
        low, high = self._reach[index]
        return low, high + 1

    def token_at(self, offset: int) -> int | None:
        """Index of the token that covers `offset` of the document, or the next one after it."""
        local = offset - self.start
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= local:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.tokens) else None
