"""Which recorded people a draft names, and where."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.record.name import Person
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.role.descriptions import described_before
from checker.verify.role.full_names import person_named
from checker.verify.role.parties import party_named, state_named
from checker.verify.role.posts import normal
from checker.verify.role.titles import readings

__all__ = ["Named", "named_people"]


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a person: tokens `first` up to and without `last` of its parse, and the record if there is one."""

    mention: Mention
    person: Person | None
    parse: Parse
    first: int
    last: int


def named_people(annotations: Annotations, reference: Reference) -> Iterator[Named]:
    """Every mention of a person, in order of place, and every recorded full name that was not taken for one."""
    known = cache(lambda name, exactly: person_named(name, reference, exactly))
    found = [named for mention in annotations.mentions if (named := _named(mention, annotations, known)) is not None]
    found += _overlooked(annotations, [each for each in found if each.person is not None], reference)
    yield from sorted(found, key=lambda named: named.mention.span)


def _named(mention: Mention, annotations: Annotations, known: Callable[[str, bool], Person | None]) -> Named | None:
    lead, full_name = _without_lead(mention.full_name)
    person = known(full_name, mention.kind is not MentionKind.PERSON or not _is_described(mention, annotations))
    if person is not None and _other_honorific(mention.honorific, person.honorific):
        person = None
    if person is None and (mention.kind is not MentionKind.PERSON or party_named(full_name.rsplit(" ", 1)[-1])):
        return None
    start = mention.span.start + (len(lead) if mention.text.startswith(lead) else 0)
    return _placed(mention, person, Span(start, mention.span.end), annotations)


def _is_described(mention: Mention, annotations: Annotations) -> bool:
    """Whether a title stands with a name, or something that may say who is meant follows it."""
    if mention.title is not None:
        return True
    parse = annotations.parses[bisect_right(annotations.parses, mention.span.start, key=lambda parse: parse.start) - 1]
    return parse.text.startswith((", ", " (", " of ", " —"), mention.span.end - parse.start)


def _placed(mention: Mention, person: Person | None, span: Span, annotations: Annotations) -> Named | None:
    index = bisect_right(annotations.parses, span.start, key=lambda parse: parse.start) - 1
    if index < 0:
        return None
    parse = annotations.parses[index]
    first, last = parse.token_at(span.start), parse.token_at(span.end)
    return None if first is None else Named(mention, person, parse, first, len(parse.tokens) if last is None else last)


def _overlooked(annotations: Annotations, found: Sequence[Named], reference: Reference) -> Iterator[Named]:
    """Recorded full names that were cut short, or that have the end of a title as their first word."""
    covered = {each.mention.span for each in found}
    loose = [each.span.start for each in annotations.mentions if each.span not in covered]
    starts = [parse.start for parse in annotations.parses]
    for at in sorted({bisect_right(starts, start) - 1 for start in loose} - {-1}):
        parse = annotations.parses[at]
        for place in reference.scan(parse.text):
            name, span = place.of(parse.text), place.shift(parse.start)
            person = person_named(name, reference, exactly=True)
            if person is None or _overlap(covered, span):
                continue
            around = [each for each in annotations.mentions if each.span.overlaps(span)]
            if not around or any(not _ends_with(each, span) for each in around):
                continue
            start = min(each.span.start for each in around)
            mention = Mention(span, name, MentionKind.PERSON, -1 - span.start, name)
            named = _placed(mention, person, span, annotations)
            if named is not None and (start >= span.start or _titled_from(named, start, reference)):
                yield named


def _overlap(covered: Collection[Span], span: Span) -> bool:
    return any(each.overlaps(span) for each in covered)


def _ends_with(mention: Mention, name: Span) -> bool:
    """Whether a mention ends with a name, or with the state that stands behind it: "Ana Marsh of Utah"."""
    rest = mention.text[max(0, name.end - mention.span.start) :]
    return not rest or (rest.startswith(" of ") and bool(state_named(rest.removeprefix(" of "))))


def _titled_from(named: Named, start: int, reference: Reference) -> bool:
    """Whether the words from `start` to the name are the end of its title, or say what seat the name has."""
    first = named.parse.tokens[named.first].start
    seat = described_before(named.parse.text, first, named.parse.start, False)
    if seat is not None and seat.span.start <= start:
        return True
    read = readings(named.parse, named.first, named.last, reference)
    return any(reading.before and (reading.span.start <= start or reading.land or reading.state) for reading in read)


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
