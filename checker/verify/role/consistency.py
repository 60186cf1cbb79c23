"""Two titles for one person in one draft."""

from collections.abc import Iterator, Sequence

from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.reference import Reference
from checker.verify.role.people import Named
from checker.verify.role.posts import normal
from checker.verify.role.surroundings import Reading

__all__ = ["conflicting_titles"]

_RANKS = frozenset(
    "minister secretary director president chairman governor senator representative ambassador general".split()
)


def conflicting_titles(
    titled: Sequence[tuple[Named, Reading]], document: Document, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on each title that shares its field or its rank, but not both, with an earlier one of the person."""
    earlier: dict[int, tuple[Named, Reading]] = {}
    for named, reading in titled:
        if reading.marker or not reading.before or reading.when != "present":
            continue
        first = earlier.setdefault(named.mention.chain, (named, reading))
        if _clash(first[1], reading) and not _one_post(first[1], reading, named, reference):
            yield Verdict(
                subject=Subject.ROLE,
                span=reading.span,
                state=State.CONFLICTS,
                fault="conflicting-titles",
                reading=reading.words,
                record=document.words(first[1].span),
                because=f"{named.mention.full_name} is “{document.words(first[1].span)}” earlier in this draft",
                related=(first[1].span,),
            )


def _clash(first: Reading, second: Reading) -> bool:
    one, other = _parts(first.words), _parts(second.words)
    if len(one) < 2 or len(other) < 2:
        return False
    ranks = one[-1] in _RANKS and other[-1] in _RANKS
    return ranks and (one[-1] == other[-1]) != (one[:-1] == other[:-1])


def _one_post(first: Reading, second: Reading, named: Named, reference: Reference) -> bool:
    """Whether one post on record carries both titles, so that only house style is at stake."""
    shared = {post.id for post in first.posts} & {post.id for post in second.posts}
    if named.person is None:
        return bool(shared & first.standard & second.standard)
    held = {tenure.post for tenure in reference.tenures_of(named.person.id)}
    both = held & {post.id for post in first.posts} and held & {post.id for post in second.posts}
    return bool(both) and not (shared & held - (first.standard & second.standard))


def _parts(title: str) -> list[str]:
    return [normal(word) for word in title.replace("-", " ").split()]
