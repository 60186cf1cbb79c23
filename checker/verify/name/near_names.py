"""Words that lie near a word of a curated name, and are known nowhere."""

from collections.abc import Sequence

from checker.record.name import Person
from checker.verify.name.capitals import CapitalWord, fold_word
from checker.verify.name.desk import Desk, Misspelling, curated_entity, parts_of, places_of
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.lone_names import may_be_surname
from checker.verify.name.slips import differ_by, is_slip, looks_like, respelt, sounds_like

__all__ = ["near_curated"]

#: Words too general to bear out the word beside them.
_GENERAL = frozenset("the of and for in to a al el la de jr sr st new north south east west".split())
#: A word that so many names have points to nobody.
_MANY = 40


def _alike(written: str, right: str) -> bool:
    """Whether the two are one slip apart, or two that are said or seen the same way."""
    if not is_slip(written, right):
        return False
    return differ_by(written, right) == 1 or respelt(written, right) or looks_like(written, right)


def _same_letters(one: str, other: str) -> bool:
    """Whether two words have the same letters in another order, or one of them once more."""
    return sorted(one) == sorted(other) or set(one) == set(other)


def near_curated(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A word near one word of a curated name, with no other name beside it."""
    right = _right_form(word, desk)
    held = () if right is None else desk.reference.name_words(right, _MANY)
    names = [name for name in held if right is not None and _may_accuse(name, right, desk)]
    if right is None or not names or len(held) == _MANY:
        return None
    beside = _beside(word, names, desk)
    if beside is False or (beside is None and standing(word.folded) and len(right) < 6):
        return None
    if beside is None:
        names = [name for name in names if not _is_person(name, desk) or may_be_surname(word, right, name, desk)]
        if not names:
            return None
    places = places_of(right, desk)
    if places and beside is None and not _is_drafted(right, held, desk):
        form = desk.words.forms[right]
        return Misspelling(word, right, form, f"this draft has {form} as well", True, None, places)
    name = min(names, key=lambda form: (beside is True and not _shares(form, word, desk), len(form), form))
    because = (
        f"the rest of the name stands beside it: {name}" if beside else "in no record, and close to one name that is"
    )
    return Misspelling(word, right, name, because, beside is True, curated_entity(name, desk), places)


def _right_form(word: CapitalWord, desk: Desk) -> str | None:
    """The one word of curated names that lies nearest, if it lies near enough for how well the word is known."""
    if len(word.folded) < 4:
        return None
    near = [right for right in desk.reference.near_words(word.folded, 2) if _alike(word.folded, right)]
    distance = min((differ_by(word.folded, right) for right in near), default=0)
    nearest = [right for right in near if differ_by(word.folded, right) == distance]
    if len(nearest) != 1:
        return None
    right, count, known = nearest[0], desk.words.counts[word.folded], standing(word.folded)
    if count > 1 and (distance > 1 or known):
        return None
    if right[0] != word.folded[0] and (distance > 1 or len(right) < 6):
        return None
    obscure = standing(right) <= Standing.RARE_SURNAME and len(right) < 7
    doubtful = obscure or count > 2 or known is not Standing.UNKNOWN
    if doubtful and not (_same_letters(word.folded, right) or sounds_like(word.folded, right)):
        return None
    return right


def _is_drafted(right: str, held: Sequence[str], desk: Desk) -> bool:
    """Whether the draft has the right form in one of the recorded names."""
    return any(right in parts_of(each.text) and each.full_name in held for each in desk.mentions)


def _may_accuse(name: str, right: str, desk: Desk) -> bool:
    """Whether a curated name stands behind `right`; an English word accuses as a name of its own or a surname only."""
    entity = curated_entity(name, desk)
    if entity is None or fold_word(name) == right:
        return entity is not None
    if len(right) < 5:
        return False
    if isinstance(entity, Person):
        return right in parts_of(entity.surname or "") or (len(parts_of(name)) > 1 and parts_of(name)[-1] == right)
    parts = parts_of(name)
    return standing(right) < Standing.NAME and parts[0] == right and len(parts) < 4


def _shares(name: str, word: CapitalWord, desk: Desk) -> bool:
    parts = set(parts_of(name))
    return any(desk.words[at].folded in parts for at in range(*desk.words.run(word)) if at != word.at)


def _beside(word: CapitalWord, names: Sequence[str], desk: Desk) -> bool | None:
    """True when a neighbour bears the name out, False when it names somebody else, None when it says nothing."""
    first, last = desk.words.run(word)
    if last - first == 1:
        return None
    entities = {entity.id: entity for name in names for entity in desk.reference.named(name)}
    parts = {part for entity in entities.values() for name in entity.names for part in parts_of(name)}
    neighbours = [desk.words[at] for at in (word.at - 1, word.at + 1) if first <= at < last]
    if any(neighbour.folded in parts - _GENERAL for neighbour in neighbours):
        return True
    mention = desk.mention_of(word)
    whole = "" if mention is None else mention.text.removeprefix("U.S. ")
    return False if len(whole) > len(word.span) + 2 else None


def _is_person(name: str, desk: Desk) -> bool:
    return isinstance(curated_entity(name, desk), Person)
