"""Verdicts about ranks."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify.rank.ordinals import ordinals
from checker.verify.rank.superlatives import superlatives

__all__ = ["verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the ranks of a document, in order of place."""
    yield from ordinals(document, annotations, reference)
    yield from superlatives(document, annotations, reference)
