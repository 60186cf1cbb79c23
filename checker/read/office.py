"""Word-processor drafts as documents: paragraphs by their style, offsets as in the draft."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.document import Block, BlockKind, DateOrigin, Document, DraftDate, Unread
from checker.draft import Draft, Part
from checker.read.article import arrange, day_told, draft_date, find_dateline, page_date
from checker.read.signature import quotations, signed
from checker.span import Span

__all__ = ["read_office"]

_STYLES = (
    (re.compile(r"title|heading ?1$|headline", re.IGNORECASE), BlockKind.HEADLINE),
    (re.compile(r"(?:intense|block)? ?(?:quote|quotations?)$|block text$", re.IGNORECASE), BlockKind.QUOTE),
    (re.compile(r"caption|illustration", re.IGNORECASE), BlockKind.CAPTION),
)


def read_office(draft: Draft, day: date | None) -> Document:
    """The document of a draft that came with its paragraphs' styles."""
    styles = {part.start: part.style for part in draft.parts}
    spans = list(_spans(draft))
    starts = {span.start: _kind(styles[origin]) for span, origin in spans}
    blocks = [_styled(block, starts) for block in arrange(draft.text, [span for span, _ in spans])]
    blocks, line = find_dateline(draft.text, signed(draft.text, blocks, quotations(blocks)))
    dated = draft_date(draft.text, line, page_date(draft.text, blocks))
    return Document(
        draft,
        draft.text,
        tuple(blocks),
        dated if day is None else DraftDate(day, DateOrigin.OPTION),
        day_told(draft.text, line, dated),
        unread=tuple(Unread(count, reason) for count, reason in draft.left_out),
    )


def _spans(draft: Draft) -> Iterator[tuple[Span, int]]:
    """The paragraphs that hold words, without the space around them, each with where it began with that space."""
    for part in draft.parts:
        span = _trimmed(draft.text, part)
        if span is not None:
            yield span, part.start


def _trimmed(text: str, part: Part) -> Span | None:
    words = text[part.start : part.end]
    kept = words.strip()
    start = part.start + len(words) - len(words.lstrip())
    return Span(start, start + len(kept)) if kept else None


def _styled(block: Block, kinds: dict[int, BlockKind | None]) -> Block:
    """The block as its style has it; a style says more than a place on the page."""
    kind = kinds.get(block.span.start)
    return block if kind is None or block.kind is BlockKind.BYLINE else replace(block, kind=kind)


def _kind(style: str) -> BlockKind | None:
    name = style.replace("_20_", " ")  # OpenDocument writes a space so
    return next((kind for pattern, kind in _STYLES if pattern.match(name)), None)
