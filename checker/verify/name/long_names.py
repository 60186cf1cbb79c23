"""Slips in a name of three words and more under a title of office: President Tsai Ying-wen."""

from collections.abc import Iterator

from checker.annotation.name import Mention, MentionKind
from checker.record.name import Person
from checker.verify.name.capitals import CapitalWord
from checker.verify.name.descriptions import Fit, described_as
from checker.verify.name.desk import Desk, Misspelling, parts_of, places_of
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.slips import differ_by

__all__ = ["in_long_name"]

#: A name word that more names have than this tells nobody from the rest.
_MANY = 400


def in_long_name(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A slip in one word or two of a name that is otherwise somebody's who bears the title.

    Such names are often written over from another script, so that a letter in two of their words can be wrong at once;
    the whole name is flagged then, and where the slip is in small letters behind a hyphen. A gazetteer's names accuse
    here as well.
    """
    mention = desk.mention_of(word)
    if mention is None or mention.kind is not MentionKind.PERSON or mention.title is None:
        return None
    mine = parts_of(mention.text)
    if len(mine) < 3 or word.folded not in mine or desk.reference.named(mention.text):
        return None
    meant = {person.id: (slips, person) for slips, person in _near(mine, mention, desk)}
    if len(meant) != 1:
        return None
    slips, person = next(iter(meant.values()))
    small = {part for part in parts_of(mention.text) if part in mention.text.replace("-", " ").split()}
    hidden = small.issuperset(slips) and word.span.start == mention.span.start
    if word.folded not in slips and not hidden:
        return None
    because = f"the rest of the name and the title stand beside it: {person.name}"
    sure = all(standing(each) <= Standing.SURNAME for each in slips)
    if len(slips) > 1 or hidden:
        return Misspelling(word, person.name, person.name, because, sure, person, (), mention.span)
    right = slips[word.folded]
    return Misspelling(word, right, person.name, because, sure, person, places_of(right, desk))


def _near(mine: list[str], mention: Mention, desk: Desk) -> Iterator[tuple[dict[str, str], Person]]:
    """The people whose name is that of the mention but for a slip in one word or two, and whose title stands with it.

    With each the words of the draft that differ, and what is on record for them.
    """
    names = {name for part in mine if len(part) > 2 for name in desk.forms_with(part, _MANY)}
    for name in sorted(names) if len(names) < _MANY else ():
        theirs = parts_of(name)
        if len(theirs) != len(mine):
            continue
        slips = {one: other for one, other in zip(mine, theirs, strict=True) if one != other}
        if not 0 < len(slips) < 3 or not all(_is_slip(one, other) for one, other in slips.items()):
            continue
        for entity in desk.reference.named(name):
            if isinstance(entity, Person) and _bears(mention, entity, desk):
                yield slips, entity


def _is_slip(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 1 and max(len(one), len(other)) > 2 and differ_by(one, other) == 1


def _bears(mention: Mention, person: Person, desk: Desk) -> bool:
    return described_as(mention, person, desk.words.text, desk.reference) is Fit.AGREES
