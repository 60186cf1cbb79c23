"""A draft read as a document: the format is chosen by the name of the file."""

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import PurePath

from checker.document import Document
from checker.draft import Draft, Unreadable
from checker.read.ignores import with_ignores
from checker.read.plain import read_plain

__all__ = ["LONGEST", "read_document"]

#: How many characters of prose a draft may have: some 50,000 words. A check takes time in proportion to them, and this
#: is the most that ends within twenty seconds; memory would bear far more. A book is not cut here into pieces that are
#: checked apart, because who speaks, what a short form stands for and who was introduced carry over from one to the
#: next: whoever hands it over cuts it where that does not matter, between chapters.
LONGEST = 300_000
#: How many paragraphs, table cells and list items it may have.
MOST = 10_000

#: Where the reader of a format lives; it is imported when a draft of that format is read.
_READERS = {
    ".md": ("markdown", "read_markdown"),
    ".markdown": ("markdown", "read_markdown"),
    ".html": ("html", "read_html"),
    ".htm": ("html", "read_html"),
    ".json": ("newsroom", "read_newsroom"),
    ".xhtml": ("newsml", "read_newsml"),
    ".xml": ("newsml", "read_newsml"),
    ".nitf": ("newsml", "read_newsml"),
    ".newsml": ("newsml", "read_newsml"),
    ".docx": ("office", "read_office"),
    ".docm": ("office", "read_office"),
    ".rtf": ("office", "read_office"),
    ".odt": ("office", "read_office"),
}


def read_document(draft: Draft, day: date | None = None) -> Document:
    """The document of a draft; `day` overrides whatever date the draft itself carries.

    Raises:
        Unreadable: when the draft is not well-formed in its format, or has more than `LONGEST` characters
            of prose or `MOST` paragraphs.
    """
    document = with_ignores(_reader(PurePath(draft.path).suffix.lower())(draft, day))
    prose = sum(len(block.span) for block in document.prose)
    if prose > LONGEST:
        raise Unreadable(
            draft.path, f"has {prose:,} characters of prose; the limit is {LONGEST:,}: check it by chapters"
        )
    if len(document.prose) > MOST:
        raise Unreadable(
            draft.path, f"has {len(document.prose):,} paragraphs; the limit is {MOST:,}: check it by chapters"
        )
    return document


def _reader(suffix: str) -> Callable[[Draft, date | None], Document]:
    if suffix not in _READERS:
        return read_plain
    module, name = _READERS[suffix]
    read: Callable[[Draft, date | None], Document] = getattr(import_module(f"checker.read.{module}"), name)
    return read
