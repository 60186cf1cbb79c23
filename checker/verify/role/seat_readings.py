"""The party, state and chamber that a draft gives a name: beside it, beside its title, and in what follows."""

from collections.abc import Iterator, Sequence

from checker.record.reference import Reference
from checker.span import Span
from checker.verify.role.descriptions import company, described_after, described_apart, described_before
from checker.verify.role.later_seats import seats_later
from checker.verify.role.moments import does_now
from checker.verify.role.parties import Seat, lettered_seat, seat_before
from checker.verify.role.people import Named
from checker.verify.role.surroundings import Reading

__all__ = ["seats_of"]


def seats_of(named: Named, read: Sequence[Reading], others: Sequence[Named], reference: Reference) -> Iterator[Seat]:
    """What a draft says of somebody's seat; `others` are the other people whom it names."""
    parse, text = named.parse, named.parse.text
    first, offset = parse.tokens[named.first].start, named.mention.span.end - parse.start
    after = lettered_seat(text, offset, parse.start) or described_after(text, offset, parse.start)
    if after is not None:
        yield after
    if (beside := company(text, offset if after is None else after.span.end - parse.start, parse.start)) is not None:
        yield beside
    for reading in read:
        if reading.before and (reading.party or reading.state):
            lead = Span(max(parse.start, reading.span.start - 24), reading.span.start)
            start = _first_of(parse.text, lead.shift(-parse.start), (reading.party, reading.state)) + parse.start
            yield Seat(Span(start, reading.span.end), reading.party, reading.state)
    titled = [reading.span.start - parse.start for reading in read if reading.before]
    end = offset if after is None else after.span.end - parse.start
    closed = text[end : end + 1] == "," and not text.startswith(", and ", end)
    if titled and (apart := described_apart(text, min(titled), parse.start, closed)) is not None:
        yield apart
    if not any(reading.before for reading in read):
        before = described_before(text, first, parse.start, text[offset : offset + 1] == ",")
        if before is not None and (before.party or before.state or does_now(named)):
            yield before
    yield from seats_later(named, others, reference)


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
