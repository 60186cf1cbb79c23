"""Figures as readers take them beside one another: without conversions in brackets, and of the size told before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotation.quantity import Quantity
from checker.verify.number.figures import MONEY

__all__ = ["between", "carried"]

#: An amount in brackets that tells the one before it over again: "573.7 billion yen ($3.7 billion)".
_AGAIN = re.compile(
    r"\s\((?:(?:about|around|roughly|some|or)\s)?(?:(?:US|A|C|CA|NZ)?[$€£¥]|USD\s|EUR\s)[\d.,]{1,15}"
    r"(?:\s?(?:[mb]n|[mbt]|thousand|million|billion|trillion))?(?:\s(?:U\.S\.|US)?\s?(?:dollars|euros|pounds))?\)"
)
_SIZES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_SIZE = re.compile(r"\s(million|billion|trillion)\b")
#: A figure that may be short for one of a size is written with decimals: "to 1.16 trillion yen from 1.44".
_SHORT = re.compile(r"\d{1,3}\.\d{1,3}")
#: Two figures of one thing are no further apart than so many times.
_FURTHEST = 5


def between(one: Quantity, other: Quantity, text: str) -> str:
    """The words from one figure to the next, without an amount in brackets that tells the one over again."""
    return _AGAIN.sub("", text[one.span.end : other.span.start])


def carried(counted: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """The figures of a sentence but for conversions in brackets; a short one has the size of the amount before it."""
    last: Quantity | None = None
    for each in counted:
        if last is not None and _is_again(each, last, text):
            continue
        yield _sized(each, last, text) if last is not None else each
        last = each


def _is_again(each: Quantity, last: Quantity, text: str) -> bool:
    """Whether an amount is the one before it in another currency, in brackets."""
    if each.unit not in MONEY or last.unit not in MONEY or each.unit == last.unit:
        return False
    found = _AGAIN.match(text, last.span.end)
    return found is not None and found.start() < each.span.start < found.end()


def _sized(each: Quantity, last: Quantity, text: str) -> Quantity:
    """A figure with the size and the currency of the one before it, where it is short for such an amount."""
    found = _SIZE.search(last.span.of(text))
    if each.unit or each.hedge or each.range or last.unit not in MONEY or found is None:
        return each
    size = _SIZES[found[1]]
    alike = last.value < _FURTHEST * each.value * size and each.value * size < _FURTHEST * last.value
    if not alike or not _SHORT.fullmatch((each.number or each.span).of(text)):
        return each
    return replace(
        each,
        value=each.value * size,
        low=each.low * size,
        high=each.high * size,
        step=each.step * size,
        unit=last.unit,
    )
