"""A post's holder in the draft against its holder on record."""

from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.reference import Reference
from checker.verify.role.moments import backward, is_present
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import clause
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import holder_on
from checker.verify.sentences import sentence_at

__all__ = ["holder_verdict"]


def holder_verdict(
    named: Named, reading: Reading, day: date, annotations: Annotations, reference: Reference
) -> Iterator[Verdict]:
    """A verdict on somebody unknown to the reference who is given a post that has one seat and a known holder.

    Only a post of a named country, under a title that house style prints for it, can be judged so; a name that
    shares a word with the holder's is left to the rules about names.
    """
    posts = [post for post in reading.posts if post.country == reading.land and post.id in reading.standard]
    if not reading.land or reading.state or len(posts) != 1 or posts[0].seats != 1:
        return
    if reading.marker or reading.when != "present" or " " not in named.mention.full_name:
        return
    sentence = sentence_at(annotations, named.mention.span)
    if backward(sentence, annotations, day) or not (is_present(sentence, annotations, day) or reading.described):
        return
    holder = holder_on(posts[0].id, day, reference)
    if holder is None:
        return
    person, tenure = holder
    if _words(named.mention.full_name) & {word for name in person.names for word in _words(name)}:
        return
    yield Verdict(
        subject=Subject.ROLE,
        span=named.mention.span,
        state=State.CONFLICTS,
        fault="wrong-holder",
        reading=f"{reading.words} {named.mention.full_name}",
        record=f"{person.name}, {posts[0].title}",
        because=clause(person.name, tenure, reference, "wrong-holder"),
        firm=reading.described and is_present(sentence, annotations, day),
        citations=reference.cite(tenure),
    )


def _words(name: str) -> set[str]:
    return {word[:5].casefold() for word in name.replace("-", " ").split() if len(word) > 2}
