"""Percent changes against the two figures they are drawn from, with the rounding of all three allowed for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import is_year, shown
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["changes"]

_UP = (
    "rose rise rises risen rising up grew grow grows grown growing climbed climb climbs climbing jumped jump jumps "
    "jumping increased increase increases increasing gained gain gains gaining surged surge surges surging advanced "
    "higher soared soar more swelled expanded leapt added improved raised growth hike hiked"
)
_DOWN = (
    "fell fall falls fallen falling down dropped drop drops dropping declined decline declines declining decreased "
    "decrease decreases slipped slid sank lost lower shrank plunged plunge tumbled dipped cut reduced reduction "
    "slumped slump less fewer loss plummeted eased"
)
_DIRECTIONS = dict.fromkeys(_UP.split(), 1) | dict.fromkeys(_DOWN.split(), -1)
_WORD = re.compile(r"[A-Za-z]+")

#: What makes a percentage another one than that of the two figures beside it.
_ELSEWISE = re.compile(
    r"\b(?:comparable|same-store|like-for-like|adjusted|adjusting|currency|currencies|organic\w*|excluding|annual rate|"
    r"annuali[sz]ed|annually|each year|every year|inflation|"
    r"real terms|on average|yen|exchange rate|stake|yields?)\b",
    re.I,
)
#: So many points between a percentage and two counts are seldom the rounding of the counts.
MEANT_EXACTLY = 8
#: A percentage of one year out of several.
_YEARLY = re.compile(r"\s(?:a|per)\syear(?! (?:earlier|ago|before))")
#: How long a change took: "in four years", "over the past 10 years".
_TAKING = re.compile(r"\b(?:in|over|within|during|after|for)\s(?:(?:the|these)\s)?(?:(?:past|last|next|first)\s)?$")
_LASTING = frozenset({"year", "month", "week", "day", "hour", "decade", "quarter"})
_MEASURES = frozenset({"acre", "degree", "minute", "second"}) | _LASTING
_UP_FROM = re.compile(r"[^.;()]{0,40}\b(?:up|down)\sfrom\s(?:a (?:revised|record)\s)?$")
_TO = re.compile(r"[^.;()]{0,30}\bto\s(?:a (?:record|total of)\s)?$")
_THEN_FROM = re.compile(
    r"(?:\s[a-z][^.;()%]{0,50}|,?[^.;()%]{0,20})?,?\s(?:from|compared (?:with|to)|versus|against)\s"
    r"(?:a (?:revised|restated)\s)?$"
)
_FROM = re.compile(r"\bfrom\s(?:a (?:revised|record)\s)?$")
_THEN_TO = re.compile(r"(?:\s[^.;()%]{0,50})?\sto\s(?:a (?:record|total of)\s)?$")
_OR = re.compile(
    r"[^.;%]{0,40}(?:,|\(|--|—|–)\s?"
    r"(?:or|up|down|a|an|a rise of|a gain of|an increase of|a decline of|a drop of|i\.e\.)?\s?(?:by |of |about )?$"
)


@dataclass(frozen=True, slots=True)
class _Change:
    """A percentage, and the earlier and the later figure it is said of. `direction` is 0 when no word tells it."""

    percent: Quantity
    earlier: Quantity
    later: Quantity
    direction: int


def changes(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every percent change whose two figures stand in the same sentence."""
    for sentence in sentences(annotations):
        counted = [
            each
            for each in within(annotations.quantities, sentence.span)
            if not each.ordinal and not is_year(each, document.text) and not _is_time(each, document.text)
        ]
        if len(counted) < 3 or not any(each.unit in ("%", "pp") for each in counted):
            continue
        for change in _changes(counted, sentence, document.text):
            yield _verdict(change, document)


def _is_time(quantity: Quantity, text: str) -> bool:
    """Whether a number tells how long a change took, and is none of its figures."""
    lead = text[max(0, quantity.span.start - 24) : quantity.span.start]
    return quantity.unit in _LASTING and _TAKING.search(lead) is not None


def _changes(counted: list[Quantity], sentence: Sentence, text: str) -> Iterator[_Change]:
    for one, two, three in zip(counted, counted[1:], counted[2:], strict=False):
        first, second = text[one.span.end : two.span.start], text[two.span.end : three.span.start]
        lead = text[max(sentence.span.start, one.span.start - 40) : one.span.start]
        found: tuple[Quantity, Quantity, Quantity, str] | None = None
        if one.unit == two.unit == "%" and not _direction(lead):
            continue
        if one.unit == "%" and _TO.fullmatch(first) and _THEN_FROM.fullmatch(second):
            found = one, three, two, lead + first
        elif one.unit == "%" and _FROM.search(first) and len(first) <= 40 and _THEN_TO.fullmatch(second):
            found = one, two, three, lead + first
        elif three.unit == "%" and _OR.fullmatch(second):
            after = text[three.span.end : three.span.end + 25]
            if _FROM.search(lead) and _THEN_TO.fullmatch(first):
                found = three, one, two, lead + second + after
            elif _UP_FROM.fullmatch(first) or (_TO.search(lead) and _THEN_FROM.fullmatch(first)):
                found = three, two, one, lead + first + second + after
        elif _is_aside(one, two, three) and _UP_BY.fullmatch(first) and _THEN_BACK.fullmatch(second):
            found = two, three, one, first + second
        if not found or not _comparable(found[1], found[2]) or _YEARLY.match(text, found[0].span.end):
            continue
        if not _ELSEWISE.search(_around(sentence, one, three, text)):
            yield _Change(found[0], found[1], found[2], _direction(found[3]))


_UP_BY = re.compile(r",?\s\(?(?:up|down|an?)\s(?:by\s)?")
_THEN_BACK = re.compile(r"(?:\s[a-z]+){0,2},?\s(?:from|over|compared (?:with|to))\s(?:the\s)?$")


def _is_aside(one: Quantity, two: Quantity, three: Quantity) -> bool:
    """Whether a percentage may stand between its two figures: "$4.2 billion, up 12 percent from $3.75 billion"."""
    return two.unit == "%" and one.unit not in ("%", "") and one.unit == three.unit


def _around(sentence: Sentence, first: Quantity, last: Quantity, text: str) -> str:
    return text[max(sentence.span.start, first.span.start - 60) : min(sentence.span.end, last.span.end + 25)]


def _comparable(one: Quantity, other: Quantity) -> bool:
    if one.range or other.range or one.value <= 0 or other.value <= 0 or one.unit == "pp" or other.unit == "pp":
        return False
    if one.hedge in ("more than", "less than", "at least", "up to") or other.hedge in (
        "more than",
        "less than",
        "at least",
        "up to",
    ):
        return False
    if "%" in (one.unit, other.unit) and one.unit != other.unit:
        return False
    money = one.unit == other.unit or not (one.unit and other.unit)
    return (money or not {one.unit, other.unit} & {"USD", "EUR", "GBP", "JPY", "km", "mi", "kg", "year"}) and max(
        one.value, other.value
    ) < 50 * min(one.value, other.value)


def _direction(words: str) -> int:
    signs = {_DIRECTIONS[word] for word in _WORD.findall(words.lower()) if word in _DIRECTIONS}
    return signs.pop() if len(signs) == 1 else 0


def _verdict(change: _Change, document: Document) -> Verdict:
    percent, earlier, later = change.percent, change.earlier, change.later
    low, high = _bounds(earlier, later)
    real = (later.value - earlier.value) / earlier.value * 100
    span = percent.span.cover(earlier.span).cover(later.span)
    change_said = f"{_figure(earlier, document)} to {_figure(later, document)}"
    drafted = percent.low, percent.high
    if percent.hedge in ("nearly", "just over", "more than", "at least", "up to", "less than", "about"):
        drafted = percent.value * 0.9 - percent.step / 2, percent.value * 1.1 + percent.step / 2
    size_fits = any(a <= drafted[1] and drafted[0] <= b for a, b in ((low, high), (-high, -low)))
    way_fits = change.direction == 0 or (real > 0) == (change.direction > 0) or low < 0 < high
    fault, firm = None, True
    because = f"{change_said} is a {'rise' if real > 0 else 'fall'} of {shown(abs(real))} percent"
    if not size_fits:
        fault = "wrong-percent-change"
        if earlier.unit == "%":
            fault, firm, because = _points(percent, earlier, later, because)
    elif _are_counts(earlier, later) and abs(abs(real) - percent.value) >= MEANT_EXACTLY and not percent.hedge:
        fault, firm = "wrong-percent-change", False
    elif not way_fits:
        fault, firm, because = "wrong-percent-change", False, f"{because}: the figures go the other way"
    record = (
        f"{shown(abs(real))} percent"
        if fault != "percent-for-points"
        else f"{shown(abs(later.value - earlier.value))} percentage points"
    )
    return Verdict(
        subject=Subject.NUMBER,
        span=percent.span,
        state=State.CONFLICTS if fault else State.AGREES,
        fault=fault,
        reading=document.words(percent.span),
        record=record,
        because=because,
        firm=firm,
        related=tuple(sorted((earlier.span, later.span))) if span else (),
    )


def _are_counts(*figures: Quantity) -> bool:
    """Whether figures count things, of which readers take even a round number as it stands."""
    return all(
        each.step >= 1
        and not each.hedge
        and each.value < 100_000
        and (each.unit == "" or (each.unit.islower() and len(each.unit) > 3 and each.unit not in _MEASURES))
        for each in figures
    )


def _points(percent: Quantity, earlier: Quantity, later: Quantity, because: str) -> tuple[str | None, bool, str]:
    """Between two percentages a "percent" that is their difference is one of points."""
    low, high = sorted((earlier.value, later.value))
    points = high - low
    wide = percent.step / 2 + earlier.step / 2 + later.step / 2
    if abs(points - percent.value) <= wide:
        return (
            "percent-for-points",
            True,
            f"{shown(high)} − {shown(low)} = {shown(points)} points; {because}",
        )
    return "wrong-percent-change", False, because


def _bounds(earlier: Quantity, later: Quantity) -> tuple[float, float]:
    """The smallest and the largest percent change that the two figures allow, given how finely they are written."""
    fine = min(earlier.step, later.step)
    olds = _ends(earlier, fine)
    news = _ends(later, fine)
    return (news[0] / olds[1] - 1) * 100, (news[1] / olds[0] - 1) * 100


def _ends(quantity: Quantity, fine: float) -> tuple[float, float]:
    half = min(
        max(fine, quantity.step if quantity.step <= abs(quantity.value) * 0.01 else fine) / 2,
        abs(quantity.value) * 0.45,
    )
    if quantity.hedge in ("about", "nearly", "just over"):
        half = max(half, abs(quantity.value) * 0.05)
    return quantity.value - half, quantity.value + half


def _figure(quantity: Quantity, document: Document) -> str:
    return Span.of(quantity.number or quantity.span, document.text)
