"""Byte offsets of a text in UTF-8, as parsers in other languages count them, turned into code points."""

from bisect import bisect_right
from itertools import accumulate

__all__ = ["ByteOffsets"]


class ByteOffsets:
    """Turns byte offsets of `text` into offsets in code points; the cost grows with what is not ASCII."""

    __slots__ = ("_extra", "_places")

    def __init__(self, text: str) -> None:
        marks = [(n, len(mark.encode("utf-8", "surrogatepass")) - 1) for n, mark in enumerate(text) if mark > "\x7f"]
        self._extra = list(accumulate(more for _, more in marks))  # bytes that were counted too many by then
        self._places = [n + before for (n, _), before in zip(marks, [0, *self._extra], strict=False)]

    def code_point(self, byte: int) -> int:
        """The code point that begins at `byte`."""
        seen = bisect_right(self._places, byte - 1)
        return byte - (self._extra[seen - 1] if seen else 0)
