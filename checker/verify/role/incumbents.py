"""A recorded person's title against that person's tenures."""

from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Verdict
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.role.moments import (
    acts,
    asserted,
    backward,
    does_now,
    in_quotation,
    is_present,
    maybe,
    reports,
    served,
)
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import called, clause, is_rulers, nonstandard_verdict, title_verdict
from checker.verify.role.strangers import never_held
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import Holding, end_of, firm, holding, nearest
from checker.verify.sentences import Sentence, sentence_at, within

__all__ = ["tenure_verdict"]

#: A title this many days after its end, with nothing that says "now", may simply be told history.
HISTORY = 8 * 365
#: A ruler this many days out of office keeps the title in tales and pictures; one who acts now does not.
LONG_OUT = 730
#: A ruler this many days out of office may be spoken of in the past tense as one; later only where it is news.
RECENT = 120
#: So many days after the start of a tenure nobody is called "-elect" any more.
SETTLED = 60


def tenure_verdict(
    named: Named, person: Person, reading: Reading, day: date, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """The verdicts on a title given to a recorded person on `day`."""
    posts = _posts(person, reading, reference)
    if not posts:
        return
    every = [tenure for tenure in reference.tenures_of(person.id) if tenure.status != "proposed"]
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
    kept = {tenure: holding(tenure, day, reference) for tenure in held}
    now = [tenure for tenure in held if kept[tenure] is Holding.HELD]
    apart = maybe(sentence, named) or backward(sentence, annotations, day, named)
    if reading.marker == "former" and apart and now:
        return title_verdict(reading, named, now[0], State.UNCHECKED, reference, because="another time is spoken of")
    if reading.marker == "former":
        return _former(named, reading, held, kept, day, reference)
    if now and reading.marker == "ahead":
        return _to_come(named, reading, now[0], day, reference)
    if now:
        return title_verdict(reading, named, now[0], State.AGREES, reference)
    if unsure := [tenure for tenure in held if kept[tenure] is Holding.UNVERIFIED]:
        return title_verdict(reading, named, unsure[0], State.NOT_VERIFIED_SINCE, reference, fault="not-verified-since")
    if reading.marker in ("then", "ahead"):
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
    return _outdated(named, reading, closest, day, sentence, annotations, reference)


def _to_come(named: Named, reading: Reading, tenure: Tenure, day: date, reference: Reference) -> Verdict:
    """A title said to be still to come that is held already: out of date once its bearer has settled in."""
    span = reading.span.shift(-named.parse.start)
    words = named.parse.text[max(0, span.start - 10) : span.end + 11].lower()
    if (day - tenure.start.last).days <= SETTLED or not any(
        sign in words for sign in ("incoming ", "-elect", "-designate")
    ):
        because = "another time is spoken of"
        return title_verdict(reading, named, tenure, State.UNCHECKED, reference, because=because)
    already = f"{called(named)} holds the post already, since {tenure.start.written}"
    return title_verdict(
        reading, named, tenure, State.CONFLICTS, reference, fault="outdated-title", firm=False, because=already
    )


def _outdated(
    named: Named,
    reading: Reading,
    tenure: Tenure,
    day: date,
    sentence: Sentence | None,
    annotations: Annotations,
    reference: Reference,
) -> Verdict:
    end = end_of(tenure, reference)
    assert end is not None
    present = is_present(sentence, annotations, day)
    since = (day - end.last).days
    ruler = is_rulers(reading)
    dead = named.person is not None and named.person.died is not None and named.person.died.first < day
    long_out = ruler and since > LONG_OUT
    quoted = in_quotation(named, annotations)
    told = backward(sentence, annotations, day, named) or (dead and (long_out or not present)) or (quoted and ruler)
    told = told or served(named)
    if (
        told
        or (long_out and not acts(sentence, named))
        or (not present and (since > HISTORY or (ruler and since > RECENT and not reports(named, annotations, day))))
    ):
        return title_verdict(reading, named, tenure, State.UNCHECKED, reference, because="another time is spoken of")
    sure = (
        firm([tenure])
        and not dead
        and not quoted
        and (present or (not ruler and since <= HISTORY and acts(sentence, named)))
    )
    return title_verdict(reading, named, tenure, State.CONFLICTS, reference, fault="outdated-title", firm=sure)


def _former(
    named: Named,
    reading: Reading,
    held: list[Tenure],
    kept: dict[Tenure, Holding],
    day: date,
    reference: Reference,
) -> Verdict:
    """A title called former: its tenure must be over, and must have begun."""
    ended = [tenure for tenure in held if kept[tenure] is Holding.NO_LONGER]
    if ended and not any(kept[tenure] is Holding.HELD for tenure in held):
        return title_verdict(reading, named, nearest(ended, day), State.AGREES, reference)
    if now := [tenure for tenure in held if kept[tenure] is Holding.HELD]:
        still = clause(called(named), now[0], reference, "early-former")
        return title_verdict(
            reading, named, now[0], State.CONFLICTS, reference, fault="premature-title", firm=False, because=still
        )
    unsure = [tenure for tenure in held if kept[tenure] is Holding.UNVERIFIED]
    if unsure:
        return title_verdict(reading, named, unsure[0], State.NOT_VERIFIED_SINCE, reference, fault="not-verified-since")
    return title_verdict(
        reading, named, held[0], State.CONFLICTS, reference, fault="premature-title", firm=firm([held[0]])
    )


def _told_of(
    named: Named, held: list[Tenure], day: date, sentence: Sentence | None, annotations: Annotations
) -> Tenure | None:
    """The tenure that covers a time which the sentence itself names; what somebody does now is of no day to come."""
    if sentence is None:
        return None
    for expression in within(annotations.dates, sentence.span):
        meant = expression.meant
        if meant is None or abs((meant.first - day).days) <= 45 or (meant.first > day and does_now(named)):
            continue
        for tenure in held:
            last = tenure.end.last if tenure.end else date.max
            if tenure.start.first <= meant.last and meant.first <= last:
                return tenure
    return None
