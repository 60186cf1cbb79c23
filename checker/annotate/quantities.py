"""Numbers with what they count."""

from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.document import Document

__all__ = ["quantities"]


def quantities(document: Document, parses: tuple[Parse, ...]) -> tuple[Quantity, ...]:
    """Every quantity, in order of place."""
    return ()
