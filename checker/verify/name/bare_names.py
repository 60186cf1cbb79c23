"""The forms of a name that a record may have: without initials, Jr. and titles; and a surname under a title."""

import re
from collections.abc import Iterator

from checker.annotation.name import Mention, MentionKind
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post
from checker.verify.name.capitals import fold_word

__all__ = ["bare_forms", "under_title"]

_SUFFIX = re.compile(r",? (?:Jr|Sr|II|III|IV)\.?$")
_INITIAL = re.compile(r"(?<=\w) (?:[A-Z]\. ?)+(?=[A-Z])")
_TITLE = re.compile(r"^(?:CEO|CFO|Rep\.|Sen\.|Gov\.|Pastor|Rev\.|Dr\.|Prof\.|Judge|Justice) (?=\S+ \S)")
#: A surname that more names have than this tells nobody from the rest.
_MANY = 200


def bare_forms(name: str) -> Iterator[str]:
    """The name without its suffix, then without a title before it and initials inside it; nothing when it has none."""
    plain = _TITLE.sub("", _SUFFIX.sub("", name))
    for form in (plain, _INITIAL.sub(" ", plain)):
        if form != name:
            yield form


def under_title(mention: Mention, title: str, reference: Reference) -> Person | None:
    """The one person on record with the surname and a post of that title; None where two fit, or an honorific stands.

    `title` is as it stands in the draft.
    """
    surname = fold_word(mention.text)
    if mention.kind is not MentionKind.PERSON or mention.honorific or not title or " " in surname:
        return None
    names = reference.name_words(surname, _MANY)
    people = {
        entity.id: entity
        for name in (names if len(names) < _MANY else ())
        for entity in reference.named(name)
        if isinstance(entity, Person) and fold_word(entity.surname or entity.name.split()[-1]) == surname
    }
    fitting = [person for person in people.values() if _held(person, fold_word(title), reference)]
    return fitting[0] if len(fitting) == 1 else None


def _held(person: Person, title: str, reference: Reference) -> bool:
    posts = (reference.get(tenure.post) for tenure in reference.tenures_of(person.id))
    forms = [fold_word(form) for post in posts if isinstance(post, Post) for form in post.titles]
    return any(form == title or form.endswith(f" {title}") or title.endswith(f" {form}") for form in forms)
