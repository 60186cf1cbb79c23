"""The way back from a document's text to the draft as written, character by character."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from checker.span import Span

__all__ = ["Segment", "SourceMap"]


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
        else:
            yield from _through(segment, inner)


def _through(segment: Segment, inner: SourceMap) -> Iterator[Segment]:
    """The pieces of a segment whose source is `inner`'s text, each with its place in `inner`'s source."""
    done = 0
    while done < segment.length:
        at = segment.source + done
        part = inner.segments[max(bisect_right(inner.segments, at, key=lambda one: one.text) - 1, 0)]
        taken = max(min(part.text + part.length - at, segment.length - done), 1)
        if part.width != part.length:
            yield Segment(segment.text + done, part.source, taken, part.width)
        else:
            yield Segment(segment.text + done, part.source + at - part.text, taken, taken)
        done += taken
