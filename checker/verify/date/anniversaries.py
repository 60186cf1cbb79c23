"""Anniversaries, and years counted since an event, at the draft's date."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate
from checker.record.name import Organization
from checker.record.provenance import Record
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.event.event_names import named_events, plain
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["anniversaries"]

_FOUNDING = r"(?:the\s)?(?:(?:founding|creation|establishment|birth)\sof\s(?:the\s)?)?$"
_ANNIVERSARY = re.compile(
    rf"(?:th|st|nd|rd)?[ -](?:anniversary|birthday)\s(?:celebrations?\s)?(?:of|since)\s{_FOUNDING}", re.I
)
_YEARS_SINCE = re.compile(rf"\syears\s(?:after|since|from)\s{_FOUNDING}", re.I)
#: Whose the anniversary is, before it: "the league's 75th anniversary", and not its anniversary of something else.
_WHOSE = re.compile(r"(?:['’]s?\s(?:own\s)?|\s(?:marked|marks|celebrated|celebrates|will\s(?:mark|celebrate))\sits\s)$")
_OWN = re.compile(r"(?:th|st|nd|rd)?[ -](?:anniversary|birthday)\b(?!\s(?:of|as|with|since|in)\b)", re.I)
_POSSESSED = re.compile(r"['’]s?\s(?!(?:founding|creation|establishment|birth)\b)")
_SHIFTS = {"next year": 1, "last year": -1}
#: What tells of another time than the draft's: a look back, or a plan.
_ELSEWHEN = re.compile(r"\b(?:ago|earlier|back then|in those days|(?:1[89]|20)\d\d)\b", re.I)
_TODAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|this (?:week|month|year)|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b"
)


def anniversaries(document: Document, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """A verdict on every anniversary of a recorded event or foundation, and on the years counted since one."""
    if document.date is None:
        return
    for sentence in sentences(annotations):
        if "anniversary" in sentence.text or "birthday" in sentence.text or "years" in sentence.text:
            yield from _in_sentence(sentence, document.date.day, annotations, reference)


def _in_sentence(sentence: Sentence, day: date, annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    counted = [each for each in within(annotations.quantities, sentence.span) if each.number is not None]
    if not counted:
        return
    for span, records in _celebrated(sentence, annotations, reference):
        for quantity in counted:
            if _is_counted(quantity, span, sentence):
                marked = _marked(quantity, records, sentence, day, reference)
                if marked.state is State.AGREES or not _ELSEWHEN.search(sentence.text):
                    yield marked


def _is_counted(quantity: Quantity, span: Span, sentence: Sentence) -> bool:
    """Whether a number counts the years of what stands at `span`: "the 75th anniversary of", "X's 75th anniversary"."""
    text, start, number = sentence.parse.text, sentence.parse.start, quantity.number or quantity.span
    if number.start >= span.end:
        between = text[span.end - start : number.start - start]
        return quantity.ordinal and bool(_WHOSE.fullmatch(between) and _OWN.match(text, number.end - start))
    between = text[number.end - start : max(span.start, number.end) - start]
    if _POSSESSED.match(text, span.end - start):
        return False
    since = not (quantity.ordinal or quantity.hedge or quantity.range) and _YEARS_SINCE.fullmatch(between)
    if since:
        return _tells_of_now(quantity.span, sentence)
    return quantity.ordinal and _ANNIVERSARY.fullmatch(between) is not None


def _tells_of_now(span: Span, sentence: Sentence) -> bool:
    """Whether the verb that years stand with is of the draft's own day: "three years after it, trade is down"."""
    parse = sentence.parse
    verb = verb_of(parse, span)
    if verb is None:
        return False
    tags = {parse.tokens[child].tag for child in parse.children[verb] if parse.tokens[child].relation[:3] == "aux"}
    return parse.tokens[verb].tag in ("VBZ", "VBP") or bool(tags & {"VBZ", "VBP"})


def _celebrated(
    sentence: Sentence, annotations: Annotations, reference: Reference
) -> Iterator[tuple[Span, list[tuple[Record, str, PartialDate]]]]:
    """What a sentence names that has an anniversary: where, and the records with their names and first days."""
    text = plain(sentence.text)
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
    now = _TODAY.search(sentence.text) is not None or _tells_of_now(quantity.span, sentence)
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
        record=f"{name}, {start.written}",
        because=f"{day.year + shift} − {start.first.year} = {years} years",
        firm=record.status == "accepted" and len(records) == 1 and (now or shift != 0),
        citations=reference.cite(record),
    )


def _due(start: PartialDate, years: int, day: date, shift: int) -> bool:
    """Whether the anniversary falls into the year that is meant, or lies within half a year of the draft's date."""
    if start.first.year + years == day.year + shift:
        return True
    due = (start.first.year + years - day.year) * 365.25 + (start.first.timetuple().tm_yday - day.timetuple().tm_yday)
    return shift == 0 and abs(due) <= 183
