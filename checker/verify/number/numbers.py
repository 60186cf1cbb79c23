"""Verdicts about numbers."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify.number.asides import asides
from checker.verify.number.ballots import ballots
from checker.verify.number.breakdowns import breakdowns
from checker.verify.number.changes import changes
from checker.verify.number.conversions import conversions
from checker.verify.number.counts import counts
from checker.verify.number.currencies import currencies
from checker.verify.number.exchange import exchanges
from checker.verify.number.facts import facts
from checker.verify.number.headline import headline_numbers
from checker.verify.number.incidence import incidence
from checker.verify.number.majorities import majorities
from checker.verify.number.moves import moves
from checker.verify.number.multiples import multiples
from checker.verify.number.parts import parts
from checker.verify.number.polls import polls
from checker.verify.number.proportions import proportions
from checker.verify.number.rates import rates
from checker.verify.number.reversals import reversals
from checker.verify.number.rivals import rivals
from checker.verify.number.shares import shares
from checker.verify.number.tolls import tolls
from checker.verify.number.totals import totals

__all__ = ["verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the numbers of a document, in order of place."""
    yield from conversions(document, annotations)
    yield from changes(document, annotations)
    yield from multiples(document, annotations)
    yield from moves(document, annotations)
    yield from parts(document, annotations)
    yield from proportions(document, annotations)
    yield from asides(document, annotations)
    yield from shares(document, annotations)
    yield from rivals(document, annotations)
    yield from polls(document, annotations)
    yield from totals(document, annotations)
    yield from rates(document, annotations)
    yield from incidence(document, annotations)
    yield from breakdowns(document, annotations)
    yield from majorities(document, annotations)
    yield from ballots(document, annotations)
    yield from reversals(document, annotations)
    yield from currencies(document, annotations)
    yield from exchanges(document, annotations, reference)
    yield from facts(document, annotations, reference)
    yield from headline_numbers(document, annotations)
    yield from counts(document, annotations)
    yield from tolls(document, annotations)
