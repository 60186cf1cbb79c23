"""A title that its bearer is not on record as having held: wrong only where the record names somebody else."""

from collections.abc import Iterator
from datetime import date

from checker.evidence.verdict import State, Subject, Verdict
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import clause, is_rulers, title_verdict
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import Holding, firm, holder_on, holding

__all__ = ["never_held"]

#: Titles that states, firms and clubs have as well.
_SHARED = frozenset(
    {
        "attorney general",
        "secretary of state",
        "general secretary",
        "secretary general",
        "chief of staff",
        "majority leader",
        "minority leader",
        "majority whip",
        "minority whip",
    }
)


def never_held(
    named: Named, reading: Reading, posts: list[Post], every: list[Tenure], day: date, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on a title that its bearer never held by the record; `every` are the tenures that they had."""
    posts = [post for post in posts if reading.land and post.country == reading.land] or posts
    posts = [post for post in posts if post.seats > 1] or posts
    if reading.marker or reading.when != "present" or (len(posts) > 1 and posts[0].seats == 1):
        return
    if posts[0].seats > 1:
        elsewhere = [each for each in every if _sits_elsewhere(each, posts, day, reference)]
        if elsewhere:
            sure = firm(elsewhere)
            yield title_verdict(
                reading, named, elsewhere[0], State.CONFLICTS, reference, fault="wrong-title", firm=sure
            )
    elif every and " " in named.mention.text and _is_telling(reading, posts[0]):
        yield from _held_by_another(named, reading, posts[0], day, reference)


def _sits_elsewhere(tenure: Tenure, posts: list[Post], day: date, reference: Reference) -> bool:
    """Whether a tenure is surely held in another body of many seats of the same country."""
    other = reference.get(tenure.post)
    if not isinstance(other, Post) or other.seats == 1 or other.country != posts[0].country:
        return False
    return other.id not in {post.id for post in posts} and holding(tenure, day, reference) is Holding.HELD


def _is_telling(reading: Reading, post: Post) -> bool:
    """Whether a title can mean no other post: a country stands with it, or two words that no state or firm uses."""
    title = reading.words.lower()
    shared = " " not in title or title in _SHARED or is_rulers(reading)
    return bool(reading.land) or (post.id in reading.standard and not shared)


def _held_by_another(named: Named, reading: Reading, post: Post, day: date, reference: Reference) -> Iterator[Verdict]:
    holder = holder_on(post.id, day, reference)
    if holder is None:
        return
    other, tenure = holder
    yield Verdict(
        subject=Subject.ROLE,
        span=reading.span,
        state=State.CONFLICTS,
        fault="wrong-holder" if reading.described and reading.before else "wrong-title",
        reading=f"{reading.words} {named.mention.full_name}",
        record=f"{other.name}, {post.title}",
        because=clause(other.name, tenure, reference, "wrong-holder"),
        firm=firm([tenure]),
        citations=reference.cite(tenure),
    )
