"""Verdicts about roles: titles held against tenures, at the draft's date."""

from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.name import Person
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.role.administrations import administrations
from checker.verify.role.chambers import chamber_verdicts
from checker.verify.role.consistency import conflicting_titles
from checker.verify.role.holders import holder_verdict
from checker.verify.role.incumbents import tenure_verdict
from checker.verify.role.people import Named, named_people
from checker.verify.role.seat_readings import seats_of
from checker.verify.role.seats import seat_verdicts
from checker.verify.role.surroundings import Reading
from checker.verify.role.titles import readings

__all__ = ["verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the roles of a document, in order of place."""
    titled: list[tuple[Named, Reading]] = []
    people = list(named_people(annotations, reference))
    for named in people:
        read = list(readings(named.parse, named.first, named.last, reference))
        titled += [(named, reading) for reading in read]
        for reading in read:
            yield from _verdicts(named, reading, document, annotations, reference)
        if named.person is not None:
            others = [each.mention.span for each in people if each.mention.chain != named.mention.chain]
            yield from _placed(named, named.person, read, others, document, reference)
    yield from conflicting_titles(titled, document, reference)
    yield from administrations(document, annotations, reference)


def _verdicts(
    named: Named, reading: Reading, document: Document, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    if document.date is None:
        yield Verdict(
            subject=Subject.ROLE,
            span=reading.span,
            state=State.UNCHECKED,
            reading=f"{reading.words} {named.mention.full_name}",
            because="the draft carries no date",
        )
        return
    if named.person is None:
        yield from holder_verdict(named, reading, document.date.day, annotations, reference)
        return
    judged = tenure_verdict(named, named.person, reading, document.date.day, annotations, reference)
    if judged is not None:
        yield from judged


def _placed(
    named: Named,
    person: Person,
    read: list[Reading],
    others: list[Span],
    document: Document,
    reference: Reference,
) -> Iterator[Verdict]:
    """The verdicts on party, state and chamber, where the draft does not speak of days gone."""
    if any(reading.marker in ("former", "then") for reading in read):
        return
    seats = list(seats_of(named, read, others))
    yield from seat_verdicts(named, person, seats, document, reference)
    if document.date is not None:
        yield from chamber_verdicts(named, person, seats, document.date.day, reference)
