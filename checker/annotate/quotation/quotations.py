"""Quotations and who is speaking."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from checker.annotate.attribution.discourse import voices
from checker.annotate.attribution.resolve import resolved
from checker.annotate.attribution.speakers import names_of
from checker.annotate.quotation.indirect import indirect
from checker.annotate.quotation.marks import marked
from checker.annotate.quotation.set_off import set_off
from checker.annotate.quotation.sheet import sheet
from checker.annotate.quotation.spoken import spoken, verbs_of
from checker.annotation.name import Mention
from checker.annotation.parse import Parse
from checker.annotation.quotation import Attribution, StrayMark, Use
from checker.document import BlockKind, Document
from checker.record.reference import Reference
from checker.span import Span

__all__ = ["attributions"]

#: A report of which words in marks make up such a share says nothing besides them.
_WHOLE = 0.85
#: A stop or a comma inside the marks is no part of what a report makes of them.
_STOP = 1


def attributions(
    document: Document, parses: tuple[Parse, ...], mentions: tuple[Mention, ...], reference: Reference
) -> tuple[tuple[Attribution, ...], tuple[StrayMark, ...]]:
    """Every quotation with its speaker, in order of place, and the marks that pair with no other.

    Marks that are nobody's speech are among them, with their use, and nobody speaking.
    """
    paragraphs = tuple(Span(parse.start, parse.start + len(parse.text)) for parse in parses)
    stretches, stray = marked(document.text, paragraphs)
    sheets = [sheet(parse, found) for parse, found in zip(parses, stretches, strict=True)]
    names = names_of(mentions)
    heard = voices(sheets, names)

    def found() -> Iterator[Attribution]:
        for number, one in enumerate(sheets):
            quoted = tuple(spoken(one, heard[number]))
            yield from quoted
            yield from _reported(indirect(one, names, verbs_of(heard[number])), quoted)

    ordered = sorted(set_off(list(found()), document, names), key=lambda one: one.quotation.span)
    cited = [block.span for block in document.prose if block.kind is BlockKind.QUOTE]
    stray = tuple(mark for mark in stray if not any(span.contains(mark.span) for span in cited))
    return tuple(resolved(ordered, names, document, parses, reference)), stray


def _reported(reports: Iterable[Attribution], quoted: Sequence[Attribution]) -> Iterator[Attribution]:
    """Reports without those that only repeat words in marks, and those of nobody that hold some."""
    marked = sorted(span for one in quoted if one.quotation.use is Use.SPEECH for span in one.quotation.marked)
    for report in reports:
        least = 0.0 if report.speaker is None else _WHOLE
        if not any(_holds(segment, marked, least) for segment in report.quotation.segments):
            yield report


def _holds(segment: Span, marked: Sequence[Span], least: float) -> bool:
    """Whether a segment holds a stretch in marks that makes up at least that share of it."""
    at = bisect_left(marked, segment.start, key=lambda span: span.start)
    if at == len(marked) or marked[at].end > segment.end + _STOP:
        return False
    return len(marked[at]) >= least * len(segment)
