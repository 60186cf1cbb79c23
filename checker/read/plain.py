"""Plain text: one paragraph a line, or wrapped lines with blank ones between."""

from datetime import date

from checker.document import Block, BlockKind, Dateline, DateOrigin, Document, DraftDate
from checker.draft import Draft
from checker.read.article import arrange, day_told, draft_date, find_dateline, page_date
from checker.read.front_matter import FrontMatter, front_matter
from checker.read.paragraphs import join_lines, paragraphs

__all__ = ["read_plain"]


def read_plain(draft: Draft, day: date | None) -> Document:
    """The document of a plain text; its offsets are the draft's own. Front matter is read where there is some."""
    front = front_matter(draft.text)
    spans = [span.shift(front.end) for span in paragraphs(draft.text[front.end :])]
    text = join_lines(draft.text, spans)
    title = front.first("title", "headline")
    head = [] if title is None else [Block(title.span, BlockKind.HEADLINE)]
    blocks, line = find_dateline(text, [*head, *arrange(text, spans)])
    dated = _date(text, blocks, line, front, day)
    return Document(draft, text, tuple(blocks), dated, day_told(text, line, dated))


def _date(
    text: str, blocks: list[Block], line: Dateline | None, front: FrontMatter, day: date | None
) -> DraftDate | None:
    if day is not None:
        return DraftDate(day, DateOrigin.OPTION)
    told = front.day()
    if told is not None:
        return DraftDate(told[0], DateOrigin.FRONT_MATTER, told[1])
    return draft_date(text, line, page_date(text, blocks))
