"""Tenures at a date: held, not yet, no longer, or not known."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from checker.record.date import PartialDate
from checker.record.name import Person
from checker.record.provenance import Record
from checker.record.reference import Reference
from checker.record.role import Tenure

__all__ = ["Holding", "days", "end_of", "holder_on", "holding"]

#: A title still stands this many days after its last one: the news is of yesterday.
GRACE = 1


class Holding(Enum):
    """How a tenure stands to a day."""

    HELD = "held"
    NOT_YET = "not yet"
    NO_LONGER = "no longer"
    UNVERIFIED = "not verified since"


def end_of(tenure: Tenure, reference: Reference) -> PartialDate | None:
    """The recorded end of a tenure; in a post with one seat, the start of the next tenure ends an open one."""
    if tenure.end is not None:
        return tenure.end
    seats = getattr(reference.get(tenure.post), "seats", 1)
    if seats != 1:
        return None
    later = [each.start for each in reference.tenures_in(tenure.post) if each.start.first > tenure.start.last]
    return min(later, key=lambda start: start.first, default=None)


def holding(tenure: Tenure, day: date, reference: Reference, grace: int = GRACE) -> Holding:
    """How `tenure` stands to `day`; it still counts as held for `grace` days after its last one."""
    if day < tenure.start.first:
        return Holding.NOT_YET
    end = end_of(tenure, reference)
    if end is not None:
        return Holding.NO_LONGER if (day - end.last).days > grace else Holding.HELD
    if tenure.verified is None or day > tenure.verified:
        return Holding.UNVERIFIED
    return Holding.HELD


def holder_on(post: str, day: date, reference: Reference) -> tuple[Person, Tenure] | None:
    """Who is on record as surely holding a post with one seat on `day`; near a change of hands, nobody is sure."""
    held = [tenure for tenure in reference.tenures_in(post) if holding(tenure, day, reference) is Holding.HELD]
    if len(held) != 1 or held[0].status != "accepted":
        return None
    tenure = held[0]
    end = end_of(tenure, reference)
    if day <= tenure.start.last or (end is not None and day >= end.first):
        return None
    person = reference.get(tenure.person)
    return (person, tenure) if isinstance(person, Person) else None


def days(tenure: Tenure, reference: Reference) -> str:
    """The days of a tenure for the reader: "13 September 2023 to 1 October 2024", "since 5 June 2023"."""
    end = end_of(tenure, reference)
    return f"since {tenure.start.written}" if end is None else f"{tenure.start.written} to {end.written}"


def firm(records: Iterable[Record]) -> bool:
    """Whether nothing that a judgement rests on is disputed."""
    return all(record.status == "accepted" for record in records)


def nearest(tenures: Sequence[Tenure], day: date) -> Tenure:
    """The tenure that lies nearest to `day`."""

    def distance(tenure: Tenure) -> int:
        if day < tenure.start.first:
            return (tenure.start.first - day).days
        return max((day - tenure.end.last).days, 0) if tenure.end else 0

    return min(tenures, key=distance)
