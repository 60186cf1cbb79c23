"""Years counted up to the draft's own day: "sixty years after the 1963 flood, the town is still without a levee"."""

import re
from collections.abc import Iterator
from datetime import date

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.date.beside import sentences_with
from checker.verify.date.now import is_of_now, today_of
from checker.verify.date.times import YEAR, Time, times_of
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence, within

__all__ = ["years_since"]

_SIGN = re.compile(r"[ -]years?[\s,-]{1,2}(?:\w+\s)?(?:after|since|from|ago|on)\b")
_AGO = re.compile(r"\syears\sago(?:,|\s[-–—(])?\s(?:back\s)?\(?in\s(?:\w+\s(?:of\s)?)?$")
_BEFORE_AGO = re.compile(r"^(?:,|\s\(|\s[-–—])\s?(?:(?:about|some|nearly|almost|just|over|more\sthan)\s)?$")
_SINCE = re.compile(r"\syears(?:\son)?,?\s(?:after|since|from|on\sfrom|on\ssince)\s(?P<between>[^,;:()–—]{0,80})$")
_FOR = re.compile(r"\syears,?\ssince\s(?:\w+\s)?$")
_CLOSING = re.compile(r"\s?(?:[,.;:)”\"’–—]|$)|\s(?:and|but)\b")
_SOME = re.compile(r"\b(?:for|first|last|next|past|the|every)\s(?:[\w-]+)$", re.I)
#: Verbs that with "after" tell how things stand, and not what somebody does in a tale.
_STANDING = frozenset("is are 's ’s has have remains remain continues continue does do mark marks".split())
_NOW = re.compile(r"\b(?:still|today|now|yet|no\slonger)\b")
#: Another time that a sentence is told at: a speaker's, a tale's.
_FURTHEST = 45
_SLACK = 1


def years_since(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every number of years that leads from a year that its sentence tells to the draft's own day."""
    today = today_of(document)
    if today is None:
        return
    for sentence in sentences_with(_SIGN, document, annotations):
        if YEAR.search(sentence.text):
            years = [each for each in times_of(sentence, annotations) if not each.relative]
            for quantity in within(annotations.quantities, sentence.span):
                start = _start(quantity, years, sentence) if quantity.unit == "year" and not quantity.ordinal else None
                if start is not None:
                    yield from _judged(quantity, start, years, today, document)


def _start(quantity: Quantity, years: list[Time], sentence: Sentence) -> Time | None:
    """The time that years are counted from, where they are counted up to now."""
    text, offset = sentence.text, sentence.span.start
    figure = quantity.number or quantity.span
    behind = next((each for each in years if each.span.start > figure.end), None)
    if behind is not None:
        between = text[figure.end - offset : behind.span.start - offset]
        if _AGO.match(between):
            return behind
        if _FOR.match(between) or (_SINCE.match(between) and _is_closed(figure, behind, sentence)):
            return behind if _tells_of_now(figure.start, quantity, sentence) else None
        return None
    before = next((each for each in reversed(years) if each.span.end <= quantity.span.start), None)
    if before is None or not re.match(r"\syears\sago\b", text[figure.end - offset :]):
        return None
    return before if _BEFORE_AGO.match(text[before.span.end - offset : figure.start - offset]) else None


def _is_closed(figure: Span, year: Time, sentence: Sentence) -> bool:
    """Whether what years are counted from is over with its year, and years are not "the first five"."""
    parse, text, offset = sentence.parse, sentence.text, sentence.span.start
    index = parse.token_at(year.span.end)
    dates = index is not None and parse.tokens[index].tag[:2] in ("NN", "JJ")
    closed = dates or _CLOSING.match(text, year.span.end - offset) is not None
    return closed and not _SOME.search(text[: figure.end - offset])


def _tells_of_now(offset: int, quantity: Quantity, sentence: Sentence) -> bool:
    """Whether the verb that years stand with says how things are on the draft's own day."""
    parse = sentence.parse
    verb = verb_of(parse, quantity.span)
    if verb is not None and parse.tokens[verb].relation == "advcl" and parse.span(verb, verb + 1).start > offset:
        verb = parse.tokens[verb].head
    if verb is None or not is_of_now(parse, verb):
        return False
    words = {parse.tokens[each].lower for each in parse.children[verb]} | {parse.tokens[verb].lower}
    return bool(words & _STANDING) or _NOW.search(sentence.text) is not None


def _judged(quantity: Quantity, start: Time, years: list[Time], day: date, document: Document) -> Iterator[Verdict]:
    """The verdict on years, unless they lead to another year that the sentence tells."""
    first = start.meant.first.year
    passed = day.year - first
    low, high = (quantity.low, quantity.high) if quantity.hedge or quantity.range else (quantity.value, quantity.value)
    fits = low - _SLACK <= passed <= high + _SLACK
    others = {each.meant.first.year for each in years}
    if not fits and (
        passed < 1
        or abs(passed - quantity.value) > _FURTHEST
        or any(low - _SLACK <= other - first <= high + _SLACK for other in others)
    ):
        return
    yield Verdict(
        subject=Subject.DATE,
        span=quantity.number or quantity.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-anniversary",
        reading=f"{document.words(quantity.number or quantity.span)} years",
        record=f"{passed} years",
        because=f"{day.year} − {first} = {passed} years",
        firm=False,
        related=(start.span,),
    )
