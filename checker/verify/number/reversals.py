"""Figures in the wrong order: "between 40 and 30 ships", "rose from 12 percent to 8 percent"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.directions import direction
from checker.verify.number.figures import is_year

__all__ = ["reversals"]

_BETWEEN = re.compile(r"\bbetween\s$", re.I)
_MOVED = re.compile(
    r"\b(?P<verb>rose|risen|grew|grown|climbed|increased|jumped|surged|fell|fallen|dropped|declined|decreased|shrank|"
    r"plunged|slipped)\s(?:\w+ly\s)?from\s(?:just\s)?$",
    re.I,
)
#: What counts down: times of the day, years before now, ranks and odds.
_COUNTED_DOWN = re.compile(r"\s?(?:a\.?m|p\.?m|ago\b|B\.?C|o['’]clock)", re.I)
_NOT_COUNTED = frozenset({"", "year", "hour", "minute", "second", "day", "week", "month", "century", "degree"})


def reversals(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every "between" whose ends stand the wrong way round, and on moves that go against their verb."""
    text = document.text
    for first, last in pairwise(annotations.quantities):
        if not _are_ends(first, last, text):
            continue
        between, lead = text[first.span.end : last.span.start], text[max(0, first.span.start - 40) : first.span.start]
        moved = _MOVED.search(lead)
        if between == " and " and _BETWEEN.search(lead) and first.value > last.value:
            yield _verdict(first, last, "the first is the larger", document)
        elif between == " to " and moved and (last.value - first.value) * direction(moved["verb"]) < 0:
            yield _verdict(first, last, f"the figures go the other way than “{moved['verb']}”", document)


def _are_ends(first: Quantity, last: Quantity, text: str) -> bool:
    """Whether two numbers count the same measured thing."""
    if any(each.ordinal or each.range or each.hedge or is_year(each, text) for each in (first, last)):
        return False
    same = last.unit not in _NOT_COUNTED and first.unit in ("", last.unit)
    return same and first.value > 0 and last.value > 0 and _COUNTED_DOWN.match(text, last.span.end) is None


def _verdict(first: Quantity, last: Quantity, because: str, document: Document) -> Verdict:
    span = first.span.cover(last.span)
    return Verdict(
        subject=Subject.NUMBER,
        span=span,
        state=State.CONFLICTS,
        fault="reversed-figures",
        reading=document.words(span),
        because=because,
    )
