"""The chamber in which a draft seats a legislator: "who represents Utah in the House"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.evidence.verdict import State, Subject, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.span import Span
from checker.verify.role.parties import Seat
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import called, clause
from checker.verify.role.tenures import Holding, days, holding

__all__ = ["chamber_verdicts"]

_CHAMBER = (
    r"the (?:U\.S\. )?(?P<chamber>Senate|House)\b(?! (?:Committee|committee|panel|bill|floor|leader|minority|majority))"
)
_AMONG = re.compile(rf"(?: \([^)]{{1,12}}\))? and \w+ colleagues in {_CHAMBER}")
_BEFORE = re.compile(rf"\b(?:[Nn]ow )?(?:[Ii]n|[Ss]erving) (?:a|an|his|her|the) [\w-]+ (?:term|year) in {_CHAMBER}, $")


def chamber_verdicts(
    named: Named, person: Person, seats: Sequence[Seat], day: date, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on each chamber in which a draft seats a recorded legislator on `day`."""
    text, start = named.parse.text, named.parse.start
    end, first = named.mention.span.end - start, named.mention.span.start - start
    placed = [(seat.span, seat.chamber) for seat in seats if seat.chamber]
    if found := _AMONG.match(text, end) or _BEFORE.search(text[:first]):
        placed.append((Span(*found.span("chamber")).shift(start), found["chamber"]))
    for span, chamber in placed:
        yield from _seated(span, chamber, named, person, day, reference)


def _seated(
    span: Span, chamber: str, named: Named, person: Person, day: date, reference: Reference
) -> Iterator[Verdict]:
    tenures = [each for each in reference.tenures_of(person.id) if _body(each, reference)]
    here = [each for each in tenures if _body(each, reference) == chamber]
    states = {each.id: holding(each, day, reference) for each in tenures}
    held = [each for each in here if states[each.id] in (Holding.HELD, Holding.UNVERIFIED)]
    other = [each for each in tenures if states[each.id] is Holding.HELD and each not in here]
    if held:
        yield _verdict(span, named, held[0], State.AGREES, None, chamber, reference)
    elif other:
        yield _verdict(span, named, other[0], State.CONFLICTS, "wrong-title", chamber, reference)
    elif here and all(states[each.id] is Holding.NOT_YET for each in here):
        yield _verdict(span, named, here[0], State.CONFLICTS, "premature-title", chamber, reference)


def _body(tenure: Tenure, reference: Reference) -> str:
    """The chamber that a tenure's post sits in, by its titles."""
    post = reference.get(tenure.post)
    if not isinstance(post, Post) or post.seats < 2:
        return ""
    titles = {title.lower() for title in post.titles}
    return "Senate" if "senator" in titles else "House" if "representative" in titles else ""


def _verdict(
    span: Span, named: Named, tenure: Tenure, state: State, fault: str | None, chamber: str, reference: Reference
) -> Verdict:
    post = reference.get(tenure.post)
    title = post.title if isinstance(post, Post) else ""
    return Verdict(
        subject=Subject.ROLE,
        span=span,
        state=state,
        fault=fault,
        reading=f"{named.mention.full_name} in the {chamber}",
        record=f"{title}, {days(tenure, reference)}",
        because=clause(called(named), tenure, reference, fault),
        firm=tenure.status == "accepted",
        citations=reference.cite(tenure),
    )
