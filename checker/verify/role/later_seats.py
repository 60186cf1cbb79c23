"""The party and state of a legislator, told away from the name: "the Utah Republican", "fellow Democrats"."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.parse import Parse
from checker.span import Span
from checker.verify.role.descriptions import called
from checker.verify.role.parties import Seat, party_named
from checker.verify.role.people import Named

__all__ = ["seats_later"]

#: People who work for others.
_STAFF = frozenset("aide adviser advisor spokesman spokeswoman spokesperson lawyer office staff".split())
_PARTYS = re.compile(r"\bthe (?P<party>Democrat|Republican)(?=['’]s (?:vote|office|bill|seat|campaign|spokes))")
#: "Not every Democrat is on board: Sen. Hale" tells the party of the one that it names.
_NOT_EVERY = re.compile(
    r"\bNot (?:every|all) (?P<party>Democrat|Republican)s?\b[^.;:—–]{0,80}(?::|\s[—–])\s(?:[A-Z][\w.]+\s){0,3}$"
)
_FELLOWS = re.compile(r"\bfellow (Democrats|Republicans)\b")


def seats_later(named: Named, others: Sequence[Span]) -> Iterator[Seat]:
    """What is told of somebody away from the name, where nobody else (`others`) can be meant."""
    yield from _fellows(named)
    yield from _not_every(named)
    parse = named.parse
    first, last = parse.sentence_of(named.first)
    alone = parse.span(first, last)
    if any(alone.contains(other) for other in others):
        return
    start = named.mention.span.end - parse.start + 3
    for found in _PARTYS.finditer(parse.text, start, alone.end - parse.start):
        yield Seat(Span(*found.span("party")).shift(parse.start), party_named(found["party"]))
    for seat, noun in called(parse.text, parse.start, start, alone.end - parse.start):
        if _acts(parse, noun):
            yield seat
    yield from _next(named, last, others)


def _next(named: Named, last: int, others: Sequence[Span]) -> Iterator[Seat]:
    """The subject of the sentence that starts at token `last`: "Marsh stood up. The Utah Republican had gone"."""
    parse = named.parse
    head = parse.tokens[named.last - 1]
    if last >= len(parse.tokens) or not head.relation.startswith("nsubj"):
        return
    follows = parse.span(*parse.sentence_of(last))
    if any(follows.contains(other) for other in others):
        return
    first = follows.start - parse.start
    for seat, noun in called(parse.text, parse.start, first, follows.end - parse.start):
        index = parse.token_at(parse.start + noun)
        if seat.span.start - follows.start <= 4 and index is not None and parse.tokens[index].relation == "nsubj":
            yield seat


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


_FELLOWS = re.compile(r"\bfellow (Democrats|Republicans)\b")


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
