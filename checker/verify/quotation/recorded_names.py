"""Whether a speaker's name is in the reference, with initials, titles and short forenames read past."""

import re

from checker.record.name import Person
from checker.record.reference import Reference

__all__ = ["is_recorded", "is_thing", "is_whole"]

_TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady rep sen gov lt gen col capt sgt adm prof pres rev pastor father rabbi bishop
    ceo chairman chairwoman president senator representative congressman congresswoman governor mayor judge justice
    democrat republican general minister secretary professor captain king queen prince princess
    """.split()
)
#: Words that make up a rank with a title, and no name.
_RANKS = _TITLES | frozenset("assistant associate attorney chief deputy inspector officer senior under vice".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())
#: Words that end the name of a thing and no person's.
_THINGS = frozenset(
    """
    pac schedule services administration garden types corps lab labs committee party network department university
    center centre news post journal agency group foundation institute association council university office form
    times tribune herald sentinel gazette chronicle magazine edition radio television team service company
    """.split()
)
_SHORT = {
    "jim": "james", "joe": "joseph", "tom": "thomas", "bill": "william", "bob": "robert", "mike": "michael",
    "dick": "richard", "rick": "richard", "ted": "edward", "jack": "john", "liz": "elizabeth", "tony": "anthony",
    "dave": "david", "chuck": "charles", "bernie": "bernard", "kate": "katherine", "mitch": "mitchell",
}  # fmt: skip
_INITIAL = re.compile(r"(?:[^\W\d_]\.){1,3}|[^\W\d_]")
#: So many right forms that share a surname are looked through.
_FORMS = 200


def is_whole(name: str) -> bool:
    """Whether a name is one that a person can be looked up by: two words or more, and no name of a thing."""
    words = name.split()
    if len(words) < 2 or "&" in words or any(sign in name for sign in "[]{}<>|@#/"):
        return False
    return not is_thing(name) and len(words[-1]) > 1


def is_thing(name: str) -> bool:
    """Whether a name begins or ends with a word for a thing, or is a rank and nobody's: a newspaper, a secretary."""
    words = name.casefold().split()
    return bool(words) and (words[0] in _THINGS or words[-1] in _THINGS or all(word in _RANKS for word in words))


def is_recorded(name: str, reference: Reference) -> bool:
    """Whether the name, or forename and surname alone, is a right form on record."""
    words = _plain(name)
    if reference.named(name) or (words and reference.named(" ".join(words))):
        return True
    if len(words) < 2:
        return bool(words) and any(_plain(form)[-1:] == words for form in reference.name_words(words[0], _FORMS))
    if reference.named(f"{words[0]} {words[-1]}"):
        return True
    return any(
        form[-1:] == words[-1:] and len(form) > 1 and _same(form[0], words[0]) and _is_person(written, reference)
        for written in reference.name_words(words[-1], _FORMS)
        for form in (_plain(written),)
    )


def _is_person(form: str, reference: Reference) -> bool:
    return any(isinstance(entity, Person) for entity in reference.named(form))


def _plain(name: str) -> list[str]:
    """The words of a name in small letters, without titles, initials and a Jr."""
    words = [word.strip(",[]()").casefold() for word in name.replace("’s", "").split()]
    bare = [word for word in words if word.rstrip(".") not in _SUFFIXES and not _INITIAL.fullmatch(word)]
    while len(bare) > 1 and bare[0].rstrip(".") in _TITLES:
        bare = bare[1:]
    return bare


def _same(one: str, other: str) -> bool:
    """Whether two forenames are one, or one is short for the other."""
    short, full = sorted((one, other), key=len)
    return short == full or (len(short) > 2 and full.startswith(short)) or _SHORT.get(short) == full
