"""What a draft holds once its format is understood: prose blocks, each mapped back to where it was written."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from checker.draft import Draft
from checker.span import Span

__all__ = [
    "Block",
    "BlockKind",
    "DateOrigin",
    "Dateline",
    "Document",
    "DraftDate",
    "Ignore",
    "Segment",
    "SourceMap",
    "Unread",
]


class BlockKind(Enum):
    """What a block is to the article; only prose kinds are checked."""

    HEADLINE = "headline"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"  # a block quotation: its words are somebody's speech
    CAPTION = "caption"
    DATELINE = "dateline"  # the place line, cut off the paragraph that it opens
    STAMP = "date"  # the page's own date, on a line of its own
    FURNITURE = "furniture"  # navigation, sponsor lines, addresses: neither checked nor reported


_PROSE = frozenset({BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the document's text. `speaker` is a structured citation, where the format carries one."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    speaker: str | None = None

    @property
    def is_prose(self) -> bool:
        """Whether the block is read for quotations, names and claims."""
        return self.kind in _PROSE


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place line before the first sentence, `place` without the dash that ends it.

    `malformed` says that the line runs into the sentence with no dash between them.
    """

    span: Span
    place: Span
    malformed: bool = False


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
class Segment:
    """`length` code points that stand at `text` in the document and at `source` in the draft.

    `width` is what they occupy in the draft; it differs from `length` for an entity or an escape, which is
    mapped as a whole.
    """

    text: int
    source: int
    length: int
    width: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Maps offsets of a document's text to offsets of the draft as written; without segments, to themselves."""

    segments: tuple[Segment, ...] = ()

    def origin(self, span: Span) -> Span:
        """Where `span` was written: from its first code point to its last, markup between them included."""
        if not self.segments:
            return span
        start = self._source(span.start)
        end = self._source(span.end - 1, last=True) if len(span) else start
        return Span(start, max(start, end))

    def compose(self, inner: "SourceMap") -> "SourceMap":
        """The map from this map's text through its source, which is `inner`'s text, to `inner`'s source."""
        if not inner.segments:
            return self
        if not self.segments:
            return inner
        return SourceMap(tuple(_composed(self, inner)))

    def _source(self, offset: int, last: bool = False) -> int:
        index = bisect_right(self.segments, offset, key=lambda segment: segment.text) - 1
        segment = self.segments[max(index, 0)]
        within = min(max(offset - segment.text, 0), max(segment.length - 1, 0))
        if segment.width == segment.length:
            return segment.source + within + (1 if last else 0)
        return segment.source + (segment.width if last else 0)


def _composed(outer: SourceMap, inner: SourceMap) -> Iterator[Segment]:
    for segment in outer.segments:
        if segment.width != segment.length:
            written = inner.origin(Span(segment.source, segment.source + segment.width))
            yield Segment(segment.text, written.start, segment.length, len(written))
            continue
        done = 0
        while done < segment.length:
            at = segment.source + done
            index = max(bisect_right(inner.segments, at, key=lambda part: part.text) - 1, 0)
            part = inner.segments[index]
            if part.width != part.length:
                taken = max(min(part.text + part.length - at, segment.length - done), 1)
                yield Segment(segment.text + done, part.source, taken, part.width)
            else:
                taken = max(min(part.text + part.length - at, segment.length - done), 1)
                yield Segment(segment.text + done, part.source + at - part.text, taken, taken)
            done += taken


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
        index = bisect_right(self.blocks, span.start, key=lambda block: block.span.start) - 1
        if index < 0 or not self.blocks[index].span.start <= span.start < self.blocks[index].span.end:
            return None
        return self.blocks[index]
