"""A draft read as a document: the format is chosen by the name of the file."""

from datetime import date

from checker.document import Document
from checker.draft import Draft
from checker.read.plain import read_plain

__all__ = ["read_document"]


def read_document(draft: Draft, day: date | None = None) -> Document:
    """The document of a draft; `day` overrides whatever date the draft itself carries."""
    return read_plain(draft, day)
