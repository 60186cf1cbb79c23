"""A draft read as a document."""

import re
from datetime import date

from checker.document import Block, BlockKind, DateOrigin, Document, DraftDate
from checker.draft import Draft
from checker.span import Span

__all__ = ["read_document"]

_PARAGRAPH = re.compile(r"\S[^\r\n]*(?<=\S)")


def read_document(draft: Draft, day: date | None = None) -> Document:
    """The document of a draft; `day` overrides whatever date the draft itself carries."""
    blocks = tuple(Block(Span(*line.span()), BlockKind.PARAGRAPH) for line in _PARAGRAPH.finditer(draft.text))
    return Document(draft, draft.text, blocks, None if day is None else DraftDate(day, DateOrigin.OPTION))
