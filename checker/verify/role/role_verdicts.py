"""A title's verdict in words: what the draft gives, the post on record and its days."""

from datetime import date

from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate, written_day
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.role.people import Named
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import days, end_of, nearest

__all__ = ["called", "clause", "is_rulers", "nonstandard_verdict", "title_verdict"]

#: Titles that people keep in print long after they left, and get in print long before they come.
_RULERS = (
    "president",
    "prime minister",
    "premier",
    "king",
    "queen",
    "chancellor",
    "pope",
    "emperor",
    "governor",
    "gov.",
)


def is_rulers(reading: Reading) -> bool:
    """Whether a title is one that people keep in print after they left, and get before they come."""
    words = f"{reading.words.lower()} "
    return "vice" not in words and any(f"{title} " in words for title in _RULERS)


def title_verdict(
    reading: Reading,
    named: Named,
    tenure: Tenure,
    state: State,
    reference: Reference,
    fault: str | None = None,
    firm: bool = True,
    because: str = "",
) -> Verdict:
    """The verdict on a title that was held against `tenure`."""
    post = reference.get(tenure.post)
    title = post.title if isinstance(post, Post) else tenure.post
    held = days(tenure, reference)
    if state is State.NOT_VERIFIED_SINCE:
        held += (
            f", verified up to {written_day(tenure.verified)}" if tenure.verified else ", last verified on no known day"
        )
    elif state is State.AGREES and reading.marker == "acting" and not tenure.acting:
        state, fault, firm = State.CONFLICTS, "wrong-title", False
        because = f"{called(named)} is on record as {title} and not as acting"
    end = end_of(tenure, reference)
    marked = f"{reading.marker} " if reading.marker not in ("", "ahead", "once") else ""
    return Verdict(
        subject=Subject.ROLE,
        span=reading.span,
        state=state,
        fault=fault,
        reading=f"{marked}{reading.words} {named.mention.full_name}",
        record=f"{'acting ' if tenure.acting else ''}{title}, {held}",
        because=because or clause(called(named), tenure, reference, fault),
        firm=firm,
        citations=reference.cite(tenure),
        when=PartialDate(tenure.start.first, end.last if end else date.max) if reading.marker == "" else None,
    )


def called(named: Named) -> str:
    """The full name by which a message calls somebody: the draft's, or the record's where the draft has none."""
    full = named.mention.full_name
    return named.person.name if named.person is not None and " " not in full else full


def clause(name: str, tenure: Tenure, reference: Reference, fault: str | None) -> str:
    """The record in a clause that says why a title is at fault, or how it stands: who held the post, and when."""
    post, end = reference.get(tenure.post), end_of(tenure, reference)
    title = post.title if isinstance(post, Post) else tenure.post
    until = f"until {end.written}" if end else f"since {tenure.start.written}"
    match fault:
        case "outdated-title":
            return f"{name} held the post of {title} {until}"
        case "premature-title":
            return f"{name} holds the post of {title} only from {tenure.start.written}"
        case "wrong-title" | "wrong-holder":
            return f"{name} is on record as {title} {until}"
    return f"in the post from {tenure.start.written} {until}" if end else f"in the post {until}"


def nonstandard_verdict(reading: Reading, held: list[Tenure], day: date, reference: Reference) -> Verdict:
    """The verdict on a title that house style does not print for the post."""
    tenure = nearest(held, day)
    post = reference.get(tenure.post)
    title = post.title if isinstance(post, Post) else ""
    suggestion = title if reading.words[:1].isupper() else title.lower()
    return Verdict(
        subject=Subject.ROLE,
        span=reading.span,
        state=State.CONFLICTS,
        fault="nonstandard-title",
        reading=reading.words,
        record=title,
        because=f"the post is on record as {title}",
        suggestion=suggestion,
        citations=reference.cite(post) if isinstance(post, Post) else (),
    )
