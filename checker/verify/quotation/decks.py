"""The deck of a draft: the lines under its headline that sum it up, where the reader takes them for its first words."""

import re

from checker.document import BlockKind, Document
from checker.span import Span

__all__ = ["decks"]

#: The line with the author's name stands among so many blocks, and is no longer than this.
_TOP, _LONGEST_BYLINE = 6, 80
_BYLINE = re.compile(r"[*_]{0,3}(?:By|BY) [A-ZÀ-Þ][^.!?”\"]*$")


def decks(document: Document) -> list[Span]:
    """The paragraphs between the headline and the byline, and the line right under the headline where a gap follows."""
    top = document.blocks[:_TOP]
    head = next((n for n, block in enumerate(top) if block.kind is BlockKind.HEADLINE), None)
    if head is None:
        return []
    lines = [n for n, block in enumerate(top) if block.kind is BlockKind.BYLINE or _is_byline(block.span, document)]
    found = [block.span for block in top[head + 1 : max(lines, default=0)]]
    return found or [block.span for block in top[head + 1 : head + 2] if _is_close(document, block.span)]


def _is_byline(span: Span, document: Document) -> bool:
    return len(span) <= _LONGEST_BYLINE and _BYLINE.match(span.of(document.text)) is not None


def _is_close(document: Document, line: Span) -> bool:
    """Whether a line stands right under the one before it, and a gap parts it from the next."""
    before, behind = document.text[max(line.start - 3, 0) : line.start], document.text[line.end : line.end + 3]
    return before.count("\n") == 1 and behind.count("\n") > 1
