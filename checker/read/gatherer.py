"""Prose out of the events of a marked-up draft: what is read, what ends a block, and what it is to the article."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from checker.document import BlockKind
from checker.read import elements
from checker.read.elements import Attributes
from checker.read.events import Event, Kind
from checker.read.flow import Flow
from checker.read.furniture import is_byline
from checker.read.written_date import stamped_day

__all__ = ["Gatherer", "gather"]

#: Elements nested deeper than this are read, but no longer told apart.
DEEPEST = 2_000
#: The marks that a `q` element prints, outside and inside another.
_MARKS = (("“", "”"), ("‘", "’"))
_QUOTED = "“”‘’\"'«»"
_SENTENCE_ENDS = (".", "!", "?", "…", "”", '"')
_LINE = re.compile(r"\s+|[^\n]*[^\s]")
_DASHES = ("", "—", "–", "―", "-", "~")


def gather(events: Iterable[Event], flow: Flow) -> "Gatherer":
    """Take up a piece of a draft; the gatherer tells what of it was not read."""
    reading = Gatherer(flow)
    for event in events:
        reading.take(event)
    reading.close()
    return reading


class Gatherer:
    """Takes up events in order; `unread` counts the characters of code and hidden elements, `day` is the page's own."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._open: list[str] = []
        self._count: Counter[str] = Counter()
        self._skipped: list[tuple[int, bool]] = []  # depth of an element that is left out, and whether that is told
        self._passed = self._breaks = self._bylines = self._signing = 0
        self._quotation: int | None = None  # the block with which the block quotation begins
        self._mark: tuple[str, int, int] | None = None  # the mark of a `q` that waits for its first word
        self.unread = 0
        self.day: date | None = None

    def take(self, event: Event) -> None:
        """Take up one event."""
        match event.kind:
            case Kind.START:
                self._enter(event)
            case Kind.END:
                self._leave(event)
            case _ if self._count_left_out(event.words):
                return
            case Kind.WORDS if self._open and self._open[-1] in elements.PLAIN:
                self._lines(event)
            case Kind.WORDS:
                self._open_mark(event.words)
                self._flow.run(event.words, event.start)
            case Kind.REFERENCE:
                self._open_mark(event.words)
                self._flow.whole(event.words, event.start, event.width)

    def close(self) -> None:
        """The last block ends; what an element left out that never ended is told."""
        self._end_block()
        self._end_quotation()
        self.unread += self._passed
        self._passed = 0

    def _enter(self, event: Event) -> None:
        tag = event.tag
        self.day = self.day or stamped_day(elements.written_day(tag, event.attributes))
        if tag == "br" and not self._skipped:
            return self._break(event)
        if tag in elements.BLOCKS:
            self._end_block()
        if tag in elements.SIBLINGS and self._open and self._open[-1] == tag:
            self._pop()
        if tag in elements.VOID or event.empty or len(self._open) >= DEEPEST:
            return None
        if tag == "q" and not self._skipped:
            self._mark = (_MARKS[self._count["q"] % 2][0], event.start, event.width)
        self._open.append(tag)
        self._count[tag] += 1
        self._mark_out(tag, event.attributes)
        return None

    def _mark_out(self, tag: str, attributes: Attributes) -> None:
        """Note from which depth on words are left out, are a byline, or belong to a block quotation."""
        depth = len(self._open)
        if tag in elements.SKIPPED or tag in elements.CODE or elements.is_hidden(attributes):
            self._skipped.append((depth, tag not in elements.SKIPPED))
        if not self._bylines and (tag in elements.BYLINES or elements.names_author(attributes)):
            self._bylines = depth
        if tag in elements.QUOTES and self._quotation is None:
            self._quotation = len(self._flow.blocks)
        if not self._signing and self._signs(tag):
            self._end_block()
            self._signing = depth

    def _signs(self, tag: str) -> bool:
        """Whether an element says whose words the block quotation holds: its footer, a `cite` behind them."""
        if self._quotation is None:
            return False
        if tag == "cite":
            return self._flow.last in _DASHES
        within = any(self._count[quote] for quote in elements.QUOTES)
        return (within and tag in elements.SIGNATURES) or (tag == "figcaption" and not within)

    def _leave(self, event: Event) -> None:
        tag = event.tag
        if tag in elements.BLOCKS:
            self._end_block()
        if tag == "q" and self._count["q"] and not self._skipped:
            self._close_mark(event)
        while self._count[tag] and self._pop() != tag:
            pass

    def _pop(self) -> str:
        if len(self._open) == self._signing:
            self._end_block()
            self._signing = 0
        left = self._open.pop()
        self._count[left] -= 1
        if self._skipped and self._skipped[-1][0] > len(self._open):
            _, told = self._skipped.pop()
            if not self._skipped:
                self.unread += self._passed if told else 0
                self._passed = 0
        if len(self._open) < self._bylines:
            self._bylines = 0
        if left == "figure" or (left in elements.QUOTES and not self._count["figure"]):
            self._end_quotation()
        return left

    def _end_quotation(self) -> None:
        """The block quotation, with what its figure says of it, ends."""
        if self._quotation is not None and not any(self._count[tag] for tag in elements.QUOTES):
            self._end_block()
            self._flow.quotations.append((self._quotation, len(self._flow.blocks)))
            self._quotation = None

    def _break(self, event: Event) -> None:
        """One break is a space; two with nothing between them end a block."""
        self._breaks += 1
        if self._breaks > 1:
            self._end_block()
        else:
            self._flow.whole(" ", event.start, event.width)

    def _lines(self, event: Event) -> None:
        """Take up plain text: a blank line ends a block, and so does a line's end after a sentence's."""
        for line in _LINE.finditer(event.words):
            if "\n" in line[0]:
                self._breaks += line[0].count("\n")
                if self._breaks > 1 or self._flow.last in _SENTENCE_ENDS:
                    self._end_block()
            self._flow.run(line[0], event.start + line.start())

    def _open_mark(self, words: str) -> None:
        """Print the mark of a `q` before its first word, unless that brings its own."""
        if self._mark is not None and words.strip():
            if words.lstrip()[0] not in _QUOTED:
                self._flow.whole(*self._mark)
            self._mark = None

    def _close_mark(self, event: Event) -> None:
        if self._mark is None and self._flow.last and self._flow.last not in _QUOTED:
            self._flow.whole(_MARKS[(self._count["q"] - 1) % 2][1], event.start, event.width)
        self._mark = None

    def _count_left_out(self, words: str) -> bool:
        """Whether words are left out; what is no mere furniture is counted."""
        if self._skipped:
            tag = self._open[self._skipped[0][0] - 1]
            self._passed += len(words.strip()) if tag not in elements.SILENT else 0
        elif not words.isspace():
            self._breaks = 0
        return bool(self._skipped)

    def _end_block(self) -> None:
        self._flow.close(self._kind())

    def _kind(self) -> BlockKind:
        count = self._count
        if any(count[tag] for tag in elements.HEADLINES):
            return BlockKind.HEADLINE
        if self._signing:
            return BlockKind.SIGNATURE
        if self._bylines or is_byline(self._flow.gathered):
            return BlockKind.BYLINE
        if any(count[tag] for tag in elements.DATELINES):
            return BlockKind.DATELINE
        if any(count[tag] for tag in elements.CAPTIONS):
            return BlockKind.CAPTION
        return BlockKind.QUOTE if any(count[tag] for tag in elements.QUOTES) else BlockKind.PARAGRAPH
