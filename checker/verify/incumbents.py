"""A recorded person's title against that person's tenures."""

from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Subject, Verdict
from checker.record import PartialDate, Person, Post, Reference, Tenure
from checker.verify.people import Named
from checker.verify.sentences import Sentence, sentence_at, within
from checker.verify.tenures import Holding, days, end_of, firm, holder_on, holding, nearest
from checker.verify.titles import Reading

__all__ = ["backward", "is_present", "tenure_verdict"]

#: Words that put a sentence into the past, so that a title may be the one held then.
_BACK = frozenset("when during decades decade ago era once history".split())
#: Words that put a sentence into a possible world.
_MAYBE = frozenset("if once unless suppose imagine prospect fear possibility hypothetical".split())
_MODALS = frozenset({"would", "could", "might", "may"})
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
#: A title this many days after its end, with nothing that says "now", may simply be told history.
HISTORY = 8 * 365


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
        yield from _never(named, person, reading, posts, every, day, reference)
        return
    verdict = _judged(named, reading, held, day, sentence, annotations, reference)
    yield verdict
    if verdict.state is not State.CONFLICTS and reading.standard.isdisjoint(tenure.post for tenure in held):
        yield _nonstandard(reading, held, day, reference)


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
    if reading.marker == "former" and _maybe(sentence, named) and now:
        return _verdict(reading, named, now[0], State.UNCHECKED, reference, because="another time is spoken of")
    if reading.marker == "former":
        return _former(named, reading, held, kept, day, reference)
    if now:
        return _verdict(reading, named, now[0], State.AGREES, reference)
    if unsure := [tenure for tenure in held if kept[tenure] is Holding.UNVERIFIED]:
        return _verdict(reading, named, unsure[0], State.NOT_VERIFIED_SINCE, reference, fault="not-verified-since")
    if reading.marker in ("then", "ahead"):
        return _verdict(reading, named, nearest(held, day), State.AGREES, reference)
    behind = [tenure for tenure in held if kept[tenure] is Holding.NO_LONGER]
    if behind and reading.when == "past":
        return _verdict(reading, named, nearest(behind, day), State.AGREES, reference)
    if (then := _told_of(held, day, sentence, annotations)) is not None:
        return then if isinstance(then, Verdict) else _verdict(reading, named, then, State.AGREES, reference)
    closest = nearest(held, day)
    if kept[closest] is Holding.NOT_YET:
        if _maybe(sentence, named):
            return _verdict(reading, named, closest, State.UNCHECKED, reference, because="another time is spoken of")
        sure = firm([closest]) and not _rules(reading)
        return _verdict(reading, named, closest, State.CONFLICTS, reference, fault="premature-title", firm=sure)
    return _outdated(named, reading, closest, day, sentence, annotations, reference)


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
    ruler = _rules(reading)
    dead = named.person is not None and named.person.died is not None and named.person.died.first < day
    told = (dead and not present) or backward(sentence, annotations, day) or (ruler and since > 730)
    if told or (not present and (since > HISTORY or (ruler and since > 120))):
        return _verdict(reading, named, tenure, State.UNCHECKED, reference, because="another time is spoken of")
    sure = firm([tenure]) and not dead and (present or since <= HISTORY)
    return _verdict(reading, named, tenure, State.CONFLICTS, reference, fault="outdated-title", firm=sure)


def _rules(reading: Reading) -> bool:
    words = f"{reading.words.lower()} "
    return "vice" not in words and any(f"{title} " in words for title in _RULERS)


def _maybe(sentence: Sentence | None, named: Named) -> bool:
    """Whether a sentence speaks of what may be: "if" stands before the name, or its verb has a "would"."""
    if sentence is None:
        return False
    tokens = named.parse.tokens
    verb = tokens[named.last - 1].head
    modal = any(tokens[child].lower in _MODALS for child in named.parse.children[verb])
    return modal or any(token.lower in _MAYBE for token in sentence.tokens if token.i < named.first)


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
        return _verdict(reading, named, nearest(ended, day), State.AGREES, reference)
    if now := [tenure for tenure in held if kept[tenure] is Holding.HELD]:
        return _verdict(reading, named, now[0], State.CONFLICTS, reference, fault="premature-title", firm=False)
    unsure = [tenure for tenure in held if kept[tenure] is Holding.UNVERIFIED]
    if unsure:
        return _verdict(reading, named, unsure[0], State.NOT_VERIFIED_SINCE, reference, fault="not-verified-since")
    return _verdict(reading, named, held[0], State.CONFLICTS, reference, fault="premature-title", firm=firm([held[0]]))


def _told_of(held: list[Tenure], day: date, sentence: Sentence | None, annotations: Annotations) -> Tenure | None:
    """The tenure that covers a time which the sentence itself names."""
    if sentence is None:
        return None
    for expression in within(annotations.dates, sentence.span):
        meant = expression.meant
        if meant is None or abs((meant.first - day).days) <= 45:
            continue
        for tenure in held:
            last = tenure.end.last if tenure.end else date.max
            if tenure.start.first <= meant.last and meant.first <= last:
                return tenure
    return None


def is_present(sentence: Sentence | None, annotations: Annotations, day: date) -> bool:
    """Whether a sentence says that it speaks of now: a near date, or a verb in the present as its root."""
    if sentence is None:
        return False
    for expression in within(annotations.dates, sentence.span):
        if expression.meant and abs((expression.meant.last - day).days) <= 10 and len(expression.text) > 4:
            return (expression.meant.last - expression.meant.first).days < 15
    for token in sentence.tokens:
        if token.relation == "ROOT" and token.tag in ("VBZ", "VBP", "MD"):
            return True
        if token.relation == "ROOT":
            below = [sentence.parse.tokens[child] for child in sentence.parse.children[token.i]]
            return any(child.tag in ("VBZ", "VBP", "MD") and child.relation.startswith("aux") for child in below)
    return False


def backward(sentence: Sentence | None, annotations: Annotations, day: date) -> bool:
    """Whether a sentence looks back: a date long past stands in it, or a word such as "when" or "during"."""
    if sentence is None:
        return False
    for expression in within(annotations.dates, sentence.span):
        if expression.meant and (day - expression.meant.last).days > 45:
            return True
    return any(token.lower in _BACK for token in sentence.tokens)


def _never(
    named: Named,
    person: Person,
    reading: Reading,
    posts: list[Post],
    every: list[Tenure],
    day: date,
    reference: Reference,
) -> Iterator[Verdict]:
    """A title that its bearer is not on record as having held: wrong only where somebody else surely held it."""
    posts = [post for post in posts if post.seats > 1] or posts
    if reading.marker or reading.when != "present" or (len(posts) > 1 and posts[0].seats == 1):
        return
    post = posts[0]
    said = f"{reading.words} {named.mention.full_name}"
    if post.seats > 1:
        elsewhere = [
            tenure
            for tenure in every
            if tenure.post not in {each.id for each in posts}
            and holding(tenure, day, reference) is Holding.HELD
            and isinstance(other := reference.get(tenure.post), Post)
            and other.seats > 1
            and other.country == post.country
        ]
        if elsewhere:
            yield _verdict(
                reading, named, elsewhere[0], State.CONFLICTS, reference, fault="wrong-title", firm=firm(elsewhere)
            )
        return
    title = reading.words.lower()
    if not reading.land and (
        post.id not in reading.standard or " " not in title or title in _SHARED or _rules(reading)
    ):
        return
    if " " not in named.mention.text:
        return
    holder = holder_on(post.id, day, reference)
    if holder is None or not every:
        return
    other, tenure = holder
    yield Verdict(
        subject=Subject.ROLE,
        span=reading.span,
        state=State.CONFLICTS,
        fault="wrong-holder" if reading.described and reading.before else "wrong-title",
        reading=said,
        record=f"{other.name}, {post.title}",
        because=f"{other.name} in the post {days(tenure, reference)}",
        firm=firm([tenure]),
        citations=reference.cite(tenure),
    )


def _verdict(
    reading: Reading,
    named: Named,
    tenure: Tenure,
    state: State,
    reference: Reference,
    fault: str | None = None,
    firm: bool = True,
    because: str = "",
) -> Verdict:
    post = reference.get(tenure.post)
    title = post.title if isinstance(post, Post) else tenure.post
    held = days(tenure, reference)
    if state is State.NOT_VERIFIED_SINCE:
        held += f", verified up to {tenure.verified}" if tenure.verified else ", last verified on no known day"
    elif state is State.AGREES and reading.marker == "acting" and not tenure.acting:
        state, fault, firm = State.CONFLICTS, "wrong-title", False
        because = "not on record as acting"
    end = end_of(tenure, reference)
    marked = f"{reading.marker} " if reading.marker not in ("", "ahead") else ""
    return Verdict(
        subject=Subject.ROLE,
        span=reading.span,
        state=state,
        fault=fault,
        reading=f"{marked}{reading.words} {named.mention.full_name}",
        record=f"{'acting ' if tenure.acting else ''}{title}, {held}",
        because=because or f"in the post {held}",
        firm=firm,
        citations=reference.cite(tenure),
        when=PartialDate(tenure.start.first, end.last if end else date.max) if reading.marker == "" else None,
    )


def _nonstandard(reading: Reading, held: list[Tenure], day: date, reference: Reference) -> Verdict:
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
