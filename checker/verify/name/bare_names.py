"""The forms of a name that a record may have: without initials, Jr. and titles; and a surname under a title."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from checker.annotation.name import Mention, MentionKind
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.name.capitals import fold_word

__all__ = ["bare_forms", "bearers", "surname_of", "tenures_as", "under_title", "who_held"]

_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
_INITIAL = re.compile(r"(?<=\w) (?:[A-Z]\. ?)+(?=[A-Z])")
_TITLE = re.compile(r"^(?:CEO|CFO|Rep\.|Sen\.|Gov\.|Pastor|Rev\.|Dr\.|Prof\.|Judge|Justice) (?=\S+ \S)")
#: A surname that more names have than this tells nobody from the rest.
_MANY = 200


def bare_forms(name: str) -> Iterator[str]:
    """The name without its suffix, then without a title before it and initials inside it; nothing when it has none."""
    if " " not in name:
        return
    plain = _TITLE.sub("", _SUFFIX.sub("", name))
    for form in (plain, _INITIAL.sub(" ", plain)):
        if form != name:
            yield form


def surname_of(person: Person) -> str:
    """The folded surname: as recorded, else the last word of the name, or the first where it is printed so."""
    words = _SUFFIX.sub("", person.name).split()
    return fold_word(person.surname or words[0 if person.name_order == "eastern" else -1])


def bearers(surname: str, reference: Reference) -> list[Person]:
    """The people on record of that folded surname, by id; nobody where so many names have it that it tells nothing."""
    names = reference.forms_with(surname, _MANY)
    people = {
        entity.id: entity
        for name in (names if len(names) < _MANY else ())
        for entity in reference.named(name)
        if isinstance(entity, Person) and surname_of(entity) == surname
    }
    return [people[key] for key in sorted(people)]


def under_title(mention: Mention, title: str, day: date | None, reference: Reference) -> Person | None:
    """The one person on record with the surname and a post of that title, at that day if several had it by turns.

    None where two fit, or an honorific stands. `title` is as it stands in the draft.
    """
    surname = fold_word(mention.text)
    if mention.kind is not MentionKind.PERSON or mention.honorific or not title or " " in surname:
        return None
    return who_held(bearers(surname, reference), title, day, reference)


def who_held(people: Iterable[Person], title: str, day: date | None, reference: Reference) -> Person | None:
    """The one of several people who had a post of that title, at that day if several had it; None where two fit."""
    held = [(person, tenures_as(person, fold_word(title), reference)) for person in people]
    fitting = [(person, tenures) for person, tenures in held if tenures]
    if len(fitting) > 1 and day is not None:
        fitting = [each for each in fitting if any(_covers(tenure, day) for tenure in each[1])]
    return fitting[0][0] if len(fitting) == 1 else None


def tenures_as(person: Person, title: str, reference: Reference) -> list[Tenure]:
    """The person's tenures in posts that go by that folded title, a country before it or left out."""
    return [tenure for tenure in reference.tenures_of(person.id) if _goes_by(tenure, title, reference)]


def _goes_by(tenure: Tenure, title: str, reference: Reference) -> bool:
    post = reference.get(tenure.post)
    forms = [fold_word(form) for form in post.titles] if isinstance(post, Post) else []
    said = (title, title.removesuffix("s"))  # several share it: Presidents Ruiz and Moss
    return any(f" {form}".endswith(f" {each}") or each.endswith(f" {form}") for form in forms for each in said)


def _covers(tenure: Tenure, day: date) -> bool:
    return tenure.start.first <= day and (tenure.end is None or day <= tenure.end.last)
