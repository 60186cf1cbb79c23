"""What a draft holds once its format is understood: prose blocks, each mapped back to where it was written."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from itertools import pairwise

from checker.draft import Draft
from checker.source_map import SourceMap
from checker.span import Span

__all__ = [
    "Block",
    "BlockKind",
    "DateOrigin",
    "Dateline",
    "Document",
    "DraftDate",
    "Ignore",
    "Unread",
]


class BlockKind(Enum):
    """What a block is to the article; only prose kinds are checked."""

    HEADLINE = "headline"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"  # a block quotation: its words are somebody's speech
    SIGNATURE = "signature"  # the line under a block quotation that says whose words it holds
    CAPTION = "caption"
    DATELINE = "dateline"  # the place line, cut off the paragraph that it opens
    STAMP = "date"  # the page's own date, on a line of its own
    FURNITURE = "furniture"  # navigation, sponsor lines, addresses: neither checked nor reported


_PROSE = frozenset({BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.SIGNATURE, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document's text. `signature` is where a block quotation's own signature stands."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    signature: Span | None = None

    @property
    def is_prose(self) -> bool:
        """Whether the block is read for quotations, names and claims."""
        return self.kind in _PROSE


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place line before the first sentence, `place` without the dash that ends it.

    `malformed` says that the line runs into the sentence with no dash between them. `day` is the day that it gives:
    where it gives no year, in the year nearest to the draft's date, and none where the draft has no date.
    """

    span: Span
    place: Span
    malformed: bool = False
    day: date | None = None


class DateOrigin(Enum):
    """Where the draft's date was taken from, most trusted first."""

    OPTION = "option"
    FRONT_MATTER = "front matter"
    DATELINE = "dateline"
    PAGE = "page header"


@dataclass(frozen=True, slots=True)
class DraftDate:
    """The day the draft speaks from: everything that changes with time is judged at it.

    `span` is where it stands in the document, unless it came with an option.
    """

    day: date
    origin: DateOrigin
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Characters of the draft that were not checked, and why."""

    characters: int
    reason: str


@dataclass(frozen=True, slots=True)
class Ignore:
    """A request in the draft to leave findings out: `rules` (codes, families or names), and the reason given.

    `span` is where it stands in the document; `target` is the stretch of the *draft as written* that it speaks of,
    `None` for the whole draft.
    """

    span: Span
    rules: tuple[str, ...]
    reason: str
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A draft as prose.

    `text` is what annotators and rules read, and every span below the report counts code points of it; for plain
    text it is the draft's own text. `origin` is the one place where a span becomes one of the draft as written.
    Blocks come in reading order and do not overlap.
    """

    draft: Draft
    text: str
    blocks: tuple[Block, ...]
    date: DraftDate | None = None
    dateline: Dateline | None = None
    map: SourceMap = field(default_factory=SourceMap)
    unread: tuple[Unread, ...] = ()
    ignores: tuple[Ignore, ...] = ()

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that are read for quotations, names and claims."""
        return tuple(block for block in self.blocks if block.is_prose)

    @property
    def headline(self) -> Block | None:
        """The first headline, if the draft has one."""
        return next((block for block in self.blocks if block.kind is BlockKind.HEADLINE), None)

    def words(self, span: Span) -> str:
        """The prose that `span` covers."""
        return span.of(self.text)

    def origin(self, span: Span) -> Span:
        """Where `span` of the prose was written, in code points of the draft."""
        return self.map.origin(span)

    def block_at(self, span: Span) -> Block | None:
        """The block in which `span` starts."""
        index = self._index(span)
        return None if index is None else self.blocks[index]

    def paragraph_at(self, span: Span) -> Span | None:
        """The block in which `span` starts, as a reader sees it: with the dateline that was cut off it."""
        index = self._index(span)
        if index is None:
            return None
        around = self.blocks[max(index - 1, 0) : index + 2]
        place = self.blocks[index].span
        for first, second in pairwise(around):
            if first.kind is BlockKind.DATELINE and first.span.end == second.span.start:
                pair = first.span.cover(second.span)
                place = pair if pair.contains(place) else place
        return place

    def _index(self, span: Span) -> int | None:
        index = bisect_right(self.blocks, span.start, key=lambda block: block.span.start) - 1
        return index if index >= 0 and span.start < self.blocks[index].span.end else None
