"""Party and state of a legislator against the tenure that covers the draft's date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.role.parties import Seat, party_named, state_named
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import called
from checker.verify.role.tenures import Holding, days, holding

__all__ = ["seat_fits", "seat_verdicts"]

#: What a member of a party is called.
_MEMBERS = {"Democratic": "Democrat"}


def seat_verdicts(
    named: Named, person: Person, seats: Sequence[Seat], document: Document, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on each party and state that a draft gives a recorded legislator."""
    every = reference.tenures_of(person.id)
    tenures = [tenure for tenure in every if tenure.constituency and tenure.status != "proposed"]
    if not tenures:
        return
    known = _Known(named, tenures, every)
    if document.date is not None:
        kept = (Holding.HELD, Holding.UNVERIFIED)
        covering = [tenure for tenure in tenures if holding(tenure, document.date.day, reference) in kept]
        known = _Known(named, covering or tenures, every, bool(covering))
    for seat in seats:
        if seat.party or seat.state or seat.district:
            yield _verdict(seat, known, document, reference)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is on record of a legislator: the tenures that a seat may be of, and `every` one.

    `sure` says that the tenures are those of the draft's date.
    """

    named: Named
    tenures: Sequence[Tenure]
    every: Sequence[Tenure]
    sure: bool = False


def _verdict(seat: Seat, known: _Known, document: Document, reference: Reference) -> Verdict:
    right = [each for each in known.tenures if seat_fits(seat, each) and _may_be_of(seat, each, known.every)]
    tenure = right[0] if right else known.tenures[-1]
    post = reference.get(tenure.post)
    title = post.title if isinstance(post, Post) else ""
    record = ", ".join(part for part in (tenure.party or "", tenure.constituency or "") if part)
    return Verdict(
        subject=Subject.ROLE,
        span=seat.span,
        state=State.AGREES if right else State.CONFLICTS,
        fault=None if right else "wrong-party-or-place",
        reading=document.words(seat.span),
        record=f"{record}, {title}, {days(tenure, reference)}",
        because=f"{called(known.named)} is on record as {_described(tenure)}",
        firm=known.sure and tenure.status == "accepted",
        citations=reference.cite(tenure),
    )


def _described(tenure: Tenure) -> str:
    """A party and a place in words: "a Democrat of Vermont"."""
    party = _MEMBERS.get(tenure.party or "", tenure.party or "legislator")
    article = "an" if party[0] in "AEIOU" else "a"
    return f"{article} {party}" + (f" of {tenure.constituency}" if tenure.constituency else "")


def _may_be_of(seat: Seat, tenure: Tenure, every: Sequence[Tenure]) -> bool:
    """Whether an independent may be called by a party: the Democrats' caucus, or one that is on record for them."""
    if party_named(tenure.party or "") != "Independent" or seat.party != "Republican":
        return True
    return any(party_named(each.party or "") == "Republican" for each in every)


def seat_fits(seat: Seat, tenure: Tenure) -> bool:
    """Whether what a draft says of party, state and district is what is on record for a tenure."""
    return _party_fits(seat, tenure) and _state_fits(seat, tenure)


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
