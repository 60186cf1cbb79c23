"""Plain text cut into paragraphs.

A line is a paragraph, unless the text is wrapped: then the lines between two blank ones are. Only LF, CR LF and CR
end a line.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.span import Span

__all__ = ["join_lines", "paragraphs"]

#: Text whose longest line is longer than this is not wrapped.
WIDEST_WRAP = 100

_LINE = re.compile(r"[^\r\n]+")
_BLANK = re.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*(?>\r\n|\n|\r)")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of `text`, in order, without the space around them."""
    for first, last in _groups(text):
        lines = [
            span for line in _LINE.finditer(text, first, last) if (span := _trimmed(text, *line.span())) is not None
        ]
        if _is_wrapped([span.of(text) for span in lines]):
            yield lines[0].cover(lines[-1])
        else:
            yield from lines


def join_lines(text: str, blocks: list[Span]) -> str:
    """`text` with every line end inside a block turned into spaces of the same length, so that offsets hold."""
    parts, at = [], 0
    for block in blocks:
        words = block.of(text)
        if "\n" in words or "\r" in words:
            parts += [text[at : block.start], words.replace("\n", " ").replace("\r", " ")]
            at = block.end
    return "".join([*parts, text[at:]])


def _groups(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _BLANK.finditer(text):
        yield at, gap.start()
        at = gap.start()
    yield at, len(text)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    kept = words.strip()
    return Span(start + left, start + left + len(kept)) if kept else None


def _is_wrapped(lines: list[str]) -> bool:
    """Whether every line but the last was broken because the next word did not fit."""
    if len(lines) < 2:
        return False
    width = max(map(len, lines))
    if width > WIDEST_WRAP or width < 40:
        return False
    full = all(len(line) + 1 + len(following.split(maxsplit=1)[0]) > width for line, following in pairwise(lines))
    return full and any(not _SENTENCE_END.search(line[-8:]) for line in lines[:-1])
