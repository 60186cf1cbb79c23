"""What kind of thing a name names."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.annotation.name import MentionKind
from checker.annotation.parse import Parse
from checker.record.name import Entity, Organization, Person, Place

__all__ = ["forename_sex", "is_forename", "kind_by_form", "kind_by_words", "kind_of_entity", "looks_like_acronym"]

_LABELS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANIZATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
}
#: Words that make a name an organization's, wherever they stand in it.
_BODIES = frozenset(
    """
    academy administration agency airlines alliance army assembly association authority bank board brigade bureau
    cabinet caucus center centre chamber church club coalition college command commission committee company congress
    corp corporation council court department fund federation foundation force forces gazette government group guard
    herald house inc industries institute institution journal laboratory league ltd llc ministry movement museum navy
    network news office organisation organization parliament party police post press republican democrats school
    senate service services society syndicate times tribune tribunal union university corps headquarters
    """.split()
)
_GROUNDS = frozenset(
    """
    avenue bay beach bridge canal cape city coast county desert district falls fort gulf harbor harbour highway hill
    hills island islands isle isles lake mount mountain mountains ocean park peninsula plateau province reef ridge
    river road sea shoal square station strait street valley village airport port republic kingdom territory
    """.split()
)
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][A-Z0-9&]{1,7}(?:-[A-Z0-9]{1,3})?")


@cache
def _forenames() -> dict[str, str]:
    lines = (Path(__file__).parents[1] / "lexicon" / "forenames.txt").read_text("utf-8").split()
    return dict(zip(lines[0::2], lines[1::2], strict=True))


def is_forename(word: str) -> bool:
    """Whether people are often called that."""
    return word.capitalize() in _forenames()


def forename_sex(word: str) -> str | None:
    """`m` or `f` for a forename that nearly only men or women have."""
    sex = _forenames().get(word.capitalize())
    return sex if sex in ("m", "f") else None


def looks_like_acronym(text: str) -> bool:
    """Whether `text` is written as an acronym is: USCG, U.S., G7."""
    return _ACRONYM.fullmatch(text) is not None


def kind_of_entity(entity: Entity) -> MentionKind:
    """The kind of a record."""
    match entity:
        case Person():
            return MentionKind.PERSON
        case Organization():
            return MentionKind.ORGANIZATION
        case Place():
            return MentionKind.PLACE
        case _:
            return MentionKind.OTHER


def kind_by_words(words: Sequence[str]) -> MentionKind | None:
    """The kind that a telling word among the small-lettered words of a name gives it: `bank`, `bridge`."""
    if words[-1] in _GROUNDS or (words[0] in ("mount", "lake", "cape", "gulf", "fort") and len(words) > 1):
        return MentionKind.PLACE
    if (len(words) > 1 and _BODIES.intersection(words)) or (words[0] in _BODIES and "of" in words):
        return MentionKind.ORGANIZATION
    return None


def kind_by_form(parse: Parse, first: int, last: int, titled: bool) -> MentionKind:
    """The kind that the words themselves suggest: a title, a telling word, a forename, then the model's label."""
    tokens = parse.tokens
    words = [token.lower.rstrip(".") for token in tokens[first:last]]
    if titled:
        return MentionKind.PERSON
    if last - first == 1 and looks_like_acronym(tokens[first].text):
        return MentionKind.ACRONYM
    telling = kind_by_words(words)
    if telling is not None:
        return telling
    if 1 < len(words) < 5 and is_forename(tokens[first].text) and "of" not in words and "and" not in words:
        return MentionKind.PERSON
    labels = [name.label for name in parse.names if name.first < last and first < name.last]
    return next((_LABELS[label] for label in labels if label in _LABELS), MentionKind.OTHER)
