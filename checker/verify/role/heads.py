"""Heads of state and of government under another country, or another title, than theirs."""

from collections.abc import Sequence
from datetime import date

from checker.evidence.verdict import State, Subject, Verdict
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import called
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import Holding, days, holder_on, holding

__all__ = ["head_of_another"]

#: Titles of which one person holds no two at a time.
_HEADS = frozenset({"president", "prime minister", "chancellor", "king", "queen", "emperor"})


def head_of_another(
    named: Named, reading: Reading, every: Sequence[Tenure], day: date, reference: Reference
) -> Verdict | None:
    """A conflict where somebody who leads a country on `day` is given the lead of another, or its other lead.

    The draft must name a country, and the person must never have held the post that it gives; whoever is on record as
    its holder is named by the rule about holders. A country may lack the post on record: who leads it under one title
    today does not lead it under another.
    """
    if not reading.land or reading.marker or reading.when != "present" or not _leads(reading.words):
        return None
    given = [post for post in reading.posts if post.country == reading.land]
    ids = {post.id for post in given}
    if any(tenure.post in ids for tenure in every) or any(holder_on(post.id, day, reference) for post in given):
        return None
    led = [tenure for tenure in every if holding(tenure, day, reference) is Holding.HELD]
    for tenure in led:
        post = reference.get(tenure.post)
        if isinstance(post, Post) and post.country and any(_leads(title) for title in post.titles):
            return _conflict(named, reading, tenure, post, reference)
    return None


def _leads(title: str) -> bool:
    return title.lower() in _HEADS


def _conflict(named: Named, reading: Reading, tenure: Tenure, post: Post, reference: Reference) -> Verdict:
    land = reference.get(post.country or "")
    title = f"{post.title} of {getattr(land, 'name', post.country)}"
    return Verdict(
        subject=Subject.ROLE,
        span=reading.span,
        state=State.CONFLICTS,
        fault="wrong-title",
        reading=f"{reading.words} {named.mention.full_name}",
        record=f"{title}, {days(tenure, reference)}",
        because=f"{called(named)} is on record as {title} since {tenure.start.written}",
        firm=False,
        citations=reference.cite(tenure),
    )
