"""A draft read as a document: the format is chosen by the name of the file."""

from datetime import date

from checker.document import Document
from checker.draft import Draft, Unreadable
from checker.read.plain import read_plain

__all__ = ["LONGEST", "read_document"]

#: How many characters of prose a draft may have: some 80,000 words.
LONGEST = 500_000


def read_document(draft: Draft, day: date | None = None) -> Document:
    """The document of a draft; `day` overrides whatever date the draft itself carries.

    Raises:
        Unreadable: when the draft is not well-formed in its format, or has more than `LONGEST` characters of prose.
    """
    document = read_plain(draft, day)
    prose = sum(len(block.span) for block in document.prose)
    if prose > LONGEST:
        raise Unreadable(draft.path, f"has {prose:,} characters of prose; the limit is {LONGEST:,}: cut it into parts")
    return document
