"""Rulers who go by a bare surname: heads of state and of government who are, or lately were, in office."""

from collections.abc import Iterator
from datetime import date, timedelta

from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.name.bare_names import bearers

__all__ = ["ruler_called"]

#: The house form of the title of whoever rules a country.
_RULING = frozenset(
    ["President", "Prime Minister", "Premier", "Chancellor", "King", "Queen", "Emperor", "Pope", "Supreme Leader"]
)
#: How long after the end of a tenure, and how long before its start, a name still needs no forename.
_AFTER, _BEFORE = timedelta(days=3650), timedelta(days=80)


def ruler_called(surname: str, day: date, reference: Reference) -> Person | None:
    """The one ruler of about that day whom a folded surname alone can mean.

    Nobody where another ruler of any time bears the name, or anybody else who held a post about then.
    """
    people = bearers(surname, reference)
    rulers = [person for person in people if any(_rules(tenure, reference) for tenure in _tenures(person, reference))]
    lately = [person for person in people if any(_is_about(tenure, day) for tenure in _tenures(person, reference))]
    return rulers[0] if len(rulers) == 1 and rulers == lately and _ruled_about(rulers[0], day, reference) else None


def _tenures(person: Person, reference: Reference) -> Iterator[Tenure]:
    yield from reference.tenures_of(person.id)


def _rules(tenure: Tenure, reference: Reference) -> bool:
    post = reference.get(tenure.post)
    return isinstance(post, Post) and post.country is not None and post.title in _RULING


def _is_about(tenure: Tenure, day: date) -> bool:
    return tenure.start.first - _BEFORE <= day and (tenure.end is None or day <= tenure.end.last + _AFTER)


def _ruled_about(person: Person, day: date, reference: Reference) -> bool:
    return any(_rules(tenure, reference) and _is_about(tenure, day) for tenure in _tenures(person, reference))
