"""What every marked-up format ends with: dateline, furniture, and the draft's own date."""

from dataclasses import replace
from datetime import date

from checker.document import BlockKind, DateOrigin, Document, DraftDate, Unread
from checker.draft import Draft
from checker.read.article import BELOW, day_told, draft_date, find_dateline, page_date
from checker.read.flow import Flow
from checker.read.furniture import is_contact, is_furniture
from checker.read.signature import signed
from checker.span import Span

__all__ = ["finish"]


def finish(
    draft: Draft,
    flow: Flow,
    day: date | None,
    told: tuple[date, Span | None] | None = None,
    origin: DateOrigin = DateOrigin.FRONT_MATTER,
    unread: tuple[Unread, ...] = (),
) -> Document:
    """The document of what `flow` gathered; `told` is the day that the format gives, and where the flow has it."""
    text = flow.text()
    below = len(flow.blocks) - BELOW
    blocks = [
        replace(block, kind=BlockKind.FURNITURE)
        if block.kind is BlockKind.PARAGRAPH and _is_around(block.span.of(text), last=0 < n >= below)
        else block
        for n, block in enumerate(flow.blocks)
    ]
    blocks, line = find_dateline(text, signed(text, blocks, flow.quotations))
    dated: DraftDate | None
    if day is not None:
        dated = DraftDate(day, DateOrigin.OPTION)
    elif told is not None:
        dated = DraftDate(told[0], origin, told[1])
    else:
        dated = draft_date(text, line, page_date(text, blocks))
    return Document(draft, text, tuple(blocks), dated, day_told(text, line, dated), flow.map(), unread)


def _is_around(words: str, last: bool) -> bool:
    return (any(map(str.isalpha, words)) and is_furniture(words)) or (last and is_contact(words))
