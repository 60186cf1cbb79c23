"""Titles called former, or to come, against the days on which they were held."""

from collections.abc import Mapping
from datetime import date

from checker.evidence.verdict import State, Verdict
from checker.record.date import written_day
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import called, title_verdict
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import Holding, end_of, firm, nearest

__all__ = ["former_verdict", "to_come_verdict"]

#: So many days after the start of a tenure nobody is called "-elect" any more.
SETTLED = 60
_PRONOUNS = {"mr": "him", "ms": "her", "mrs": "her", "miss": "her"}


def to_come_verdict(named: Named, reading: Reading, tenure: Tenure, day: date, reference: Reference) -> Verdict:
    """A title said to be still to come that is held already: out of date once its bearer has settled in."""
    span = reading.span.shift(-named.parse.start)
    before = named.parse.text[max(0, span.start - 10) : span.start].lower()
    after = named.parse.text[span.end : span.end + 11].lower()
    to_come = "incoming " in before or after.startswith(("-elect", "-designate"))
    if (day - tenure.start.last).days <= SETTLED or not to_come:
        because = "another time is spoken of"
        return title_verdict(reading, named, tenure, State.UNCHECKED, reference, because=because)
    already = f"{called(named)} holds the post already, since {tenure.start.written}"
    return title_verdict(
        reading, named, tenure, State.CONFLICTS, reference, fault="outdated-title", firm=False, because=already
    )


def former_verdict(
    named: Named, reading: Reading, held: list[Tenure], kept: Mapping[Tenure, Holding], day: date, reference: Reference
) -> Verdict:
    """A title called former: its tenure must have begun, and must be over; on its last day it is both."""
    now = [tenure for tenure in held if kept[tenure] is Holding.HELD]
    over = [tenure for tenure in held if kept[tenure] is Holding.NO_LONGER or _ends_by(tenure, day, reference)]
    if over and all(tenure in over for tenure in now):
        return title_verdict(reading, named, nearest(over, day), State.AGREES, reference)
    if now:
        still = _still(named, now[0], day, reference)
        return title_verdict(
            reading, named, now[0], State.CONFLICTS, reference, fault="premature-title", firm=False, because=still
        )
    if unsure := [tenure for tenure in held if kept[tenure] is Holding.UNVERIFIED]:
        return title_verdict(reading, named, unsure[0], State.NOT_VERIFIED_SINCE, reference, fault="not-verified-since")
    return title_verdict(
        reading, named, held[0], State.CONFLICTS, reference, fault="premature-title", firm=firm([held[0]])
    )


def _ends_by(tenure: Tenure, day: date, reference: Reference) -> bool:
    """Whether a tenure may have ended on `day` or before."""
    end = end_of(tenure, reference)
    return end is not None and end.first <= day


def _still(named: Named, tenure: Tenure, day: date, reference: Reference) -> str:
    """Why "former" comes too early: "Ana Marsh was Senator until 5 July 2024, the draft calls her former on 3 July"."""
    post, end = reference.get(tenure.post), end_of(tenure, reference)
    title = post.title if isinstance(post, Post) else tenure.post
    held = f"was {title} until {end.written}" if end else f"has been {title} since {tenure.start.written}"
    honorific = (named.person.honorific if named.person else None) or named.mention.honorific or ""
    them = _PRONOUNS.get(honorific.rstrip(".").lower(), "them")
    return f"{called(named)} {held}, the draft calls {them} former on {written_day(day)}"
