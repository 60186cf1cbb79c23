"""Slips in the name of somebody on record, told by the other half of the name and a title or the draft itself."""

from collections.abc import Iterator

from checker.annotation.name import MentionKind
from checker.record.name import Person
from checker.verify.name.capitals import CapitalWord
from checker.verify.name.descriptions import bears
from checker.verify.name.desk import Desk, Misspelling, parts_of, places_of
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.slips import differ_by, is_derived, sounds_like

__all__ = ["in_titled_name"]

#: A name word that more names have than this tells nobody from the rest.
_MANY = 400
#: One half that fewer names have than this points to the other.
_FEW = 5
#: From how many letters on one letter tells little of a surname; a shorter one must sound the same.
_LONG = 7


def in_titled_name(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A slip in a forename or surname whose other half is right, where the title agrees or the draft has it right.

    A gazetteer's names accuse here as well: two things agree on who is meant.
    """
    mention = desk.mention_of(word)
    if mention is None or mention.kind is not MentionKind.PERSON or desk.is_recorded(mention):
        return None
    mine = parts_of(mention.text)
    if len(mine) != 2 or word.folded not in mine or len(word.folded) < 4:
        return None
    at = mine.index(word.folded)
    title = "" if mention.title is None else mention.title.of(desk.words.text)
    meant = {person.id: (right, person) for right, person in _near(word.folded, mine[1 - at], at, desk, bool(title))}
    if len(meant) != 1:
        return None
    right, person = next(iter(meant.values()))
    if title and bears(person, title, desk.reference):
        because = f"the rest of the name and the title stand beside it: {title.strip()} {person.name}"
    elif differ_by(word.folded, right) > 1:
        return None
    elif at == 1 and desk.words.counts[right] >= desk.words.counts[word.folded]:
        because = f"the rest of the name stands beside it, and this draft has {desk.words.forms[right]} as well"
    elif _points(word.folded, right, mine[1 - at], at, desk):
        because = f"the rest of the name stands beside it: {person.name}"
        return Misspelling(word, right, person.name, because, False, person)
    else:
        return None
    sure = standing(word.folded) <= Standing.RARE_SURNAME  # a name in its own right may be somebody else's
    return Misspelling(word, right, person.name, because, sure, person, places_of(right, desk))


def _points(written: str, right: str, other: str, at: int, desk: Desk) -> bool:
    """Whether a name with a slip in it tells who is meant, with nothing else beside it.

    A forename, and a rare surname that may be somebody's own, tell it where hardly anybody on record has the other
    half and they are said the same.
    """
    known = standing(written)
    if at == 1 and known is Standing.UNKNOWN:
        return _is_telling(written, right)
    if known > (Standing.UNKNOWN if at == 0 else Standing.RARE_SURNAME) or not sounds_like(written, right):
        return False
    return (at == 0 or len(right) >= _LONG) and len(desk.forms_with(other, _MANY)) < _FEW


def _is_telling(written: str, right: str) -> bool:
    """Whether a surname that is known nowhere can be meant for the only near one of that forename."""
    return len(right) >= _LONG or (len(right) > 4 and sounds_like(written, right))


def _near(written: str, other: str, at: int, desk: Desk, titled: bool) -> Iterator[tuple[str, Person]]:
    """The people whose name has `other` as it is, and in place `at` a word one slip from `written`.

    Under a title (`titled`) also a word two slips away that is said the same: Trudo for Trudeau.
    """
    names = desk.forms_with(other, _MANY)
    for name in names if len(names) < _MANY else ():
        parts = parts_of(name)
        if len(parts) != 2 or parts[1 - at] != other:
            continue
        edits = differ_by(written, parts[at])
        if edits != 1 and not (titled and edits == 2 and sounds_like(written, parts[at])):
            continue
        if parts[at][0] == written[0] and not is_derived(written, parts[at]):
            for entity in desk.reference.named(name):
                if isinstance(entity, Person):
                    yield parts[at], entity
