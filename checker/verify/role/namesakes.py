"""A title given to a name that several recorded people bear: wrong only where it fits none of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.verify.role.incumbents import tenure_verdict
from checker.verify.role.people import Named
from checker.verify.role.surroundings import Reading

__all__ = ["namesake_verdicts", "namesakes"]


def namesakes(name: str, reference: Reference) -> tuple[Person, ...]:
    """The recorded people of a full name, where there are several."""
    people = tuple(entity for entity in reference.named(name) if isinstance(entity, Person))
    return people if len(people) > 1 and " " in name else ()


def namesake_verdicts(
    named: Named,
    people: tuple[Person, ...],
    reading: Reading,
    day: date,
    annotations: Annotations,
    reference: Reference,
) -> Iterator[Verdict]:
    """The verdicts on the one of several people whom a title fits best; where it fits none, a conflict in doubt."""
    judged = [
        list(tenure_verdict(replace(named, person=person), person, reading, day, annotations, reference))
        for person in people
    ]
    told = [verdicts for verdicts in judged if verdicts]
    if fitting := [verdicts for verdicts in told if verdicts[0].state is not State.CONFLICTS]:
        yield from min(fitting, key=lambda verdicts: verdicts[0].state is not State.AGREES)
    elif told:
        nearest = min(told, key=lambda verdicts: _distance(verdicts[0], day))
        yield from (replace(verdict, firm=False) for verdict in nearest)


def _distance(verdict: Verdict, day: date) -> int:
    """How many days lie between a day and the tenure that a verdict is about."""
    if verdict.when is None:
        return 0
    return max((verdict.when.first - day).days, (day - verdict.when.last).days, 0)
