"""Quotations and who is speaking."""

from checker.annotation.name import Mention
from checker.annotation.parse import Parse
from checker.annotation.quotation import Attribution, StrayMark
from checker.document import Document
from checker.record import Reference

__all__ = ["attributions"]


def attributions(
    document: Document, parses: tuple[Parse, ...], mentions: tuple[Mention, ...], reference: Reference
) -> tuple[tuple[Attribution, ...], tuple[StrayMark, ...]]:
    """Every quotation with its speaker, in order of place, and the marks that pair with no other."""
    return (), ()
