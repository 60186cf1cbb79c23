"""Who is meant: mentions of one draft that share a name get one number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.annotate.name.capitals import PARTICLES, SUFFIXES
from checker.annotate.name.kinds import forename_sex
from checker.annotation.name import Mention, MentionKind
from checker.record.name import Person
from checker.record.reference import Reference

__all__ = ["chained", "name_words"]

_MALE = frozenset(["mr", "sir", "lord"])
_FEMALE = frozenset(["ms", "mrs", "miss", "dame", "lady", "mme"])


@dataclass(slots=True)
class _Somebody:
    """A chain while it is being put together; `handles` are single words that stand for the whole name."""

    number: int
    full_name: str
    key: tuple[str, ...]
    handles: set[str]
    forename: str
    record: str | None = None
    sex: str | None = None


def chained(mentions: Sequence[Mention], reference: Reference) -> tuple[Mention, ...]:
    """The mentions with their chains numbered from 0 and their full names filled in."""
    people = _people(mentions, reference)
    others: dict[str, _Somebody] = {}
    numbers: list[_Somebody] = []
    latest: dict[str, _Somebody] = {}
    for mention in mentions:
        somebody = _somebody(mention, people, latest, reference)
        if somebody is None:
            key = mention.text.casefold()
            sex = _sex(mention.honorific)
            if sex and key in others and others[key].sex not in (None, sex):
                key = f"{sex} {key}"
            somebody = others.setdefault(key, _Somebody(-1, mention.text, (key,), set(), ""))
        for handle in somebody.handles:
            latest[handle] = somebody
        somebody.sex = somebody.sex or _sex(mention.honorific)
        numbers.append(somebody)
    order: dict[int, int] = {}
    for somebody in numbers:
        order.setdefault(id(somebody), len(order))
    placed = zip(mentions, numbers, strict=True)
    return tuple(replace(mention, chain=order[id(who)], full_name=who.full_name) for mention, who in placed)


def _sex(honorific: str | None) -> str | None:
    """`m` or `f` where an honorific tells."""
    honorific = (honorific or "").rstrip(".").lower()
    return "m" if honorific in _MALE else "f" if honorific in _FEMALE else None


def name_words(name: str) -> list[str]:
    """The words of a name in small letters, without Jr. and the like."""
    words = name.replace(",", " ").casefold().split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words


def _people(mentions: Sequence[Mention], reference: Reference) -> list[_Somebody]:
    """Everybody whom the draft names in full, in order of first mention."""
    people: list[_Somebody] = []
    for mention in mentions:
        words = name_words(mention.text)
        if mention.kind is not MentionKind.PERSON or len(words) < 2 or words[0] in PARTICLES:
            continue
        record = _record(mention.text, reference)
        key = (words[0].rstrip("."), words[-1])
        known = next((who for who in people if who.key == key or (record and who.record == record.id)), None)
        if known is None:
            handles = {words[-1]} if record is None else _handles(record, words)
            handles |= {" ".join(words[-2:])} if len(words) > 2 else set()
            sex = _sex(record.honorific) if record else forename_sex(words[0].rstrip("."))
            people.append(_Somebody(-1, mention.text, key, handles, words[0], record.id if record else None, sex))
        elif len(mention.text) > len(known.full_name):
            known.full_name = mention.text
    return people


def _record(name: str, reference: Reference) -> Person | None:
    found = [entity for entity in reference.named(name) if isinstance(entity, Person)]
    return found[0] if len(found) == 1 else None


def _handles(person: Person, words: list[str]) -> set[str]:
    if person.surname:
        return {person.surname.casefold()}
    return {words[0] if person.name_order == "eastern" else words[-1]}


def _is_alone(surname: str, reference: Reference) -> bool:
    """Whether one person on record has that surname, and no more."""
    people = {
        entity.id
        for name in reference.name_words(surname, 50)
        for entity in reference.named(name)
        if isinstance(entity, Person)
    }
    return len(people) == 1


def _somebody(
    mention: Mention, people: list[_Somebody], latest: dict[str, _Somebody], reference: Reference
) -> _Somebody | None:
    """The person a mention means: by full name, then by surname (the one named last, or next), then by forename."""
    words = name_words(mention.text)
    if mention.kind is MentionKind.PERSON and len(words) > 1 and words[0] not in PARTICLES:
        key = (words[0].rstrip("."), words[-1])
        found = next((who for who in people if who.key == key or who.full_name == mention.text), None)
        if found:
            return found
    elif mention.kind not in (MentionKind.PERSON, MentionKind.OTHER, MentionKind.ORGANIZATION, MentionKind.PLACE):
        return None
    short = " ".join(words)
    sharing = [who for who in people if short in who.handles]
    sex = _sex(mention.honorific)
    fitting = [who for who in sharing if not sex or who.sex in (None, sex)]
    if not fitting and len(sharing) == 1 and sharing[0].record and _is_alone(words[-1], reference):
        return sharing[0]  # nobody else of that surname is on record: the honorific is wrong
    if fitting:
        return latest[short] if latest.get(short) in fitting else fitting[0]
    if mention.kind is MentionKind.PERSON and not sharing:
        familiar = [who for who in people if short == who.forename]
        return familiar[0] if len(familiar) == 1 else None
    return None
