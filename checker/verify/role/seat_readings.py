"""The party, state and chamber that a draft gives a name: beside it, beside its title, and in what follows."""

from collections.abc import Iterator, Sequence

from checker.span import Span
from checker.verify.role.descriptions import described_after, described_before
from checker.verify.role.later_seats import seats_later
from checker.verify.role.moments import does_now
from checker.verify.role.parties import Seat, lettered_seat, seat_before
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
        if before is not None and (before.party or before.state or does_now(named)):
            yield before
    yield from seats_later(named, others)


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
