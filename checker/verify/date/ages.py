"""Ages and anniversaries against dates of birth, founding and events, at the draft's date."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate
from checker.record.name import Organization, Person
from checker.record.provenance import Record
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.occasions import named_events
from checker.verify.role.people import Named, named_people
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["ages"]

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
_ANNIVERSARY = re.compile(
    r"(?:th|st|nd|rd)?[ -](?:anniversary|birthday)\s(?:celebrations?\s)?(?:of|since)\s(?:the\s)?$", re.I
)
_YEARS_SINCE = re.compile(r"\syears\s(?:after|since|from)\s(?:the\s)?$", re.I)
_SHIFTS = {"next year": 1, "last year": -1}
_PLAIN = str.maketrans("’‘“”‑–—", "''\"\"---")


def ages(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every age of a recorded person and on every anniversary of a recorded event or foundation."""
    if document.date is None:
        return
    day = document.date.day
    for named in named_people(annotations, reference):
        if named.person is not None and named.person.born is not None and named.person.died is None:
            yield from _age(named, named.person, named.person.born, day, reference)
    for sentence in sentences(annotations):
        if "anniversary" in sentence.text or "years" in sentence.text:
            yield from _anniversaries(sentence, day, annotations, reference)


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
        because=f"{person.name} is {real} on {_written(day)}, born {_born(born)}",
        firm=person.status == "accepted",
        citations=reference.cite(person),
    )


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _born(born: PartialDate) -> str:
    return _written(born.first) if born.precision == "day" else str(born)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _anniversaries(sentence: Sentence, day: date, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    counted = [each for each in within(annotations.quantities, sentence.span) if each.number is not None]
    if not counted:
        return
    for span, records in _celebrated(sentence, annotations, reference):
        for quantity in counted:
            if quantity.number is None or quantity.number.end > span.start:
                continue
            between = sentence.parse.text[
                quantity.number.end - sentence.parse.start : span.start - sentence.parse.start
            ]
            since = not (quantity.ordinal or quantity.hedge or quantity.range) and _YEARS_SINCE.fullmatch(between)
            if since or (quantity.ordinal and _ANNIVERSARY.fullmatch(between)):
                yield _marked(quantity, records, sentence, day, reference)


def _celebrated(
    sentence: Sentence, annotations: Annotations, reference: Reference
) -> Iterator[tuple[Span, list[tuple[Record, str, PartialDate]]]]:
    """What a sentence names that has an anniversary: where, and the records with their names and first days."""
    text = sentence.text.translate(_PLAIN).lower()
    for span, events in named_events(text, reference):
        yield span.shift(sentence.span.start), [(event, event.name, event.start) for event in events]
    for mention in within(annotations.mentions, sentence.span):
        found = [each for each in reference.named(mention.text) if isinstance(each, Organization) and each.founded]
        if len(found) == 1 and found[0].founded is not None:
            yield mention.span, [(found[0], f"founding of {found[0].name}", found[0].founded)]


def _marked(
    quantity: Quantity,
    records: list[tuple[Record, str, PartialDate]],
    sentence: Sentence,
    day: date,
    reference: Reference,
) -> Verdict:
    shift = next((years for words, years in _SHIFTS.items() if words in sentence.text.lower()), 0)
    fits = [each for each in records if _due(each[2], int(quantity.value), day, shift)]
    record, name, start = fits[0] if fits else records[0]
    years = day.year + shift - start.first.year
    return Verdict(
        subject=Subject.DATE,
        span=quantity.number or quantity.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-anniversary",
        reading=f"{int(quantity.value)} years",
        record=f"{name}, {start}",
        because=f"{day.year + shift} − {start.first.year} = {years} years",
        firm=record.status == "accepted" and len(records) == 1,
        citations=reference.cite(record),
    )


def _due(start: PartialDate, years: int, day: date, shift: int) -> bool:
    """Whether the anniversary falls into the year that is meant, or lies within half a year of the draft's date."""
    if start.first.year + years == day.year + shift:
        return True
    due = (start.first.year + years - day.year) * 365.25 + (start.first.timetuple().tm_yday - day.timetuple().tm_yday)
    return shift == 0 and abs(due) <= 183
