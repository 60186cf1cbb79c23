"""Party and state of a legislator against the tenure that covers the draft's date."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.parse import Parse
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.span import Span
from checker.verify.role.parties import Seat, party_named, seat_after, seat_before, state_named
from checker.verify.role.people import Named
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import Holding, days, holding

__all__ = ["seat_verdict"]


def seat_verdict(
    named: Named, read: Sequence[Reading], others: Sequence[Span], document: Document, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on the party and the state that a draft gives a recorded legislator.

    `others` are the places of other people's names.
    """
    if named.person is None:
        return
    seats = [seat for seat in _seats(named, read, others) if seat.party or seat.state or seat.district]
    if not seats or any(reading.marker in ("former", "then") for reading in read):
        return
    every = reference.tenures_of(named.person.id)
    tenures = [tenure for tenure in every if tenure.constituency and tenure.status != "proposed"]
    if not tenures:
        return
    sure = False
    if document.date is not None:
        known = (Holding.HELD, Holding.UNVERIFIED)
        covering = [tenure for tenure in tenures if holding(tenure, document.date.day, reference) in known]
        tenures, sure = covering or tenures, bool(covering)
    for seat in seats:
        yield _verdict(seat, tenures, sure, named, document, reference)


def _seats(named: Named, read: Sequence[Reading], others: Sequence[Span]) -> Iterator[Seat]:
    """The party and state after a name, and those before its title or before the name itself."""
    parse = named.parse
    offset = named.mention.span.end - parse.start
    after = seat_after(parse.text, offset, parse.start)
    if after is not None:
        yield after
    for reading in read:
        if reading.before and (reading.party or reading.state):
            lead = Span(max(parse.start, reading.span.start - 24), reading.span.start)
            start = _first_of(parse.text, lead.shift(-parse.start), (reading.party, reading.state)) + parse.start
            yield Seat(Span(start, reading.span.end), reading.party, reading.state)
    if not read:
        yield from _bare(named)
        yield from _of_state(named)
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


def _bare(named: Named) -> Iterator[Seat]:
    """A party as a noun right before the name: "Utah Republican Mike Lee"."""
    parse, first = named.parse, named.first
    if first == 0 or parse.tokens[first - 1].text not in ("Democrat", "Republican", "Independent"):
        return
    start, state = first - 1, ""
    for size in (3, 2, 1):
        if first - 1 - size >= 0:
            span = parse.span(first - 1 - size, first - 1)
            state = state_named(span.shift(-parse.start).of(parse.text))
            if state:
                start = first - 1 - size
                break
    yield Seat(parse.span(start, first), party_named(parse.tokens[first - 1].text), state)


def _of_state(named: Named) -> Iterator[Seat]:
    """A state's possessive right before the name: "Utah's Mike Lee"."""
    parse, first = named.parse, named.first
    if first < 2 or parse.tokens[first - 1].tag != "POS":
        return
    for size in (3, 2, 1):
        if first - 1 - size >= 0:
            span = parse.span(first - 1 - size, first - 1)
            if state := state_named(span.shift(-parse.start).of(parse.text)):
                yield Seat(span, "", state)
                return


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
        if not found["alone"] and _describes(parse, found.end("party")):
            continue
        state = state_named(found["state"] or "")
        if state or found["alone"]:
            start = found.start("state") if state else found.start("alone")
            yield Seat(
                Span(start, found.end()).shift(parse.start), party_named(found["party"] or found["alone"]), state
            )


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


def _verdict(
    seat: Seat, tenures: Sequence[Tenure], sure: bool, named: Named, document: Document, reference: Reference
) -> Verdict:
    right = [tenure for tenure in tenures if _party_fits(seat, tenure) and _state_fits(seat, tenure)]
    tenure = right[0] if right else tenures[-1]
    post = reference.get(tenure.post)
    title = post.title if isinstance(post, Post) else ""
    return Verdict(
        subject=Subject.ROLE,
        span=seat.span,
        state=State.AGREES if right else State.CONFLICTS,
        fault=None if right else "wrong-party-or-place",
        reading=document.words(seat.span),
        record=", ".join(part for part in (tenure.party or "", tenure.constituency or "") if part),
        because=f"{named.mention.full_name}, {title}, {days(tenure, reference)}",
        firm=sure and tenure.status == "accepted",
        citations=reference.cite(tenure),
    )


def _party_fits(seat: Seat, tenure: Tenure) -> bool:
    """Whether the parties agree; an independent sits with one of them, and may be called by it."""
    recorded = party_named(tenure.party or "")
    return not seat.party or recorded in ("", "Independent", seat.party)


def _state_fits(seat: Seat, tenure: Tenure) -> bool:
    state, _, district = (tenure.constituency or "").partition("-")
    if " " in state and state.rsplit(" ", 1)[1].isdigit():
        state, district = state.rsplit(" ", 1)
    recorded = state_named(state)
    if seat.state and recorded and seat.state != recorded:
        return False
    return not (seat.district and district.isdigit() and seat.district != int(district))
