"""Ages against the births that the draft tells itself: "born in 1950, she is 72"."""

import re
from collections.abc import Iterator
from datetime import timedelta

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Parse
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.date import PartialDate, written_day
from checker.verify.date.beside import sentences_with
from checker.verify.date.doers import are_one
from checker.verify.date.now import is_of_now, today_of
from checker.verify.date.times import YEAR, Time, age_between, times_of
from checker.verify.date.told_ages import Age, Form, ages_in
from checker.verify.date.told_births import BIRTH, Birth, births_in
from checker.verify.event.verbs import verb_of
from checker.verify.sentences import Sentence

__all__ = ["lifetimes"]

#: A number further off than this is no age; where the day is the draft's own, one further off is of another time.
_FURTHEST, _FURTHEST_NOW = 40, 15
#: A death that is told without a day happened so shortly before the draft.
_LATELY = timedelta(days=45)
_DEATH = re.compile(r"\s(?:in the year of|at the time of|at) (?:his|her|their) death\b|\swhen (?:he|she|they) died\b")
_DYING = frozenset("died passed killed succumbed drowned".split())


def lifetimes(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every age of somebody whose birth the same sentence tells, or the one before or after it."""
    for sentence in sentences_with(BIRTH, document, annotations):
        if not YEAR.search(sentence.text):
            continue
        for birth in births_in(sentence, annotations):
            for near in _around(sentence):
                yield from _compared(birth, near, document, annotations)


def _around(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence with the one before it and the one after it in its paragraph."""
    parse = sentence.parse
    for index in (sentence.first - 1, sentence.first, sentence.last):
        if 0 <= index < len(parse.tokens):
            yield Sentence(parse, *parse.sentence_of(index))


def _compared(birth: Birth, sentence: Sentence, document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """Verdicts on the ages in a sentence that are of the one who was born."""
    times = [each for each in times_of(sentence, annotations) if each.span not in (birth.when.span, _end(birth))]
    for age in ages_in(sentence, annotations):
        if not are_one(birth.whose, age.whose, sentence.parse, annotations):
            continue
        when = _moment(age, birth, sentence, times, document)
        if when is not None:
            yield from _judged(age, birth, when, document)


def _end(birth: Birth) -> object:
    return birth.died.span if birth.died else None


def _moment(age: Age, birth: Birth, sentence: Sentence, times: list[Time], document: Document) -> Time | None:
    """The time at which somebody was of an age: that of its verb, of the death, or the draft's own."""
    own = _of_verb(age, sentence.parse, times)
    if own is not None:
        return own
    verb = None if age.verb is None else sentence.parse.tokens[age.verb]
    if birth.died is not None:
        dying = verb is not None and verb.lower in _DYING
        return birth.died if dying or (age.form is not Form.BESIDE and _at_death(age, sentence)) else None
    day = today_of(document)
    if day is None or any(not each.relative for each in times) or age.verb is None:
        return None
    parse = sentence.parse
    span = age.number.span
    if age.form is Form.AT and is_of_now(parse, age.verb) and verb is not None and verb.lower in _DYING:
        return Time(span, PartialDate(day - _LATELY, day), relative=True)
    told = age.form in (Form.WAS, Form.BESIDE) and not times and _is_of_the_day(age, birth, parse)
    return Time(span, PartialDate(day, day), relative=True) if told else None


def _is_of_the_day(age: Age, birth: Birth, parse: Parse) -> bool:
    """Whether an age is of the draft's day: with a verb of now, or set beside a name that "was born" tells of."""
    if age.verb is None:
        return False
    born = verb_of(parse, birth.when.span)
    return is_of_now(parse, age.verb) or (age.form is Form.BESIDE and age.verb == born)


def _of_verb(age: Age, parse: Parse, times: list[Time]) -> Time | None:
    """The one time that stands with an age's verb; for "was 72 when …" one in the clause behind it."""
    behind = [
        each
        for each in times
        if not each.bound
        and (
            verb_of(parse, each.span) == age.verb
            or (age.form is Form.WAS and each.span.start > age.number.span.end and _is_below(parse, each, age))
        )
    ]
    return behind[0] if len(behind) == 1 and age.form is not Form.BESIDE else None


def _is_below(parse: Parse, time: Time, age: Age) -> bool:
    """Whether a time stands in the clause that "when" opens right behind an age."""
    figure = age.number.number or age.number.span
    between = parse.text[figure.end - parse.start : time.span.start - parse.start]
    return between.startswith((" when ", " years old when ")) and not set(between) & set(";:()0123456789")


def _at_death(age: Age, sentence: Sentence) -> bool:
    return _DEATH.match(sentence.text, age.number.span.end - sentence.span.start) is not None


def _judged(age: Age, birth: Birth, when: Time, document: Document) -> Iterator[Verdict]:
    born, day = birth.when.meant, when.meant
    least, most = age_between(born, day)
    if age.form is Form.TURNED:
        least, most = day.first.year - born.last.year, day.last.year - born.first.year
    years, number = int(age.number.value), age.number.number or age.number.span
    fits = least <= years <= most
    furthest = _FURTHEST_NOW if when.relative and age.form is not Form.TURNED else _FURTHEST
    if most < 0 or (not fits and (abs(years - most) > furthest or day.first < born.last)):
        return
    real = str(most) if least == most else f"{least} or {most}"
    yield Verdict(
        subject=Subject.DATE,
        span=number,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-age",
        reading=str(years),
        record=f"{real}, born {born}",
        because=f"{_sum(birth.when, when)} = {real}",
        firm=birth.when.is_a_day and when.is_a_day and age.form is not Form.BESIDE,
        related=(birth.when.span,) if when.span == age.number.span else (birth.when.span, when.span),
    )


def _sum(start: Time, end: Time) -> str:
    """The subtraction: of years where only they are told, else of days."""
    if start.is_a_year:
        return f"{end.meant.first.year} − {start.meant.first.year}"
    day = written_day(end.meant.last) if end.relative else end.meant.written
    return f"{day} − {start.meant.written}"
