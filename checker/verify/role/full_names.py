"""Whom a full name means, with middle initials or without them."""

import re

from checker.record.name import Person
from checker.record.reference import Reference

__all__ = ["is_named_so", "person_named"]

_INITIAL = re.compile(r"[^\W\d_]\.?")
#: So many names that share a surname are looked through.
_MOST = 60


def person_named(name: str, reference: Reference, exactly: bool = False) -> Person | None:
    """The one recorded person of that full name; middle initials may stand on one side only, but not differ.

    Where the name must be `exactly` on record, they may not; that is asked faster.
    """
    people = _people(name, reference)
    if " " not in name:
        people = [person for person in people if person.name == name]
    if not people and " " in name and not exactly:
        people = _but_for_initials(name, reference)
    return people[0] if len(people) == 1 else None


def is_named_so(name: str, person: Person) -> bool:
    """Whether a person is on record with just the middle initials that `name` has; else a namesake may be meant."""
    letters = _without_initials(name)[1]
    return any(_without_initials(each)[1] == letters for each in person.names)


def _people(name: str, reference: Reference) -> list[Person]:
    return [entity for entity in reference.named(name) if isinstance(entity, Person)]


def _but_for_initials(name: str, reference: Reference) -> list[Person]:
    """The people called so but for initials that one of the two names lacks."""
    plain, letters = _without_initials(name)
    with_letters = _with_initials(plain, reference)
    if letters:
        return [] if with_letters else _people(plain, reference)
    people = {person.id: person for other in with_letters for person in _people(other, reference)}
    return list(people.values())


def _with_initials(plain: str, reference: Reference) -> list[str]:
    """The recorded names that are `plain` but for initials inside; all there are, or none where they are too many."""
    others = reference.name_words(plain.rsplit(" ", 1)[-1], _MOST)
    split = [(other, *_without_initials(other)) for other in others]
    return [other for other, kept, letters in split if letters and kept == plain] if len(others) < _MOST else []


def _without_initials(name: str) -> tuple[str, str]:
    """A name without the initials between its first and its last word, and their letters."""
    words = name.split(" ")
    kept = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or not _INITIAL.fullmatch(word)]
    letters = "".join(word[0] for word in words[1:-1] if _INITIAL.fullmatch(word))
    return " ".join(kept), letters.upper()
