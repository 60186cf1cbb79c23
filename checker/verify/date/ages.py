"""Ages against dates of birth, at the draft's date."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate, written_day
from checker.record.name import Person
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.role.people import Named, named_people

__all__ = ["ages"]

#: What every age stands with; most drafts have none.
_SIGN = re.compile(r",\s(?:now\s)?\d{1,3}[,;.]|aged\s\d|\d\syears\sold|turn(?:ed|s)\s\d|\d-year-old\s")
_AFTER = re.compile(
    r",\s(?:now\s)?(?P<age>\d{1,3})(?=[,;.](?!\d))"
    r"|,?\s\(?aged\s(?P<aged>\d{1,3})\b"
    r"|,?\s(?:who\s)?is\s(?P<is>\d{1,3})(?=\syears old)"
    r"|,?\s(?:who\s)?turn(?:ed|s)\s(?P<turned>\d{1,3})(?=[,;.]|\son\s|\sthis\s)"
)
#: A name with a bare number beside it; two in one sentence are a list of ranks, scores or shares.
_COUNTED_NAME = re.compile(r"\b[A-Z][\w’'-]*\.?,?\s\(?\d{1,4}(?![\w-])")
_LIST_SIGN = re.compile(r"\s*(?:\(?\d{1,3}[.)]|[-*•#])\s")
#: An age misremembered or left standing is out by a few years; a number further off is no age.
FURTHEST, YOUNGEST = 15, 16
_BEFORE = re.compile(r"\b(?P<age>\d{1,3})-year-old\s(?:[\w.’'-]+\s){0,3}$")


def ages(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every age of a recorded person who is alive."""
    if document.date is None or not _SIGN.search(document.text):
        return
    day = document.date.day
    for named in named_people(annotations, reference):
        if named.person is not None and named.person.born is not None and named.person.died is None:
            yield from _age(named, named.person, named.person.born, day, reference)


def _age(named: Named, person: Person, born: PartialDate, day: date, reference: Reference) -> Iterator[Verdict]:
    text, start = named.parse.text, named.parse.start
    end, first = named.mention.span.end - start, named.mention.span.start - start
    found = _AFTER.match(text, end)
    if found is not None and found["age"] and not _is_alone(named):
        return
    if found is None:
        found = _BEFORE.search(text[:first], max(0, first - 60))
    if found is None:
        return
    group = found.lastgroup or "age"
    age, span = int(found[group]), Span(*found.span(group)).shift(start)
    if age >= YOUNGEST and abs(age - _years(born.first, day)) <= FURTHEST:
        yield _aged(age, span, person, born, day, reference)


def _is_alone(named: Named) -> bool:
    """Whether a bare number after the name may be an age: a whole sentence, no list, and no other counted name."""
    first, last = named.parse.sentence_of(named.first)
    words = named.parse.span(first, last).shift(-named.parse.start).of(named.parse.text)
    told = any(token.tag.startswith("VB") or token.tag == "MD" for token in named.parse.tokens[first:last])
    listed = _LIST_SIGN.match(words) or _LIST_SIGN.match(named.parse.text)
    return told and not listed and len(_COUNTED_NAME.findall(words)) <= 1


def _aged(age: int, span: Span, person: Person, born: PartialDate, day: date, reference: Reference) -> Verdict:
    youngest, oldest = _years(born.last, day), _years(born.first, day)
    fits = youngest <= age <= oldest
    real = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    return Verdict(
        subject=Subject.DATE,
        span=span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-age",
        reading=str(age),
        record=f"{real}, born {born}",
        because=f"{person.name} is {real} on {written_day(day)}, born {born.written}",
        firm=person.status == "accepted",
        citations=reference.cite(person),
    )


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
