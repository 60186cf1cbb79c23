"""The numbers of a headline against those of the body: each must round from one of them, or be the sum of two."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import is_year
from checker.verify.sentences import within

__all__ = ["headline_numbers"]

_ENOUGH = 60  # numbers of a body: beyond them, sums of two fit anything


def headline_numbers(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every number of the headline that the body could bear out."""
    headline = document.headline
    if headline is None:
        return
    body = [each for each in annotations.quantities if each.span.start >= headline.span.end and not each.ordinal]
    for quantity in within(annotations.quantities, headline.span):
        if quantity.ordinal or is_year(quantity, document.text) or quantity.value < 3 or not body:
            continue
        like = [each for each in body if _alike(quantity, each)]
        if not like:
            continue
        near = _borne_out(quantity, body)
        yield Verdict(
            subject=Subject.NUMBER,
            span=quantity.number or quantity.span,
            state=State.AGREES if near else State.CONFLICTS,
            fault=None if near else "headline-number",
            reading=document.words(quantity.span),
            record=", ".join(dict.fromkeys(document.words(each.span) for each in like[:3])),
            because="the body gives other figures" if not near else "the body bears it out",
            firm=True,
            related=tuple(Span(each.span.start, each.span.end) for each in like[:3]),
        )


def _alike(quantity: Quantity, other: Quantity) -> bool:
    """Whether two numbers count the same thing, by their words."""
    return bool(quantity.unit) and quantity.unit == other.unit


def _borne_out(quantity: Quantity, body: Sequence[Quantity]) -> bool:
    if any(_rounds(each.value, quantity) or each.admits(quantity.low, quantity.high) for each in body):
        return True
    like = [each.value for each in body if each.unit == quantity.unit or not each.unit][:_ENOUGH]
    return any(
        _rounds(one + two, quantity) or _rounds(abs(one - two), quantity) for one, two in combinations(like, 2)
    ) or any(
        one and two and _rounds(abs(two / one - 1) * 100, quantity)
        for one in like
        for two in like
        if quantity.unit == "%"
    )


def _rounds(value: float, quantity: Quantity) -> bool:
    return quantity.low <= value <= quantity.high or abs(value - quantity.value) <= quantity.step / 2
