"""Which recorded people a draft names, and where."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.record import Person, Reference
from checker.verify.parties import party_named, state_named
from checker.verify.posts import normal

__all__ = ["Named", "named_people", "person_named"]


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a person: tokens `first` up to and without `last` of its parse, and the record if there is one."""

    mention: Mention
    person: Person | None
    parse: Parse
    first: int
    last: int


def named_people(annotations: Annotations, reference: Reference) -> Iterator[Named]:
    """Every mention of a person, in order of place."""
    known = cache(lambda name: person_named(name, reference))
    for mention in annotations.mentions:
        lead, full_name = _without_lead(mention.full_name)
        person = known(full_name)
        if person is not None and _other_honorific(mention.honorific, person.honorific):
            person = None
        if mention.kind is not MentionKind.PERSON and person is None:
            continue
        index = bisect_right(annotations.parses, mention.span.start, key=lambda parse: parse.start) - 1
        if index < 0:
            continue
        parse = annotations.parses[index]
        start = mention.span.start + (len(lead) if mention.text.startswith(lead) else 0)
        first, last = parse.token_at(start), parse.token_at(mention.span.end)
        if first is not None:
            yield Named(mention, person, parse, first, len(parse.tokens) if last is None else last)


def person_named(name: str, reference: Reference) -> Person | None:
    """The one recorded person of that full name."""
    if " " not in name:
        return None
    people = [entity for entity in reference.named(name) if isinstance(entity, Person)]
    return people[0] if len(people) == 1 else None


def _without_lead(name: str) -> tuple[str, str]:
    """What was taken for the first words of a name ("Utah Republican", "Senators"), and the name without it."""
    words = name.split(" ")
    if len(words) > 2 and normal(words[0]) in ("senator", "representative", "governor", "president", "minister"):
        return words[0] + " ", name[len(words[0]) + 1 :]
    at = next((size for size in (3, 2, 1) if len(words) > size + 1 and party_named(words[size - 1])), 0)
    if at and len(words[at - 1]) > 2 and (at == 1 or state_named(" ".join(words[: at - 1]))):
        lead = " ".join(words[:at]) + " "
        return lead, name[len(lead) :]
    return "", name


_MALE, _FEMALE = frozenset({"mr"}), frozenset({"ms", "mrs", "miss"})


def _other_honorific(drafted: str | None, recorded: str | None) -> bool:
    """Whether a draft's honorific can not be that of the recorded person: somebody else of that surname is meant."""
    one, other = (drafted or "").strip(".").lower(), (recorded or "").strip(".").lower()
    return (one in _MALE and other in _FEMALE) or (one in _FEMALE and other in _MALE)
