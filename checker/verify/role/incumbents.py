"""A recorded person's title against that person's tenures."""

from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.role.departed import departed_verdict
from checker.verify.role.heads import head_of_another
from checker.verify.role.main_clause import main_dates
from checker.verify.role.markers import former_verdict, to_come_verdict
from checker.verify.role.moments import asserted, backward, does_now, maybe
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import is_rulers, nonstandard_verdict, title_verdict
from checker.verify.role.strangers import never_held
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import GRACE, Holding, firm, holding, nearest
from checker.verify.sentences import Sentence, sentence_at

__all__ = ["tenure_verdict"]


def tenure_verdict(
    named: Named, person: Person, reading: Reading, day: date, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """The verdicts on a title given to a recorded person on `day`."""
    posts = _posts(person, reading, reference)
    every = [tenure for tenure in reference.tenures_of(person.id) if tenure.status != "proposed"]
    if abroad := head_of_another(named, reading, every, day, reference):
        yield abroad
        return
    if not posts:
        return
    held = [tenure for tenure in every if tenure.post in {post.id for post in posts}]
    sentence = sentence_at(annotations, named.mention.span)
    if not held:
        yield from never_held(named, reading, posts, every, day, reference)
        return
    verdict = _judged(named, reading, held, day, sentence, annotations, reference)
    yield verdict
    if verdict.state is not State.CONFLICTS and reading.standard.isdisjoint(tenure.post for tenure in held):
        yield nonstandard_verdict(reading, held, day, reference)


def _posts(person: Person, reading: Reading, reference: Reference) -> list[Post]:
    """The posts that a title may mean for a person: those of the named country, else of the person's own."""
    if reading.land:
        return [post for post in reading.posts if post.country in (reading.land, None)]
    held = {tenure.post for tenure in reference.tenures_of(person.id)}
    if any(post.id in held for post in reading.posts):
        return [post for post in reading.posts if post.id in held or post.country == person.country]
    return [post for post in reading.posts if post.country is not None and post.country == person.country]


def _judged(
    named: Named,
    reading: Reading,
    held: list[Tenure],
    day: date,
    sentence: Sentence | None,
    annotations: Annotations,
    reference: Reference,
) -> Verdict:
    """A title that its bearer has held, will hold or holds."""
    grace = 0 if reading.said else GRACE
    kept = {tenure: holding(tenure, day, reference, grace) for tenure in held}
    now = [tenure for tenure in held if kept[tenure] is Holding.HELD]
    apart = maybe(sentence, named) or backward(sentence, annotations, day, named)
    if reading.marker == "former" and apart and now:
        return title_verdict(reading, named, now[0], State.UNCHECKED, reference, because="another time is spoken of")
    if reading.marker == "former":
        return former_verdict(named, reading, held, kept, day, reference)
    if now and reading.marker == "ahead":
        return to_come_verdict(named, reading, now[0], day, reference)
    if now:
        return title_verdict(reading, named, now[0], State.AGREES, reference)
    if unsure := [tenure for tenure in held if kept[tenure] is Holding.UNVERIFIED]:
        return title_verdict(reading, named, unsure[0], State.NOT_VERIFIED_SINCE, reference, fault="not-verified-since")
    if reading.marker in ("then", "once", "ahead"):
        return title_verdict(reading, named, nearest(held, day), State.AGREES, reference)
    behind = [tenure for tenure in held if kept[tenure] is Holding.NO_LONGER]
    if behind and reading.when == "past":
        return title_verdict(reading, named, nearest(behind, day), State.AGREES, reference)
    if (then := _told_of(named, held, day, sentence, annotations)) is not None:
        return then if isinstance(then, Verdict) else title_verdict(reading, named, then, State.AGREES, reference)
    closest = nearest(behind or held, day)
    if kept[closest] is Holding.NOT_YET:
        if maybe(sentence, named) or (is_rulers(reading) and not asserted(sentence, named)):
            return title_verdict(
                reading, named, closest, State.UNCHECKED, reference, because="another time is spoken of"
            )
        sure = firm([closest]) and not is_rulers(reading)
        return title_verdict(reading, named, closest, State.CONFLICTS, reference, fault="premature-title", firm=sure)
    return departed_verdict(named, reading, closest, day, sentence, annotations, reference)


def _told_of(
    named: Named, held: list[Tenure], day: date, sentence: Sentence | None, annotations: Annotations
) -> Tenure | None:
    """The tenure that covers a time which the sentence itself names; what somebody does now is of no day to come."""
    if sentence is None:
        return None
    for expression in main_dates(sentence, annotations, named):
        meant = expression.meant
        if meant is None or abs((meant.first - day).days) <= 45 or (meant.first > day and does_now(named)):
            continue
        for tenure in held:
            last = tenure.end.last if tenure.end else date.max
            if tenure.start.first <= meant.last and meant.first <= last:
                return tenure
    return None
