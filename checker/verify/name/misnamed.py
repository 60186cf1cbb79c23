"""People of the record under a wrong forename or a wrong honorific."""

from collections.abc import Iterator, Sequence

from checker.annotation.name import Mention, MentionKind
from checker.annotation.nicknames import are_one_forename
from checker.document import Document
from checker.evidence.name import Link, LinkState
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.name.bare_names import bearers, tenures_as
from checker.verify.name.capitals import fold_word
from checker.verify.name.families import is_relative
from checker.verify.name.slips import differ_by, sounds_like

__all__ = ["misnamed"]

_MALE = frozenset(["mr"])
_FEMALE = frozenset(["ms", "mrs", "miss"])


def misnamed(document: Document, links: Sequence[Link], reference: Reference) -> Iterator[Verdict]:
    """Wrong honorifics of people on record, and wrong forenames beside a surname and a title that match one person."""
    for link in links:
        if link.mention.kind is not MentionKind.PERSON:
            continue
        if isinstance(link.record, Person) and link.state is not LinkState.INFERRED:
            before = (other.mention for other in links if other.mention.span < link.mention.span)
            for verdict in _honorific(link.mention, link.record, reference):
                if not is_relative(document, link.mention, before):
                    yield verdict
        elif link.record is None and link.mention.title is not None:
            yield from _forename(link.mention, document.words(link.mention.title), reference)


def _gender(honorific: str | None) -> str | None:
    plain = (honorific or "").rstrip(".").lower()
    return "m" if plain in _MALE else "f" if plain in _FEMALE else None


def _honorific(mention: Mention, person: Person, reference: Reference) -> Iterator[Verdict]:
    said, known = _gender(mention.honorific), _gender(person.honorific)
    if said and known and said != known and person.curated and mention.honorific and person.honorific:
        start = mention.span.start - len(mention.honorific) - 1
        yield Verdict(
            subject=Subject.NAME,
            span=Span(max(start, 0), mention.span.end),
            state=State.CONFLICTS,
            fault="wrong-honorific",
            reading=f"{mention.honorific} {mention.text}",
            record=f"{person.honorific} {mention.text}",
            because=f"{person.name} is on record with {person.honorific}",
            suggestion=f"{person.honorific} {mention.text}",
            citations=reference.cite(person),
        )


def _forename(mention: Mention, title: str, reference: Reference) -> Iterator[Verdict]:
    """A full name that nobody on record has, where one person of that surname holds the title that stands with it."""
    forename, *_, surname = mention.text.split() if " " in mention.text else ("", "")
    if len(forename.strip(".")) < 2 or not surname:
        return
    bearing = bearers(fold_word(surname), reference)
    holders = [person for person in bearing if person.curated and tenures_as(person, fold_word(title), reference)]
    if len(holders) != 1:
        return
    person = holders[0]
    right = person.forename or person.name.split()[0]
    forenames = {fold_word(name.split()[0]) for name in person.names} | {fold_word(right)}
    if any(_same_forename(fold_word(forename), each) for each in forenames):
        return
    yield Verdict(
        subject=Subject.NAME,
        span=Span(mention.span.start, mention.span.start + len(forename)),
        state=State.CONFLICTS,
        fault="wrong-forename",
        reading=mention.text,
        record=person.name,
        because=f"{person.name} is the one of that surname on record as {title}",
        suggestion=right,
        citations=reference.cite(person),
    )


def _same_forename(one: str, other: str) -> bool:
    """Whether one forename may stand for the other: an initial, a short form, a spelling."""
    if one[:1] == other[:1] and ("." in one or "." in other):
        return True
    alike = one[:3] == other[:3] or sounds_like(one, other) or differ_by(one, other) < 2
    return alike or are_one_forename(one, other)
