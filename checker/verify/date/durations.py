"""How long something lasted against the two times between which it did: "for 11 years, from 2002 until 2007"."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.date.beside import sentences_with
from checker.verify.date.courses import course_of
from checker.verify.date.stretches import Stretch, stretch_of
from checker.verify.date.times import YEAR, Time, times_of, years_between
from checker.verify.sentences import Sentence, within

__all__ = ["durations"]

#: What durations are told in, and how many years one of them is; decades are counted roundly.
_UNITS = {"year": (1.0, 0.0), "decade": (10.0, 4.0)}
#: What says that something did not last all the time.
_SIGN = re.compile(r"[ -](?:year|decade)")
_BROKEN = re.compile(
    r"\b(?:breaks?|except|apart from|interrupted|interruptions?|off and on|on and off|spells|stints)\b"
)
_FURTHEST = 60


def durations(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every duration in years in a sentence that tells two times, and no third one."""
    for sentence in sentences_with(_SIGN, document, annotations):
        if len(_years(sentence)) != 2 or _BROKEN.search(sentence.text):
            continue
        lasting = [each for each in within(annotations.quantities, sentence.span) if _lasts(each, document)]
        if len(lasting) == 1:
            times = [each for each in times_of(sentence, annotations) if not each.relative]
            if len(times) == 2 and times[0].meant.first.year != times[1].meant.first.year:
                yield from _judged(lasting[0], times[0], times[1], sentence, document)


def _years(sentence: Sentence) -> set[str]:
    return set(YEAR.findall(sentence.text))


def _lasts(quantity: Quantity, document: Document) -> bool:
    """Whether a quantity counts years: "11 years", "14-year tenure"."""
    if quantity.ordinal or quantity.range or not 1 <= quantity.value < 1000:
        return False
    figure = quantity.number or quantity.span
    return re.match(r"[ -](?:years?|decades?)\b(?![ -]old)", document.text[figure.end : figure.end + 14]) is not None


def _judged(quantity: Quantity, one: Time, other: Time, sentence: Sentence, document: Document) -> Iterator[Verdict]:
    start, end = (one, other) if one.meant.first <= other.meant.first else (other, one)
    stretch = stretch_of(quantity, one, other, sentence) or course_of(quantity, one, other, sentence)
    if stretch is None:
        return
    figure = quantity.number or quantity.span
    unit = "decade" if "decade" in document.text[figure.end : figure.end + 9] else "year"
    size, rough = _UNITS[unit]
    least, most = years_between(start, end)
    hedged = bool(quantity.hedge)
    low, high = (quantity.low * size, quantity.high * size) if hedged else (quantity.value * size,) * 2
    fits = low - rough <= most and (least <= high + rough or stretch is Stretch.PART)
    if not fits and abs(quantity.value * size - most) > _FURTHEST:
        return
    passed = end.meant.first.year - start.meant.first.year
    yield Verdict(
        subject=Subject.DATE,
        span=figure,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-duration",
        reading=f"{document.words(figure)} {unit}s",
        record=f"{passed} years",
        because=_sum(start, end, passed),
        firm=start.is_a_day and end.is_a_day and stretch is Stretch.WHOLE,
        related=(one.span, other.span),
    )


def _sum(start: Time, end: Time, passed: int) -> str:
    """The subtraction: of years where only they are told, else of days."""
    if start.is_a_year or end.is_a_year:
        return f"{end.meant.first.year} − {start.meant.first.year} = {passed} years"
    months = (end.meant.first.year - start.meant.first.year) * 12 + end.meant.first.month - start.meant.first.month
    years, rest = divmod(months, 12)
    told = f"{years} years" if not rest else f"{years} years and {rest} months"
    return f"{end.meant.written} − {start.meant.written} = about {told}"
