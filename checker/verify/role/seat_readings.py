"""The party, state and chamber that a draft gives a name: beside it, beside its title, and later in its sentence."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.parse import Parse
from checker.span import Span
from checker.verify.role.descriptions import described_after, described_before
from checker.verify.role.parties import Seat, lettered_seat, party_named, seat_before, state_named
from checker.verify.role.people import Named
from checker.verify.role.surroundings import Reading

__all__ = ["seats_of"]


def seats_of(named: Named, read: Sequence[Reading], others: Sequence[Span]) -> Iterator[Seat]:
    """What a draft says of somebody's seat; `others` are the places of other people's names."""
    parse, text = named.parse, named.parse.text
    first, offset = parse.tokens[named.first].start, named.mention.span.end - parse.start
    after = lettered_seat(text, offset, parse.start) or described_after(text, offset, parse.start)
    if after is not None:
        yield after
    for reading in read:
        if reading.before and (reading.party or reading.state):
            lead = Span(max(parse.start, reading.span.start - 24), reading.span.start)
            start = _first_of(parse.text, lead.shift(-parse.start), (reading.party, reading.state)) + parse.start
            yield Seat(Span(start, reading.span.end), reading.party, reading.state)
    if not any(reading.before for reading in read):
        before = described_before(text, first, parse.start, text[offset : offset + 1] == ",")
        if before is not None:
            yield before
    yield from _fellows(named)
    yield from _called(named, others)


def _first_of(text: str, lead: Span, wanted: tuple[str, str]) -> int:
    """Where the words for a party or a state begin in the stretch before a title."""
    words = lead.of(text)
    at = len(words)
    for start in range(len(words) - 1, -1, -1):
        if words[start].isalpha() and (start == 0 or not words[start - 1].isalpha()):
            party, state = seat_before(words[start:])
            if (party, state) != ("", "") and (party or state) and words[start].isupper():
                at = start
            if (party or "", state or "") == wanted:
                break
    return lead.start + at if at < len(words) else lead.end


_CALLED = re.compile(
    r"\bthe (?:(?P<state>(?:[A-Z][\w.]+ ){1,3})(?P<party>Democrat|Republican)\b(?! Party)"
    r"|(?P<alone>Democrat|Republican)(?=['’]s (?:vote|office|bill|seat|campaign|spokes)))"
)


def _called(named: Named, others: Sequence[Span]) -> Iterator[Seat]:
    """A legislator called "the Utah Republican" later in the sentence, where nobody else is named in it."""
    parse = named.parse
    sentence = parse.span(*parse.sentence_of(named.first))
    if any(sentence.contains(other) for other in others):
        return
    last = sentence.end - parse.start
    for found in _CALLED.finditer(parse.text, named.mention.span.end - parse.start + 3, last):
        if not found["alone"] and (_describes(parse, found.end("party")) or not _acts(parse, found.start("party"))):
            continue
        state = state_named(found["state"] or "")
        if state or found["alone"]:
            start = found.start("state") if state else found.start("alone")
            yield Seat(
                Span(start, found.end()).shift(parse.start), party_named(found["party"] or found["alone"]), state
            )


def _acts(parse: Parse, offset: int) -> bool:
    """Whether the noun at `offset` is the subject of a clause, or an owner: its doer, and not one it is done to."""
    index = parse.token_at(parse.start + offset)
    return index is not None and parse.tokens[index].relation in ("nsubj", "nsubjpass", "poss")


def _describes(parse: Parse, offset: int) -> bool:
    """Whether the word that ends at `offset` describes a noun behind it: "the Utah Republican primary"."""
    token = parse.token_at(parse.start + offset)
    if token is None or token >= len(parse.tokens):
        return False
    behind = parse.tokens[token]
    return behind.tag.startswith(("NN", "JJ")) and behind.start - offset <= 1


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
