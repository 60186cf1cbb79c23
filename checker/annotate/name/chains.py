"""Who is meant: mentions of one draft that share a name get one number."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.annotate.name.floor import Floor, takes_the_floor
from checker.annotate.name.people import Somebody, is_full_name, name_words, people, sex_of
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.record.name import Person
from checker.record.reference import Reference

__all__ = ["chained"]


def chained(mentions: Sequence[Mention], parses: Sequence[Parse], reference: Reference) -> tuple[Mention, ...]:
    """The mentions with their chains numbered from 0 and their full names filled in; `parses` in order of place."""
    cast = _Cast(people(mentions, reference), reference)
    meant: list[Somebody] = []
    for mention in mentions:
        paragraph = bisect_right(parses, mention.span.start, key=lambda parse: parse.start) - 1
        who = cast.meant(mention, paragraph, parses) or cast.other(mention)
        who.sex = who.sex or sex_of(mention.honorific)
        who.mentions += 1
        meant.append(who)
    order: dict[int, int] = {}
    for who in meant:
        order.setdefault(id(who), len(order))
    return tuple(
        replace(mention, chain=order[id(who)], full_name=who.full_name)
        for mention, who in zip(mentions, meant, strict=True)
    )


@dataclass(slots=True)
class _Cast:
    """Everybody in a draft: the people it names in full, those it does not, and who has which surname.

    The people named in full are found by a full form (`named`), by a surname (`handled`), by a forename (`called`),
    by the first of two surnames (`paternal`).
    """

    people: list[Somebody]
    reference: Reference
    others: dict[str, Somebody] = field(default_factory=dict)
    floors: defaultdict[str, Floor] = field(default_factory=lambda: defaultdict(Floor))
    named: dict[str, Somebody] = field(default_factory=dict)
    handled: defaultdict[str, list[Somebody]] = field(default_factory=lambda: defaultdict(list))
    called: defaultdict[str, list[Somebody]] = field(default_factory=lambda: defaultdict(list))
    paternal: defaultdict[str, list[Somebody]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for who in self.people:
            for form in who.forms:
                self.named.setdefault(form, who)
            for handle in who.handles:
                self.handled[handle].append(who)
            self.called[who.forename].append(who)
            if len(words := name_words(who.full_name)) > 2:
                self.paternal[words[-2]].append(who)

    def meant(self, mention: Mention, paragraph: int, parses: Sequence[Parse]) -> Somebody | None:
        """The person a mention means: by full name, then by surname, then by forename."""
        if is_full_name(mention):
            who = self.named.get(mention.text)
            if who is not None:
                takes = paragraph >= 0 and takes_the_floor(mention, parses[paragraph])
                for handle in who.handles:
                    self.floors[handle].named(who, paragraph, takes)
                return who
        elif mention.kind is MentionKind.ACRONYM:
            return None
        return self._by_surname(mention, paragraph) or self._by_forename(mention)

    def _by_surname(self, mention: Mention, paragraph: int) -> Somebody | None:
        short, sex = " ".join(name_words(mention.text)), sex_of(mention.honorific)
        sharing = self.handled.get(short, []) or (self.paternal.get(short, []) if sex else [])
        fitting = [who for who in sharing if not sex or who.sex in (None, sex)]
        if fitting:
            return self.floors[short].meant(fitting, paragraph, bare=not mention.honorific)
        if len(sharing) == 1 and sharing[0].record and _is_alone(name_words(short)[-1], self.reference):
            return sharing[0]  # nobody else of that surname is on record: the honorific is wrong
        return None

    def _by_forename(self, mention: Mention) -> Somebody | None:
        short = " ".join(name_words(mention.text))
        if mention.kind is not MentionKind.PERSON or short in self.handled:
            return None
        familiar = self.called.get(short, [])
        return familiar[0] if len(familiar) == 1 else None

    def other(self, mention: Mention) -> Somebody:
        """Whoever or whatever bears a name of which the draft gives no fuller form."""
        key, sex = mention.text.casefold(), sex_of(mention.honorific)
        if sex and key in self.others and self.others[key].sex not in (None, sex):
            key = f"{sex} {key}"
        return self.others.setdefault(key, Somebody([mention.text], set()))


def _is_alone(surname: str, reference: Reference) -> bool:
    """Whether one person on record has that surname, and no more."""
    persons = {
        entity.id
        for name in reference.forms_with(surname, 50)
        for entity in reference.named(name)
        if isinstance(entity, Person)
    }
    return len(persons) == 1
