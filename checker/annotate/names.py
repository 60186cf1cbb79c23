"""Names: who and what a document mentions."""

from checker.annotation.name import Mention
from checker.annotation.parse import Parse
from checker.document import Document
from checker.record import Reference

__all__ = ["mentions"]


def mentions(document: Document, parses: tuple[Parse, ...], reference: Reference) -> tuple[Mention, ...]:
    """Every mention of a name, in order of place."""
    return ()
