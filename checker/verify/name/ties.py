"""Which record each mention of a draft names, and how surely.

A name in full, an alias or a surname under a title of office ties a mention to its record, and with it every mention of
the same chain. A ruler's bare surname is *inferred*: it shows on the worksheet and nothing is ever held against it.
"""

from collections.abc import Iterator
from datetime import date

from checker.annotation.name import Mention, MentionKind
from checker.document import Document
from checker.evidence.name import Link, LinkState
from checker.record.name import Entity, Organization, Person, Place
from checker.record.reference import Reference
from checker.verify.name.bare_names import bare_forms, under_title, who_held
from checker.verify.name.capitals import fold_word
from checker.verify.name.rulers import ruler_called

__all__ = ["ties"]

_KINDS: dict[MentionKind, type[Entity]] = {
    MentionKind.PERSON: Person,
    MentionKind.ORGANIZATION: Organization,
    MentionKind.PLACE: Place,
}
_MALE, _FEMALE = frozenset(["mr"]), frozenset(["ms", "mrs", "miss"])


def ties(document: Document, mentions: tuple[Mention, ...], reference: Reference) -> Iterator[Link]:
    """Every mention with the record it names, `UNKNOWN` where there is none, in order of place."""
    day = document.date.day if document.date else None
    named = [_named(mention, document, day, reference) for mention in mentions]
    chains: dict[int, set[str]] = {}
    for mention, record in zip(mentions, named, strict=True):
        if record is not None and mention.text == mention.full_name:
            chains.setdefault(mention.chain, set()).add(record.id)
    inferred: dict[str, Person | None] = {}
    for mention, record in zip(mentions, named, strict=True):
        if record is None and len(chains.get(mention.chain, ())) == 1:
            held = reference.get(next(iter(chains[mention.chain])))
            record = held if isinstance(held, Entity) and _may_be(mention, held) else None
        if record is not None:
            yield Link(mention, LinkState.VERIFIED, record)
            continue
        if mention.full_name not in inferred:
            inferred[mention.full_name] = _ruler(mention, day, reference)
        ruler = inferred[mention.full_name]
        known = ruler is not None and _may_be(mention, ruler)
        yield Link(mention, LinkState.INFERRED if known else LinkState.UNKNOWN, ruler if known else None)


def _named(mention: Mention, document: Document, day: date | None, reference: Reference) -> Entity | None:
    """The one record that a mention names: by the name its chain has in full, by its words, by surname and title.

    Of several people of one name it names the one who had the title beside it.
    """
    title = document.words(mention.title) if mention.title is not None else ""
    written = (mention.full_name, mention.text)
    for name in dict.fromkeys((*written, *(form for each in written for form in bare_forms(each)))):
        named = reference.named(name)
        fitting = [entity for entity in named if isinstance(entity, _KINDS.get(mention.kind, Entity))] or list(named)
        curated = [entity for entity in fitting if entity.curated] or fitting
        if len(curated) == 1:
            return curated[0]
        people = [entity for entity in curated if isinstance(entity, Person)]
        if title and (meant := who_held(people, title, day, reference)):
            return meant
    if not title or mention.full_name != mention.text:
        return None
    return under_title(mention, title, day, reference)


def _ruler(mention: Mention, day: date | None, reference: Reference) -> Person | None:
    """The ruler whom a chain of bare surnames means."""
    surname = fold_word(mention.full_name)
    if day is None or mention.kind is MentionKind.ACRONYM or " " in surname or mention.title is not None:
        return None
    return ruler_called(surname, day, reference)


def _may_be(mention: Mention, record: Entity) -> bool:
    """Whether the honorific of a mention lets it name that record."""
    said = (mention.honorific or "").rstrip(".").lower()
    known = ((record.honorific if isinstance(record, Person) else None) or "").rstrip(".").lower()
    return not any(said in one and known in other for one, other in ((_MALE, _FEMALE), (_FEMALE, _MALE)))
