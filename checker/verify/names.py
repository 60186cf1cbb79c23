"""Verdicts about names."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.name import Link
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record import Reference

__all__ = ["links", "verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the names of a document, in order of place."""
    yield from ()


def links(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Link]:
    """Every mention with the record it names, in order of place."""
    yield from ()
