"""Amounts of money given in two currencies: all of one draft are converted at about one rate, and near the recorded."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.fact import Fact
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.number.figures import shown, slip

__all__ = ["exchanges"]

_OPEN = re.compile(r"\s?[(\[]\s?(?:or |about |roughly |nearly |worth )?|,? or (?:about )?")
_CODE = re.compile(r"[A-Z]{3}")
#: Two rates of one draft that are further apart than this are not one day's and another's.
APART = 1.5
#: A rate this many times off the recorded one is a slip, however old the record.
SLIP = 8.0


@dataclass(frozen=True, slots=True)
class _Exchange:
    """An amount and the other currency's beside it; `rate` is how many of `pair[0]` one of `pair[1]` buys."""

    first: Quantity
    second: Quantity
    pair: tuple[str, str]
    rate: float


def exchanges(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every amount given in two currencies that another of the draft, or a recorded rate, can judge."""
    found = list(_exchanges(annotations.quantities, document.text))
    day = document.date.day if document.date else None
    for index, exchange in enumerate(found):
        known = _recorded(exchange, day, reference) if day else None
        if known is not None:
            fact, rate = known
            fits = 1 / SLIP < exchange.rate / rate < SLIP
            yield _verdict(
                exchange, rate, fits,
                f"1 {exchange.pair[1]} = {shown(rate)} {exchange.pair[0]} as of {fact.as_of.written}",
                document, reference, fact,
            )  # fmt: skip
            continue
        other = next((each for each in found[:index] if each.pair == exchange.pair), None)
        if other is not None:
            fits = 1 / APART < exchange.rate / other.rate < APART
            yield _verdict(exchange, other.rate, fits, _sums(other, exchange), document, reference, other)


def _exchanges(quantities: Sequence[Quantity], text: str) -> Iterator[_Exchange]:
    for first, second in pairwise(quantities):
        if first.unit == second.unit or not (_CODE.fullmatch(first.unit) and _CODE.fullmatch(second.unit)):
            continue
        if first.range or second.range or first.value <= 0 or second.value <= 0:
            continue
        if _OPEN.fullmatch(text[first.span.end : second.span.start]):
            one, two = sorted((first, second), key=lambda each: each.unit)
            yield _Exchange(first, second, (one.unit, two.unit), one.value / two.value)


def _recorded(exchange: _Exchange, day: date, reference: Reference) -> tuple[Fact, float] | None:
    """The recorded rate of a pair nearest to `day`: a fact of the unit "JPY/USD" says how many yen a dollar buys."""
    one, two = exchange.pair
    rates = [fact for fact in reference.every(Fact) if fact.unit in (f"{one}/{two}", f"{two}/{one}") and fact.value > 0]
    if not rates:
        return None
    fact = min(rates, key=lambda each: abs((each.as_of.first - day).days))
    return fact, fact.value if fact.unit == f"{one}/{two}" else 1 / fact.value


def _sums(other: _Exchange, exchange: _Exchange) -> str:
    one, two = exchange.pair
    return (
        f"elsewhere in this draft 1 {two} buys {shown(other.rate)} {one}, here {shown(exchange.rate)}"
        if other.rate >= 1
        else f"elsewhere in this draft 1 {one} buys {shown(1 / other.rate)} {two}, here {shown(1 / exchange.rate)}"
    )


def _verdict(
    exchange: _Exchange,
    rate: float,
    fits: bool,
    because: str,
    document: Document,
    reference: Reference,
    known: Fact | _Exchange,
) -> Verdict:
    first, second = exchange.first, exchange.second
    value = first.value / rate if first.unit == exchange.pair[0] else first.value * rate
    named = slip(second.value, float(f"{value:.2g}"))
    return Verdict(
        subject=Subject.NUMBER,
        span=first.span.cover(second.span),
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-exchange",
        reading=f"{document.words(first.span)} as {document.words(second.span)}",
        record=f"about {shown(float(f'{value:.2g}'))} {second.unit}" + (f", {named}" if named and not fits else ""),
        because=because,
        firm=not isinstance(known, Fact) or known.status == "accepted",
        citations=reference.cite(known) if isinstance(known, Fact) else (),
        related=() if isinstance(known, Fact) else (Span(known.first.span.start, known.second.span.end),),
    )
