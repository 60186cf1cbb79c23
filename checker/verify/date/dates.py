"""Verdicts about dates."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify.date.ages import ages
from checker.verify.date.anniversaries import anniversaries
from checker.verify.date.births import births
from checker.verify.date.datelines import datelines
from checker.verify.date.durations import durations
from checker.verify.date.jubilees import jubilees
from checker.verify.date.lifetimes import lifetimes
from checker.verify.date.since import years_since
from checker.verify.date.weekdays import weekdays

__all__ = ["verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the dates of a document, in order of place."""
    yield from datelines(document)
    yield from weekdays(document, annotations)
    yield from ages(document, annotations, reference)
    yield from births(document, annotations, reference)
    yield from anniversaries(document, annotations, reference)
    yield from lifetimes(document, annotations)
    yield from jubilees(document, annotations)
    yield from years_since(document, annotations)
    yield from durations(document, annotations)
