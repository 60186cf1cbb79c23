"""Dates, resolved against the draft's own date."""

from checker.annotation.date import DateExpression
from checker.annotation.parse import Parse
from checker.document import Document

__all__ = ["dates"]


def dates(document: Document, parses: tuple[Parse, ...]) -> tuple[DateExpression, ...]:
    """Every date expression, in order of place."""
    return ()
