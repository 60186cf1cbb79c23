"""Plain text: one paragraph a line, or wrapped lines with blank ones between."""

from datetime import date

from checker.document import DateOrigin, Document, DraftDate
from checker.draft import Draft
from checker.read.article import arrange, draft_date, find_dateline, page_date
from checker.read.paragraphs import join_lines, paragraphs

__all__ = ["read_plain"]


def read_plain(draft: Draft, day: date | None) -> Document:
    """The document of a plain text; its offsets are the draft's own."""
    spans = list(paragraphs(draft.text))
    text = join_lines(draft.text, spans)
    blocks, line = find_dateline(text, arrange(text, spans))
    dated = draft_date(text, line, page_date(text, blocks))
    return Document(
        draft,
        text,
        tuple(blocks),
        dated if day is None else DraftDate(day, DateOrigin.OPTION),
        line,
    )
