"""Markdown: headings, paragraphs, quotations and tables, with front matter; code is counted and left out."""

from collections import Counter
from datetime import date
from typing import Any

import pyromark

from checker.document import BlockKind, Document, Unread
from checker.draft import Draft
from checker.read.byte_offsets import ByteOffsets
from checker.read.finish import finish
from checker.read.flow import Flow
from checker.read.front_matter import front_matter
from checker.read.furniture import is_byline
from checker.read.stamp import stamp

__all__ = ["read_markdown"]

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
#: What ends the block that is being gathered, on either side.
_BLOCKS = frozenset(
    "Paragraph Heading BlockQuote List Item Table TableHead TableRow TableCell FootnoteDefinition HtmlBlock CodeBlock"
    " MetadataBlock".split()
)


def read_markdown(draft: Draft, day: date | None) -> Document:
    """The document of a Markdown draft."""
    front = front_matter(draft.text)
    flow = Flow()
    title = front.first("title", "headline")
    if title is not None:
        flow.run(title.value, title.span.start)
        flow.close(BlockKind.HEADLINE)
    told = stamp(front, draft.text, flow)
    walk = _Walk(draft.text, front.end, flow)
    for event, place in pyromark.events_with_range(draft.text[front.end :], options=_OPTIONS):
        walk.take(event, place["start"], place["end"])
    flow.close(walk.kind())
    gaps = ((walk.code, "code"), (walk.hidden, "code or hidden element"))
    return finish(draft, flow, day, told, unread=tuple(Unread(*gap) for gap in gaps if gap[0]))


class _Walk:
    """Takes up the events of one draft in order. Ranges count UTF-8 bytes; `_offset` turns them into code points."""

    def __init__(self, text: str, start: int, flow: Flow) -> None:
        self._text, self._flow, self._start = text, flow, start
        self._offsets = ByteOffsets(text[start:])
        self._open: Counter[str] = Counter()
        self._html: list[int] = []
        self._quotation = 0
        self.code = self.hidden = 0

    def kind(self) -> BlockKind:
        """What the block that is being gathered is."""
        if self._open["Heading1"]:
            return BlockKind.HEADLINE
        if self._open["BlockQuote"]:
            return BlockKind.QUOTE
        return BlockKind.BYLINE if is_byline(self._flow.gathered) else BlockKind.PARAGRAPH

    def take(self, event: Any, first: int, last: int) -> None:
        """Take up one event."""
        name, value = (event, "") if isinstance(event, str) else next(iter(event.items()))
        start, end = self._offset(first), self._offset(last)
        match name:
            case "Start":
                self._turn(_tag(value))
                self._open[_tag(value)] += 1
                self._quote(_tag(value), 1)
            case "End":
                self._turn(_tag(value))
                self._open[_tag(value)] -= 1
                self._quote(_tag(value), 0)
            case "SoftBreak" | "HardBreak":
                self._flow.whole(" ", start, end - start)
            case "Text":
                self._words(value, start, end)
            case "Code" | "InlineMath" | "DisplayMath":
                self._inline_code(start, end)
            case "Html":
                self._html = [*self._html[:1], start, end][-3:] if self._html else [start, end]

    def _turn(self, tag: str) -> None:
        """A block begins or ends."""
        if tag == "HtmlBlock" and self._html:
            self._gather_html(self._html[0], self._html[-1])
            self._html = []
        elif tag.rstrip("123456") in _BLOCKS:
            self._flow.close(self.kind())

    def _quote(self, tag: str, depth: int) -> None:
        """The outermost block quotation begins (`depth` 1) or ends (0)."""
        if tag != "BlockQuote" or self._open[tag] != depth:
            return
        if depth:
            self._quotation = len(self._flow.blocks)
        else:
            self._flow.quotations.append((self._quotation, len(self._flow.blocks)))

    def _gather_html(self, start: int, end: int) -> None:
        from checker.read.gatherer import gather
        from checker.read.html_events import html_events

        self.hidden += gather(html_events(self._text[start:end], start), self._flow).left_out.unread

    def _words(self, words: str, start: int, end: int) -> None:
        if self._open["CodeBlock"]:
            self.code += end - start
        elif self._open["Image"] or self._open["MetadataBlock"]:
            return
        elif self._text[start:end] == words:
            self._flow.run(words, start)
        else:
            self._flow.whole(words, start, end - start)

    def _inline_code(self, start: int, end: int) -> None:
        """Code inside a sentence stays in it as it is written, without its ticks."""
        inner = self._text[start:end].strip("`$")
        self._flow.run(inner, start + self._text[start:end].find(inner))

    def _offset(self, byte: int) -> int:
        """The code point at `byte` of the text behind the front matter."""
        return self._start + self._offsets.code_point(byte)


def _tag(value: Any) -> str:
    if isinstance(value, str):
        return value
    name, inner = next(iter(value.items()))
    if name == "Heading":
        return f"Heading{(inner['level'] if isinstance(inner, dict) else inner)[-1]}"
    return str(name)
