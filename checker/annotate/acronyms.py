"""Acronyms that a document defines itself."""

from checker.annotation.name import AcronymDefinition
from checker.annotation.parse import Parse
from checker.document import Document

__all__ = ["definitions"]


def definitions(document: Document, parses: tuple[Parse, ...]) -> tuple[AcronymDefinition, ...]:
    """Every "Long Form (LF)" and "LF (Long Form)", in order of place."""
    return ()
