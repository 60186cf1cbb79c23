"""Verdicts about places."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify.geography.belongings import belongings
from checker.verify.geography.capital_cities import capital_cities

__all__ = ["verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the places of a document, in order of place."""
    yield from capital_cities(document, annotations, reference)
    yield from belongings(document, annotations, reference)
