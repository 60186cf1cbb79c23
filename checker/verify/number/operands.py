"""The figures of a sentence that may enter into a sum, and how much of each its rounding leaves open."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.date import DateExpression
from checker.annotation.quantity import Quantity
from checker.verify.number.conversions import SIZES
from checker.verify.number.figures import MONEY, is_year
from checker.verify.sentences import Sentence, sentences, within

__all__ = ["LASTING", "counting", "ends", "is_plain", "operands", "tells_years"]

#: Units of time.
LASTING = frozenset({"year", "month", "week", "day", "hour", "minute", "decade", "quarter"})
#: How long something took, or how long ago it was: "in four years", "two weeks ago".
_TAKING = re.compile(
    r"\b(?:in|over|within|during|after|for|than)\s(?:(?:the|these|just)\s)?(?:(?:past|last|next|first)\s)?$"
)
_AGO = re.compile(r"\s(?:ago|earlier|before|previously)\b")
#: Words of size that are not read as part of the number before them, and places in a list.
_SCALED = re.compile(r"\s(?:lakh|crore)s?\b", re.I)
_NUMBERED = re.compile(r"\b(?:no\.?|number|room|route|page|chapter|section|article|aged?|under|over)\s$", re.I)
_AGED = re.compile(r"[- ]?(?:year|month)s?[- ]olds?\b")
#: Up to here, a count that ends in zeros is taken as it stands; beyond, it may be a round one.
ROUND = 1000


#: The sentences with figures of the document that was last asked about: every check of sums asks for them.
_latest: list[tuple[tuple[Quantity, ...], tuple[tuple[Sentence, int], ...]]] = []


def counting(annotations: Annotations, least: int = 3) -> Iterator[Sentence]:
    """The sentences that hold at least so many figures, two or more."""
    if not _latest or _latest[0][0] is not annotations.quantities:
        _latest[:] = [(annotations.quantities, tuple(_counting(annotations)))]
    yield from (sentence for sentence, count in _latest[0][1] if count >= least)


def _counting(annotations: Annotations) -> Iterator[tuple[Sentence, int]]:
    """The sentences with two figures or more and how many, found by way of the figures: most sentences have none."""
    told = sentences(annotations)
    starts = [sentence.span.start for sentence in told]
    places = Counter(bisect_right(starts, each.span.start) - 1 for each in annotations.quantities)
    yield from ((told[place], count) for place, count in sorted(places.items()) if count >= 2 and place >= 0)


def operands(sentence: Sentence, annotations: Annotations, text: str, *, lasting: bool = False) -> list[Quantity]:
    """The figures of a sentence without its years, dates, ages and ranks, and but for `lasting` without times taken."""
    counted = within(annotations.quantities, sentence.span)
    if len(counted) < 2:
        return []
    days = within(annotations.dates, sentence.span)
    return [
        each
        for each in counted
        if not (each.ordinal or tells_years(each, text) or _is_time(each, text, lasting) or _is_dated(each, days))
    ]


def tells_years(quantity: Quantity, text: str) -> bool:
    """Whether a figure is a year, or runs from one year to another."""
    spanned = quantity.range and 1500 <= quantity.value < quantity.high < 2100
    return is_year(quantity, text) or (spanned and not quantity.unit)


def _is_dated(quantity: Quantity, days: tuple[DateExpression, ...]) -> bool:
    at = bisect_left(days, quantity.span.end, key=lambda day: day.span.start) - 1
    return at >= 0 and days[at].span.overlaps(quantity.number or quantity.span)


def _is_time(quantity: Quantity, text: str, lasting: bool) -> bool:
    number = quantity.number or quantity.span
    if _AGED.match(text, number.end):
        return True
    if quantity.unit not in LASTING:
        return False
    lead = text[max(0, quantity.span.start - 24) : quantity.span.start]
    taken = _TAKING.search(lead) is not None and not lasting
    return taken or _AGO.match(text, quantity.span.end) is not None


def is_plain(quantity: Quantity, text: str) -> bool:
    """Whether a figure stands for itself: above nothing, no range, no hedge, no rank, no size left unread."""
    number = quantity.number or quantity.span
    loose = quantity.ordinal or quantity.range or quantity.hedge or quantity.value <= 0
    return not loose and not _SCALED.match(text, number.end) and not _NUMBERED.search(text[: number.start][-10:])


def ends(quantity: Quantity) -> tuple[float, float]:
    """What a number may be short for: a count below a thousand is exact, else its last digit leaves half of it open."""
    counted = quantity.unit not in MONEY and quantity.unit not in SIZES and quantity.value < ROUND
    exact = quantity.value == int(quantity.value) and (quantity.step <= 1 or counted)
    half = 0.0 if exact else quantity.step / 2
    return quantity.value - half, quantity.value + half
