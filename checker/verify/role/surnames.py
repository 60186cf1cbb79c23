"""Legislators called by their surname alone: who is meant, where the record holds every seat that could be meant."""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from weakref import WeakKeyDictionary

from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Occupant, Post
from checker.verify.name.bare_names import surname_of
from checker.verify.name.capitals import fold_word
from checker.verify.role.parties import Seat, state_named
from checker.verify.role.people import Named
from checker.verify.role.seats import seat_fits
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import Holding, holding

__all__ = ["named_by_surname"]

#: A body is on record as a whole when so many of its seats are: some are always vacant.
WHOLE = 0.96
STATES = 50

#: A body of fewer seats is a court or a commission.
LEAST = 50

_Sitting = dict[tuple[str, date], tuple[Occupant, ...]]
_KNOWN: WeakKeyDictionary[Reference, _Sitting] = WeakKeyDictionary()


def named_by_surname(
    named: Named, read: Sequence[Reading], seats: Sequence[Seat], day: date, reference: Reference
) -> Named:
    """`named` with the one legislator whom a title and a surname can mean on `day`; as it was where that is not sure.

    Somebody whom title, party and state fit is meant by them. Where they fit nobody, the one who comes nearest is
    meant, but only if the titled body is on record as a whole: else somebody who is not on record may be.
    """
    if named.person is not None or any(reading.marker or reading.when != "present" for reading in read):
        return named
    posts = [post for reading in read[:1] for post in reading.posts if post.seats >= LEAST]
    if not posts and (read or not any(seat.party and seat.state for seat in seats)):
        return named
    surname = fold_word(named.mention.full_name)
    bodies = [post for post in reference.every(Post) if _is_chamber(post, posts) and _sitting(post, day, reference)]
    alike = [
        occupant
        for post in bodies
        for occupant in _sitting(post, day, reference)
        if surname_of(occupant.person) == surname
    ]
    inside = [each for each in alike if each.post in posts or not posts]
    fitting = [each for each in inside if all(seat_fits(seat, each.tenure) for seat in seats)]
    states = {seat.state for seat in seats if seat.state}
    if not fitting and not all(_is_whole(post, states, day, reference) for post in posts or bodies):
        return named
    meant = _people(fitting) or _people(inside) or _people(alike)
    return replace(named, person=meant[0]) if len(meant) == 1 else named


def _is_chamber(post: Post, titled: Sequence[Post]) -> bool:
    """Whether a post is a seat in a parliament, and of the country of the titled ones where there are any."""
    return post.seats >= LEAST and (not titled or post.country == titled[0].country)


def _is_whole(post: Post, states: Set[str], day: date, reference: Reference) -> bool:
    """Whether whoever is not on record for a body on `day` does not sit in it, for `states` where any are named.

    Either nearly all of its seats are on record, or it gives every state as many and those of these states are.
    """
    sitting = _sitting(post, day, reference)
    if len(sitting) >= post.seats * WHOLE:
        return True
    each = post.seats // STATES
    held = Counter(state_named((occupant.tenure.constituency or "").split("-")[0]) for occupant in sitting)
    return bool(states) and max(held.values(), default=0) == each and all(held[state] == each for state in states)


def _people(occupants: Sequence[Occupant]) -> tuple[Person, ...]:
    return tuple({occupant.person.id: occupant.person for occupant in occupants}.values())


def _sitting(post: Post, day: date, reference: Reference) -> tuple[Occupant, ...]:
    """Everybody who is on record as sitting in a body on `day`, gathered once for each day."""
    known = _KNOWN.setdefault(reference, {})
    if (post.id, day) not in known:
        held = [each for each in reference.tenures_in(post.id) if holding(each, day, reference) is Holding.HELD]
        people = [(tenure, reference.get(tenure.person)) for tenure in held]
        known[post.id, day] = tuple(
            Occupant(person, post, tenure) for tenure, person in people if isinstance(person, Person)
        )
    return known[post.id, day]
