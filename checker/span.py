"""Places in a text: half-open spans of code points, and the lines they lie on."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Lines", "Position", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)`, counted in code points from 0.

    Raises:
        ValueError: when `end` lies before `start`, or `start` before 0.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def shift(self, offset: int) -> "Span":
        """The span moved by `offset` code points."""
        return Span(self.start + offset, self.end + offset)

    def contains(self, other: "Span") -> bool:
        """Whether every code point of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: "Span") -> "Span":
        """The smallest span that contains both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


_LINE_END = re.compile(r"\r\n|\n|\r")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Position(NamedTuple):
    """A place as an editor shows it: line and column, both counted from 1."""

    line: int
    column: int


class Lines:
    """Turns offsets of one text into lines and columns, and back.

    Only LF, CR LF and CR end a line. Columns come in three units, because their readers differ: code
    points (terminal, JSON, GitHub), UTF-16 units (SARIF, whose readers are editors) and UTF-8 bytes (rdjson).
    """

    __slots__ = ("_astral", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(ending.end() for ending in _LINE_END.finditer(text))]
        self._astral = [mark.start() for mark in _ASTRAL.finditer(text)]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Line and column of `offset`, the column in code points."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def utf16(self, offset: int) -> Position:
        """Line and column of `offset`, the column in UTF-16 units."""
        line = bisect_right(self._starts, offset)
        return Position(line, self.units(offset) - self.units(self._starts[line - 1]) + 1)

    def units(self, offset: int) -> int:
        """How many UTF-16 units stand before `offset`."""
        return offset + bisect_left(self._astral, offset)

    def utf8(self, offset: int) -> Position:
        """Line and column of `offset`, the column in UTF-8 bytes."""
        line = bisect_right(self._starts, offset)
        before = self._text[self._starts[line - 1] : offset]
        return Position(line, len(before.encode("utf-8", "surrogatepass")) + 1)

    def line(self, number: int) -> Span:
        """The span of line `number` (from 1), without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
