"""The capitalised words of a draft: what can be a name, with its neighbours."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple
from unicodedata import combining, normalize

from checker.document import BlockKind, Document
from checker.span import Span

__all__ = ["CapitalWord", "Capitals", "fold_word", "opaque"]

#: A word with a capital, its possessive left out. Marks before it that make it a handle or a path rule it out.
#: A word of small letters alone is passed over.
_WORD = re.compile(
    r"(?<![\w@#&\\$%~=])(?![a-z]{3}|[a-z]{1,2}(?![\w'’]))(?:[^\W\d_]['’])?[^\W\d_]+(?:['’](?!S\b)[A-Z][^\W\d_]*)*"
)
_LOWER = re.compile(r"(?<![\w'’.])[a-z][^\W\d_]*")
#: Stretches that are not prose: code, tags, and what holds one of these marks of an address or a file name.
_CODE = re.compile(r"`[^`\n]{1,200}`|<[^>\n]{1,300}>")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|gov|org|net|edu|html|md|io|pdf|jpg|png)\b")
#: What may stand between two words of one name.
_JOINT = re.compile(
    r"[  ]| [A-Z]\. ?| (?:[“\"‘'(][\w. ]{2,20}[”\"’')]) |-|‑|/|\. "
    r"|(?: (?:al|bin|da|das|de|del|den|der|di|do|dos|du|la|las|los|ter|van|von|zu)){1,3} | (?:of|the|of the|for|and) "
)
_SIC = re.compile(r"['’”\"s]{0,4}\s?[\[(]sic[\])]", re.IGNORECASE)
#: A word that goes on behind an apostrophe: doesn't, changin'.
_DROPPED = re.compile(r"\w[\w]['’]t\b|in['’](?!\w)")
_PLAIN = str.maketrans({"’": "'", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i"})


def fold_word(word: str) -> str:
    """A word as it is compared: small letters, no accents, straight apostrophes."""
    plain = word if word.isascii() else word.translate(_PLAIN)
    if plain.isascii():
        return plain.lower()
    return "".join(mark for mark in normalize("NFKD", plain) if not combining(mark)).casefold()


class CapitalWord(NamedTuple):
    """A capitalised word: `joint` is what stands between it and the word before it, if both may be of one name.

    `shouted` says that it is set in capitals throughout; `marked` that `[sic]` follows it.
    """

    at: int
    span: Span
    text: str
    folded: str
    joint: str | None = None
    shouted: bool = False
    marked: bool = False


class Capitals(Sequence[CapitalWord]):
    """The capitalised words of the prose and the dateline of a document, in order of place.

    `text` is the document's, `dateline` where the places of its dateline stand; `has_marks` says that somewhere
    in it stands a `[sic]`.
    """

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.dateline = document.dateline.place if document.dateline else None
        read = (block for block in document.blocks if block.is_prose or block.kind is BlockKind.DATELINE)
        self._blocks = [block.span for block in read]
        self.has_marks = _SIC.search(self.text) is not None
        self._words = tuple(self._found())

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        return self._words[at]

    def _found(self) -> Iterator[CapitalWord]:
        text, count = self.text, 0
        hidden = opaque(text)
        for block in self._blocks:
            last_end, last_length = -100, 0
            for match in _WORD.finditer(text, block.start, block.end):
                start, end = match.span()
                word = match[0]
                goes_on = text[end : end + 1] in ("'", "’") and _DROPPED.match(text, end - 2)
                if goes_on or word[:3].islower() or (hidden and _inside(hidden, start)):
                    continue
                joint = None
                if start - last_end < 30:
                    between = text[last_end:start]
                    if between == " " or (_JOINT.fullmatch(between) and (between != ". " or last_length < 4)):
                        joint = between
                shouted = end - start > 1 and word.isupper()
                marked = self.has_marks and _SIC.match(text, end) is not None
                yield CapitalWord(count, Span(start, end), word, fold_word(word), joint, shouted, marked)
                count, last_end, last_length = count + 1, end, end - start

    def _block(self, start: int) -> int:
        return bisect_right(self._blocks, start, key=lambda span: span.start) - 1

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each folded word stands capitalised."""
        return Counter(word.folded for word in self._words)

    @cached_property
    def forms(self) -> dict[str, str]:
        """For each folded word, the form it is first written in, small capitals before shouted ones."""
        forms: dict[str, str] = {}
        for word in self._words:
            if word.folded not in forms or (forms[word.folded].isupper() and not word.shouted):
                forms[word.folded] = word.text
        return forms

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words that the prose also uses in small letters."""
        return frozenset(fold_word(word) for word in set(_LOWER.findall(self.text)))

    def run(self, word: CapitalWord) -> tuple[int, int]:
        """First word and one past the last of the run of joined words that `word` stands in."""
        return self._runs[word.at]

    def is_alone(self, word: CapitalWord) -> bool:
        """Whether no other word is joined to it."""
        first, last = self._runs[word.at]
        return last - first == 1

    @cached_property
    def _runs(self) -> list[tuple[int, int]]:
        """The run that each word stands in."""
        begins = [word.at for word in self._words if word.joint is None or word.at == 0]
        bounds = zip(begins, [*begins[1:], len(self._words)], strict=True)
        return [(first, last) for first, last in bounds for _ in range(first, last)]

    def is_shouted_around(self, word: CapitalWord) -> bool:
        """Whether a word in capitals stands in a line of capitals, or opens its block as a dateline does."""
        block = self._blocks[self._block(word.span.start)]
        if word.span.start - block.start < 3:
            return True
        near = [self._words[at] for at in (word.at - 1, word.at + 1) if 0 <= at < len(self._words)]
        text = block.of(self.text)
        return any(other.shouted and len(other.text) > 1 for other in near) and text == text.upper()

    def is_in_dateline(self, word: CapitalWord) -> bool:
        """Whether a word stands in the dateline."""
        return self.dateline is not None and self.dateline.contains(word.span)

    def windows(self, word: CapitalWord, most: int = 4) -> Iterator[tuple[int, int]]:
        """The stretches of two to `most` joined words that hold `word`, the longest first."""
        first, last = self.run(word)
        for size in range(min(most, last - first), 1, -1):
            for begin in range(max(first, word.at - size + 1), min(word.at, last - size) + 1):
                yield begin, begin + size

    def span(self, first: int, last: int) -> Span:
        """The span of words `first` up to and without `last`."""
        return Span(self._words[first].span.start, self._words[last - 1].span.end)

    def written(self, first: int, last: int) -> str:
        """The draft's own writing of words `first` up to and without `last`, with the point of a Jr. that ends them."""
        span = self.span(first, last)
        pointed = self._words[last - 1].folded in ("jr", "sr") and self.text[span.end : span.end + 1] == "."
        return span.of(self.text) + "." * pointed


def opaque(text: str) -> list[tuple[int, int]]:
    """Where code, tags and addresses stand, by start."""
    found = [match.span() for match in _CODE.finditer(text)]
    done = 0
    for match in _ADDRESS.finditer(text):
        if match.start() >= done:
            start, end = match.span()
            while start > done and start > match.start() - 200 and not text[start - 1].isspace():
                start -= 1
            while end < len(text) and end < match.end() + 400 and not text[end].isspace():
                end += 1
            found.append((start, end))
            done = end
    return sorted(found)


def _inside(spans: list[tuple[int, int]], start: int) -> bool:
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and start < spans[at][1]
