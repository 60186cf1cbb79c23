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
from checker.read.left_out import LeftOut
from checker.read.quote_marks import QuoteMarks
from checker.read.written_date import stamped_day

__all__ = ["Gatherer", "gather"]

#: Elements nested deeper than this are read, but no longer told apart.
DEEPEST = 2_000
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
    """Takes up events in order; `left_out` knows what was not read, `day` is the page's own."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._open: list[str] = []
        self._count: Counter[str] = Counter()
        self._marks = QuoteMarks(flow)
        self._breaks = self._bylines = self._signing = 0
        self._quotation: int | None = None  # the block with which the block quotation begins
        self.left_out = LeftOut()
        self.day: date | None = None

    def take(self, event: Event) -> None:
        """Take up one event."""
        match event.kind:
            case Kind.START:
                self._enter(event)
            case Kind.END:
                self._leave(event)
            case _ if self.left_out.words(event.words):
                return
            case Kind.WORDS if self._open and self._open[-1] in elements.PLAIN:
                self._lines(event)
            case Kind.WORDS:
                self._follow(event.words)
                self._flow.run(event.words, event.start)
            case Kind.REFERENCE:
                self._follow(event.words)
                self._flow.whole(event.words, event.start, event.width)

    def close(self) -> None:
        """The last block ends."""
        self._end_block()
        self._end_quotation()
        self.left_out.end()

    def _enter(self, event: Event) -> None:
        tag = event.tag
        self.day = self.day or stamped_day(elements.written_day(tag, event.attributes))
        if tag == "br" and not self.left_out:
            return self._break(event)
        if tag in elements.BLOCKS:
            self._end_block()
        if tag in elements.SIBLINGS and self._open and self._open[-1] == tag:
            self._pop()
        if tag in elements.VOID or event.empty or len(self._open) >= DEEPEST:
            return None
        if tag == "q" and not self.left_out:
            self._marks.open(event)
        self._open.append(tag)
        self._count[tag] += 1
        self._mark_out(tag, event.attributes)
        return None

    def _mark_out(self, tag: str, attributes: Attributes) -> None:
        """Note from which depth on words are left out, are a byline, or belong to a block quotation."""
        depth = len(self._open)
        self.left_out.enter(tag, attributes, depth)
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
        if tag == "q" and not self.left_out:
            self._marks.close(event)
        while self._count[tag] and self._pop() != tag:
            pass

    def _pop(self) -> str:
        if len(self._open) == self._signing:
            self._end_block()
            self._signing = 0
        self.left_out.leave(len(self._open))
        left = self._open.pop()
        self._count[left] -= 1
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

    def _follow(self, words: str) -> None:
        """Words are about to be read: a break before them was one, a mark that waited for them is printed."""
        if not words.isspace():
            self._breaks = 0
        self._marks.words(words)

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
