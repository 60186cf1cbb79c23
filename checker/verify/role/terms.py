"""The days that a draft gives a title: "chancellor from 2005 to 2021", "became prime minister in 2019"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate
from checker.record.name import Person
from checker.record.reference import Reference
from checker.record.role import Post, Tenure
from checker.verify.date.times import Time, times_of
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import called
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import days, end_of, firm, holder_on
from checker.verify.sentences import Sentence, sentence_at

__all__ = ["term_verdicts"]

#: What may stand between a title and the time that it was taken or left at.
_LAND = r"(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})?"
_FROM = re.compile(rf"{_LAND},?\s(?:\(?(?:from|since)|beginning\sin|starting\sin)\s$|{_LAND}\s\($")
_TAKEN = re.compile(rf"{_LAND}\s(?:in|on)\s$")
_UNTIL = re.compile(rf"{_LAND},?\suntil\s$")
_TO = re.compile(r"\s?[-–—]\s?$|\s(?:to|until|till|through)\s$")
_BECAME = re.compile(r"\bbecame\s(?:the\s)?(?:\S+\s){0,3}$")
#: What may stand between a name and the time that its bearer took or left the office of the title beside it.
_OFFICE = r"(?:office|the (?:office|post|position|job))"
_TOOK = re.compile(
    rf",\swho\s(?:first\s)?(?:(?:took|assumed)\s{_OFFICE}|was\ssworn\sin|took\sthe\soath)\s(?:in|on)\s$"
    rf"|,\swho\shas\s(?:been\sin\soffice|held\s{_OFFICE})\ssince\s$"
)
_LEFT = re.compile(rf",\swho\sleft\s{_OFFICE}\s(?:in|on)\s$")
#: Terms with fewer days between them are told as one.
_APART = 45
#: A day that is further from the record tells of another term; one no further is a matter of what is counted.
_FAR, _NEAR = 800, 31
#: From how many days on no election and no oath lies between what the draft and what the record counts from.
_SURE = 90


@dataclass(frozen=True, slots=True)
class _Term:
    """Tenures in a row: the first begins it, the last ends it."""

    first: Tenure
    last: Tenure


def term_verdicts(
    named: Named, person: Person, reading: Reading, annotations: Annotations, reference: Reference, alone: bool
) -> Iterator[Verdict]:
    """A verdict on every time at which a draft lets a recorded person take or leave an office.

    `alone` says that the title is the only one of the name, so that "who took office" can mean no other. A time that is
    far from all that is on record tells of a term which the record may lack, and is left unchecked.
    """
    sentence = sentence_at(annotations, reading.span)
    if sentence is None or not any(mark.isdecimal() for mark in sentence.text):
        return
    taken, left = _told_aside(named, sentence, annotations) if alone else (None, None)
    if taken is None and left is None and not reading.before:
        taken, left = _told(named, reading, sentence, annotations)
    if taken is None and left is None:
        return
    terms = list(_terms(person, reading, reference))
    if not terms:
        return
    term = min(terms, key=lambda each: _off(taken, each.first.start) + _off(left, end_of(each.last, reference)))
    if taken is not None:
        yield _judged(taken, term.first, True, named, reading, reference)
    end = end_of(term.last, reference)
    if left is not None and end is not None:
        yield _judged(left, term.last, False, named, reading, reference)


def _told_aside(named: Named, sentence: Sentence, annotations: Annotations) -> tuple[Time | None, Time | None]:
    """When an aside behind the name lets the office be taken, and when left: "Marsh, who took office in 2019"."""
    end = named.mention.span.end
    first = next((each for each in times_of(sentence, annotations) if each.span.start > end), None)
    if first is None or first.relative:
        return None, None
    between = sentence.parse.text[end - sentence.parse.start : first.span.start - sentence.parse.start]
    return first if _TOOK.fullmatch(between) else None, first if _LEFT.fullmatch(between) else None


def _told(
    named: Named, reading: Reading, sentence: Sentence, annotations: Annotations
) -> tuple[Time | None, Time | None]:
    """When the draft lets the title be taken, and when left."""
    text, start = sentence.parse.text, sentence.parse.start
    times = [each for each in times_of(sentence, annotations) if not each.relative]
    behind = [each for each in times if each.span.start > reading.span.end]
    if not behind:
        return None, None
    first = behind[0]
    between = text[reading.span.end - start : first.span.start - start]
    if _UNTIL.fullmatch(between):
        return None, first
    became = _BECAME.search(text, named.mention.span.end - start, reading.span.start - start) is not None
    if became and _TAKEN.fullmatch(between):
        return first, None
    if not _FROM.fullmatch(between):
        return None, None
    ended = len(behind) > 1 and _TO.fullmatch(text[first.span.end - start : behind[1].span.start - start])
    return first, (behind[1] if ended else None)


def _terms(person: Person, reading: Reading, reference: Reference) -> Iterator[_Term]:
    """The terms of a person in the posts that a title may mean, the first one first."""
    posts = {post.id for post in reading.posts if not reading.land or post.country in (reading.land, None)}
    held = [each for each in reference.tenures_of(person.id) if each.post in posts and each.status == "accepted"]
    held.sort(key=lambda each: each.start.first)
    while held:
        first = last = held.pop(0)
        while held and (end := end_of(last, reference)) and (held[0].start.first - end.last).days <= _APART:
            last = held.pop(0)
        yield _Term(first, last)


def _off(told: Time | None, recorded: PartialDate | None) -> int:
    """How many days lie between a time and the one on record; none where they may be the same."""
    if told is None:
        return 0
    if recorded is None:
        return _FAR
    return max((recorded.first - told.meant.last).days, (told.meant.first - recorded.last).days, 0)


def _judged(told: Time, tenure: Tenure, starts: bool, named: Named, reading: Reading, reference: Reference) -> Verdict:
    """The verdict on a time, held against the start or the end of `tenure`."""
    recorded = tenure.start if starts else end_of(tenure, reference)
    assert recorded is not None
    off = _off(told, recorded)
    state = State.AGREES
    if off > _FAR or (off and told.is_a_day and off <= _NEAR):
        state = State.UNCHECKED
    elif off:
        state = State.CONFLICTS
    words = told.span.shift(-named.parse.start).of(named.parse.text)
    post = reference.get(tenure.post)
    title = post.title if isinstance(post, Post) else reading.words
    record = f"{title}, {days(tenure, reference)}"
    drafted = f"{'from' if starts else 'until'} {words}"
    return Verdict(
        subject=Subject.ROLE,
        span=told.span,
        state=state,
        fault="wrong-term" if state is State.CONFLICTS else None,
        reading=f"{reading.words} {called(named)} {drafted}",
        record=record,
        because="another term may be meant"
        if state is State.UNCHECKED
        else f"{called(named)} is on record as {record}, the draft says “{drafted}”",
        firm=firm([tenure]) and off >= _SURE and _is_anothers(tenure, told, reference),
        citations=reference.cite(tenure),
    )


def _is_anothers(tenure: Tenure, told: Time, reference: Reference) -> bool:
    """Whether somebody else is on record in the post in the midst of a time."""
    middle = date.fromordinal((told.meant.first.toordinal() + told.meant.last.toordinal()) // 2)
    held = holder_on(tenure.post, middle, reference)
    return held is not None and held[0].id != tenure.person
