"""Numbers with what they count: each number with its hedge before it and its unit or noun after it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.annotate.quantity.hedges import AFTER, BEFORE, HEDGES, TRAILING, interval
from checker.annotate.quantity.nouns import noun_after
from checker.annotate.quantity.numerals import Numeral, numerals
from checker.annotate.quantity.ranges import joined, ranged
from checker.annotate.quantity.units import CURRENCIES, unit_at
from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.span import Span

__all__ = ["quantities", "quantities_in"]

#: Units that are counted below zero too, and what says so.
_SCALES = frozenset({"°C", "°F", "degree"})
_MINUS = re.compile(r"(\b(?:minus|negative)\s|(?<![^\s(])[-−–])$", re.I)


def quantities(document: Document, parses: tuple[Parse, ...]) -> tuple[Quantity, ...]:
    """Every quantity, in order of place."""
    return tuple(quantity for parse in parses for quantity in quantities_in(parse))


def quantities_in(parse: Parse) -> Iterator[Quantity]:
    """The quantities of one paragraph, in order of place."""
    found = [_quantity(parse, numeral) for numeral in numerals(parse.text)]
    for quantity in joined(ranged(found, parse.text), parse.text):
        yield _shifted(quantity, parse.start)


def _quantity(parse: Parse, numeral: Numeral) -> Quantity:
    text, end = parse.text, numeral.end
    number = Span(numeral.start, end)
    if numeral.sign:
        unit = CURRENCIES[numeral.sign]
    else:
        unit, end = _unit(parse, numeral)
    start, hedge = numeral.start, ""
    window = text[max(0, start - 28) : start]
    if before := BEFORE.search(window):
        hedge, start = HEDGES[before[1].lower()], start - len(window) + before.start(1)
    elif after := AFTER.match(text, end) or AFTER.match(text, numeral.end):
        hedge = TRAILING[(after[1] or after[2] or after[3]).lower()]
        if not unit and (noun := noun_after(parse, after.end())):
            unit, end = noun
    value = numeral.value
    if unit in _SCALES and (minus := _MINUS.search(window)):
        value, start = -value, numeral.start - len(window) + minus.start(1)
    low, high = interval(value, numeral.step, hedge)
    return Quantity(
        span=Span(start, end), value=value, low=low, high=high, unit=unit, hedge=hedge,
        low_open=hedge == "more than", high_open=hedge == "less than", ordinal=numeral.ordinal, number=number,
        step=numeral.step,
    )  # fmt: skip


def _unit(parse: Parse, numeral: Numeral) -> tuple[str, int]:
    """Unit and end of a number without a currency sign: a known unit's symbol, or the noun it counts."""
    if not numeral.ordinal and (known := unit_at(parse.text, numeral.end)):
        return known
    noun = noun_after(parse, numeral.end)
    return noun if noun else ("", numeral.end)


def _shifted(quantity: Quantity, offset: int) -> Quantity:
    number = quantity.number and quantity.number.shift(offset)
    return replace(quantity, span=quantity.span.shift(offset), number=number)
