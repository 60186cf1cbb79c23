"""The party and state of a legislator, told away from the name: "the Utah Republican", "fellow Democrats"."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.parse import Parse
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.role.descriptions import called
from checker.verify.role.parties import Seat, party_named
from checker.verify.role.people import Named
from checker.verify.role.seats import seat_fits

__all__ = ["seats_later"]

#: People who work for others.
_STAFF = frozenset("aide adviser advisor spokesman spokeswoman spokesperson lawyer office staff".split())
_PARTYS = re.compile(r"\bthe (?P<party>Democrat|Republican)(?=['’]s (?:vote|office|bill|seat|campaign|spokes))")
_ALONE = re.compile(r"\b[Tt]he (?P<party>Democrat|Republican)\b(?![-’'])")
#: "Not every Democrat is on board: Sen. Hale" tells the party of the one that it names.
_NOT_EVERY = re.compile(
    r"\bNot (?:every|all) (?P<party>Democrat|Republican)s?\b[^.;:—–]{0,80}(?::|\s[—–])\s(?:[A-Z][\w.]+\s){0,3}$"
)
#: Within how many code points somebody named may still be spoken of.
_NEAR = 600
_FELLOWS = re.compile(r"\bfellow (Democrats|Republicans)\b")


def seats_later(named: Named, others: Sequence[Named], reference: Reference) -> Iterator[Seat]:
    """What is told of somebody away from the name, where nobody else (`others`) can be meant."""
    yield from _fellows(named)
    yield from _not_every(named)
    parse = named.parse
    first, last = parse.sentence_of(named.first)
    alone = parse.span(first, last)
    if any(alone.contains(other.mention.span) for other in others):
        return
    start = named.mention.span.end - parse.start + 3
    for found in _PARTYS.finditer(parse.text, start, alone.end - parse.start):
        yield Seat(Span(*found.span("party")).shift(parse.start), party_named(found["party"]))
    yield from _by_party(named, start, last, others)
    told = [*_within(named, start, alone.end - parse.start), *_next(named, last, others)]
    yield from (seat for seat in told if not _is_anothers(seat, others, reference))


def _within(named: Named, start: int, end: int) -> Iterator[Seat]:
    """What the rest of the sentence calls somebody: "Marsh stood up, and the Utah Republican spoke"."""
    for seat, noun in called(named.parse.text, named.parse.start, start, end):
        if _acts(named.parse, noun):
            yield seat


def _next(named: Named, last: int, others: Sequence[Named]) -> Iterator[Seat]:
    """What the sentence that starts at token `last` calls somebody: "Marsh stood up. The Utah Republican had gone"."""
    parse = named.parse
    if last >= len(parse.tokens):
        return
    follows = parse.span(*parse.sentence_of(last))
    if any(follows.contains(other.mention.span) for other in others):
        return
    first = follows.start - parse.start
    for seat, noun in called(parse.text, parse.start, first, follows.end - parse.start):
        index = parse.token_at(parse.start + noun)
        relation = parse.tokens[index].relation if index is not None else ""
        opens = relation == "nsubj" and seat.span.start - follows.start <= 4
        if opens or (seat.state and seat.party and relation in ("nsubj", "nsubjpass", "pobj", "poss")):
            yield seat


def _by_party(named: Named, start: int, last: int, others: Sequence[Named]) -> Iterator[Seat]:
    """The party by which this sentence and the next one, at token `last`, call somebody: “…,” the Democrat said.

    Only where nobody else was named before in the draft, and nothing was said of that party in the paragraph.
    """
    parse = named.parse
    end = parse.span(*parse.sentence_of(min(last, len(parse.tokens) - 1))).end - parse.start
    for found in _ALONE.finditer(parse.text, start, end):
        span = Span(*found.span("party")).shift(parse.start)
        index = parse.token_at(span.start)
        if index is None or parse.tokens[index].relation != "nsubj" or index + 1 >= len(parse.tokens):
            continue
        narrowed = parse.tokens[index + 1].tag in ("IN", "WP", "WDT", "WP$", "VBG", "VBN")
        spoken_of = found["party"] in parse.text[: found.start()] or "GOP" in parse.text[: found.start()]
        if not narrowed and not spoken_of and not any(other.mention.span.start < span.start for other in others):
            yield Seat(span, party_named(found["party"]))


def _is_anothers(seat: Seat, others: Sequence[Named], reference: Reference) -> bool:
    """Whether somebody else may be called so: one on record with that seat, or one named shortly before who is not."""
    for other in others:
        if other.person is None:
            if 0 < seat.span.start - other.mention.span.end < _NEAR:
                return True
        elif any(tenure.constituency and seat_fits(seat, tenure) for tenure in reference.tenures_of(other.person.id)):
            return True
    return False


def _acts(parse: Parse, offset: int) -> bool:
    """Whether the noun at `offset` is the subject of a clause, an owner, or somebody for whom others work."""
    index = parse.token_at(parse.start + offset)
    if index is None:
        return False
    token = parse.tokens[index]
    if token.relation == "pobj":
        return parse.tokens[parse.tokens[token.head].head].lower in _STAFF
    return token.relation in ("nsubj", "nsubjpass", "poss")


def _not_every(named: Named) -> Iterator[Seat]:
    parse = named.parse
    first = parse.span(*parse.sentence_of(named.first)).start - parse.start
    found = _NOT_EVERY.search(parse.text[first : parse.tokens[named.first].start])
    if found:
        yield Seat(Span(*found.span("party")).shift(parse.start + first), party_named(found["party"]))


def _fellows(named: Named) -> Iterator[Seat]:
    """The party of "fellow Democrats", where the name is the subject of the clause that they stand in."""
    parse, head = named.parse, named.parse.tokens[named.last - 1]
    if not head.relation.startswith("nsubj"):
        return
    last = parse.span(*parse.sentence_of(head.i)).end - parse.start
    found = _FELLOWS.search(parse.text, head.end, last)
    if found and not any(
        token.relation == "nsubj" for token in parse.tokens[head.i + 1 :] if token.start < found.start()
    ):
        yield Seat(Span(*found.span()).shift(parse.start), party_named(found[1].removesuffix("s")))
