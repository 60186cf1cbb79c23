"""Quotations held against the words on record."""

from collections.abc import Iterable, Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.quotation import Match
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record import Reference

__all__ = ["matches", "verdicts"]


def matches(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Match]:
    """The match of every quotation that is somebody's speech, in order of place."""
    yield from ()


def verdicts(matched: Iterable[Match]) -> Iterator[Verdict]:
    """What the rules report of the matches."""
    yield from ()
