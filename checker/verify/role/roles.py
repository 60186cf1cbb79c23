"""Verdicts about roles: titles held against tenures, at the draft's date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.verify.role.administrations import administrations
from checker.verify.role.chambers import chamber_verdicts
from checker.verify.role.consistency import conflicting_titles
from checker.verify.role.full_names import is_named_so
from checker.verify.role.holders import holder_verdict
from checker.verify.role.incumbents import tenure_verdict
from checker.verify.role.namesakes import namesake_verdicts, namesakes
from checker.verify.role.parties import Seat
from checker.verify.role.people import Named, named_people
from checker.verify.role.seat_readings import seats_of
from checker.verify.role.seats import seat_verdicts
from checker.verify.role.shared_titles import shared_title
from checker.verify.role.surnames import named_by_surname
from checker.verify.role.surroundings import Reading
from checker.verify.role.terms import term_verdicts
from checker.verify.role.titles import readings

__all__ = ["verdicts"]

#: Faults that a namesake of the recorded person would explain.
_ANOTHERS = frozenset({"wrong-title", "wrong-holder", "wrong-party-or-place"})


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the roles of a document, in order of place."""
    titled: list[tuple[Named, Reading]] = []
    people = list(named_people(annotations, reference))
    day = document.date.day if document.date else None
    for named in people:
        read = list(readings(named.parse, named.first, named.last, reference))
        read += shared_title(named, read, titled)
        titled += [(named, reading) for reading in read]
        seats: list[Seat] = []
        if _may_be_seated(named, read, reference):
            others = [each for each in people if each.mention.chain != named.mention.chain]
            seats = list(seats_of(named, read, others, reference))
        for verdict in _verdicts(named, read, seats, day, document, annotations, reference):
            yield _in_doubt(verdict) if _may_be_namesake(named) else verdict
    yield from conflicting_titles(titled, document, reference)
    yield from administrations(document, annotations, reference)


def _may_be_namesake(named: Named) -> bool:
    """Whether the record has the name without its middle initials, or with others."""
    return named.person is not None and not is_named_so(named.mention.full_name, named.person)


def _in_doubt(verdict: Verdict) -> Verdict:
    """A verdict on what may be a namesake: only a title that the recorded person has held tells that they are meant."""
    return replace(verdict, firm=False) if verdict.fault in _ANOTHERS else verdict


def _may_be_seated(named: Named, read: Sequence[Reading], reference: Reference) -> bool:
    """Whether a name is a recorded legislator's, or one of which nobody is on record and which may be a surname."""
    if named.person is not None:
        return any(tenure.constituency for tenure in reference.tenures_of(named.person.id))
    if " " in named.mention.full_name.strip():
        return False
    return bool(read) or named.parse.text[named.mention.span.end - named.parse.start :][:2] in (" (", ", ")


def _verdicts(
    named: Named,
    read: Sequence[Reading],
    seats: Sequence[Seat],
    day: date | None,
    document: Document,
    annotations: Annotations,
    reference: Reference,
) -> Iterator[Verdict]:
    """The verdicts on the titles and seats of one name; what rests on a surname alone is no firm one."""
    if day is None:
        yield from (_undated(named, reading) for reading in read)
    else:
        meant = named_by_surname(named, read, seats, day, reference)
        if meant is not named:
            told = _verdicts(meant, read, seats, day, document, annotations, reference)
            yield from (replace(verdict, firm=False) for verdict in told)
            return
        for reading in read:
            yield from _on_title(named, reading, day, annotations, reference)
    if named.person is not None:
        for reading in read:
            yield from term_verdicts(named, named.person, reading, annotations, reference, len(read) == 1)
    if named.person is not None and not any(reading.marker in ("former", "then") for reading in read):
        yield from seat_verdicts(named, named.person, seats, document, reference)
        if day is not None:
            yield from chamber_verdicts(named, named.person, seats, day, reference)


def _undated(named: Named, reading: Reading) -> Verdict:
    return Verdict(
        subject=Subject.ROLE,
        span=reading.span,
        state=State.UNCHECKED,
        reading=f"{reading.words} {named.mention.full_name}",
        because="the draft carries no date",
    )


def _on_title(
    named: Named, reading: Reading, day: date, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """The verdicts on a title given to somebody on record, to one of several, or to somebody unknown."""
    if named.person is not None:
        yield from tenure_verdict(named, named.person, reading, day, annotations, reference)
    elif people := namesakes(named.mention.full_name, reference):
        yield from namesake_verdicts(named, people, reading, day, annotations, reference)
    else:
        yield from holder_verdict(named, reading, day, annotations, reference)
