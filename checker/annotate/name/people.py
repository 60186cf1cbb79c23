"""The people whom a draft names in full, told apart by forename, initials, suffix and record."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.annotate.name.capitals import PARTICLES, SUFFIXES
from checker.annotate.name.kinds import forename_sex
from checker.annotation.name import Mention, MentionKind
from checker.annotation.nicknames import are_one_forename
from checker.record.name import Person
from checker.record.reference import Reference

__all__ = ["Somebody", "is_full_name", "name_words", "people", "sex_of"]

_MALE = frozenset(["mr", "sir", "lord"])
_FEMALE = frozenset(["ms", "mrs", "miss", "dame", "lady", "mme"])
#: Particles that are forenames as well.
_FORENAMES = frozenset(["al", "ben"])


@dataclass(slots=True)
class Somebody:
    """A person, or whatever else is named, while a draft is read.

    `forms` are the full names the draft uses, the fullest first; `handles` are single words that stand for the whole
    name; `record` is the id of the one person on record who bears it; `sex` is `m`, `f` or unknown; `mentions` counts
    how often the draft has spoken of them so far.
    """

    forms: list[str]
    handles: set[str]
    record: str | None = None
    sex: str | None = None
    mentions: int = 0

    @property
    def full_name(self) -> str:
        """The fullest form that the draft gives."""
        return self.forms[0]

    @property
    def forename(self) -> str:
        """The first word of the name, in small letters."""
        return name_words(self.full_name)[0].rstrip(".")


def sex_of(honorific: str | None) -> str | None:
    """`m` or `f` where an honorific tells."""
    honorific = (honorific or "").rstrip(".").lower()
    return "m" if honorific in _MALE else "f" if honorific in _FEMALE else None


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without Jr. and the like."""
    words = name.replace(",", " ").casefold().split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(words)


def is_full_name(mention: Mention) -> bool:
    """Whether a mention gives a person's forename and surname; Al and Ben may be a forename or part of a surname."""
    words = name_words(mention.text)
    if mention.kind is not MentionKind.PERSON or len(words) < 2:
        return False
    return words[0] not in PARTICLES or (words[0] in _FORENAMES and mention.text[0].isupper())


def people(mentions: Sequence[Mention], reference: Reference) -> list[Somebody]:
    """Everybody whom the draft names in full, in order of first mention."""
    found: list[Somebody] = []
    shelves: dict[str, set[int]] = {}  # whom a surname or a record may mean, by place among those found
    surnames = {words[-2:] for mention in mentions if len(words := name_words(mention.text)) > 2}
    for mention in mentions:
        words = name_words(mention.text)
        if not is_full_name(mention) or (words[0] in PARTICLES and words in surnames):
            continue
        record = _record(mention.text, reference)
        keys = (words[-1], *([record.id] if record else ()))
        near = sorted(set[int]().union(*(shelves.get(key, ()) for key in keys)))
        at = next((at for at in near if _is_same(mention.text, record, found[at])), len(found))
        if at == len(found):
            found.append(_introduced(mention, record))
        elif mention.text not in found[at].forms:
            found[at].forms.append(mention.text)
            found[at].forms.sort(key=len, reverse=True)
        for key in keys:
            shelves.setdefault(key, set()).add(at)
    return found


def _introduced(mention: Mention, record: Person | None) -> Somebody:
    words = name_words(mention.text)
    handles = {words[-1]} if record is None else _handles(record, words)
    handles |= {" ".join(words[-2:])} if len(words) > 2 else set()
    sex = sex_of(mention.honorific) or (sex_of(record.honorific) if record else None) or forename_sex(words[0])
    return Somebody([mention.text], handles, record.id if record else None, sex)


def _record(name: str, reference: Reference) -> Person | None:
    found = [entity for entity in reference.named(name) if isinstance(entity, Person)]
    return found[0] if len(found) == 1 else None


def _handles(person: Person, words: Sequence[str]) -> set[str]:
    """The surname, and how the aliases spell it: Zelenskyy, Zelensky."""
    end = 0 if person.name_order == "eastern" else -1
    surname = person.surname.casefold() if person.surname else words[end]
    aliases = [name_words(alias) for alias in person.aliases if " " in alias]
    return {surname, *(parts[end] for parts in aliases if parts[end][:2] == surname[:2])}


def _is_same(name: str, record: Person | None, who: Somebody) -> bool:
    """Whether a full name is one more form of somebody's: by the record, else with nothing that tells them apart."""
    if record is not None and who.record is not None:
        return record.id == who.record
    return any(_is_form(name, form) for form in who.forms)


def _is_form(one: str, other: str) -> bool:
    mine, theirs = name_words(one), name_words(other)
    if mine[-1] != theirs[-1] or not are_one_forename(mine[0].rstrip("."), theirs[0].rstrip(".")):
        return False
    suffixes = {suffix for suffix in (_suffix(one), _suffix(other)) if suffix}
    initials = {letters for letters in (_initials(mine), _initials(theirs)) if letters}
    return len(suffixes) < 2 and len(initials) < 2


def _suffix(name: str) -> str:
    """The Jr. of a name, without its point."""
    last = name.casefold().split()[-1]
    return last.rstrip(".") if last in SUFFIXES else ""


def _initials(words: Sequence[str]) -> str:
    """The middle letters of a name that has letters only in its middle: `hw` of George H. W. Bush."""
    middle = words[1:-1]
    return "".join(middle).replace(".", "") if all("." in word for word in middle) else ""
