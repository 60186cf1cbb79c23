"""Measures given twice: "225 km (140 miles)". Both roundings are allowed for, either figure may be the first."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import shown
from checker.verify.number.heat import as_difference, as_reading, heat_told

__all__ = ["conversions"]

#: Dimension and size of units; several sizes where one word means several units.
SIZES: dict[str, tuple[str, tuple[float, ...]]] = {
    "km": ("length", (1000.0,)), "m": ("length", (1.0,)), "cm": ("length", (0.01,)), "mm": ("length", (0.001,)),
    "mi": ("length", (1609.344,)), "nmi": ("length", (1852.0,)), "yd": ("length", (0.9144,)),
    "ft": ("length", (0.3048,)), "in": ("length", (0.0254,)),
    "km2": ("area", (1e6,)), "m2": ("area", (1.0,)), "mi2": ("area", (2_589_988.11,)), "ft2": ("area", (0.09290304,)),
    "ha": ("area", (1e4,)), "acre": ("area", (4046.8564,)),
    "kg": ("mass", (1.0,)), "g": ("mass", (0.001,)), "mg": ("mass", (1e-6,)), "lb": ("mass", (0.45359237,)),
    "oz": ("mass", (0.0283495, 0.0311035)), "t": ("mass", (1000.0,)), "ton": ("mass", (907.185, 1000.0, 1016.047)),
    "st": ("mass", (6.35029,)),
    "l": ("volume", (1.0,)), "ml": ("volume", (0.001,)), "gal": ("volume", (3.785412, 4.54609)),
    "bbl": ("volume", (158.987,)),
    "km/h": ("speed", (1.0,)), "mph": ("speed", (1.609344,)), "kn": ("speed", (1.852,)),
    "°C": ("heat", (1.0,)), "°F": ("heat", (1.0,)), "degree": ("heat", (1.0,)),
}  # fmt: skip
#: Ounces of drink: the volume beside a mass of the same name.
_DRINK = {"oz": (0.0295735, 0.0284131)}

_OPEN = re.compile(
    r"(?P<words>(?:[ -][a-z]{2,9}){0,2})\s?[(\[]\s?(?:or |i\.e\. |roughly |equal to )?|,? or |\s?/\s?|"
    r"(?:[ -][a-z]{2,9}){0,2}(?:\s-\s|\s?[—–]\s?)(?:or )?"
)
_CLOSE = re.compile(r"[ -]?(?:[a-z]{2,9}[ -]?){0,2}[)\],.;]|\s|[—–]|$")
_ENDED = re.compile(r"[.;!?]\s|\n")
_PER = re.compile(r"\b(?:per|an?|each|every)\b|/")

#: Who writes liters so has gallons of 3.79 of them.
_LITERS = re.compile(r"\bliters?\b", re.I)
#: Speeds of wind are given to the nearest five in either unit.
_SPEEDS, _FIVE = frozenset({"mph", "km/h"}), 2.5

_PLURALS = {"foot": "feet", "inch": "inches"}


def conversions(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every measure that is given in two units."""
    for first, second in zip(annotations.quantities, annotations.quantities[1:], strict=False):
        between = document.text[first.span.end : max(second.span.start, first.span.end)]
        if len(between) <= 32 and _are_one_measure(first, second, between, document.text):
            yield _verdict(first, second, document)


def _are_one_measure(first: Quantity, second: Quantity, between: str, text: str) -> bool:
    pair = SIZES.get(first.unit), SIZES.get(second.unit)
    if pair[0] is None or pair[1] is None or first.unit == second.unit or first.range != second.range:
        return False
    if not _same_dimension(first.unit, second.unit):
        return False
    opened = _OPEN.fullmatch(between)
    if opened is None or _PER.search(opened["words"] or ""):
        return False
    if SIZES[first.unit][0] != "heat" and (first.value <= 0 or second.value <= 0):
        return False
    after = text[second.span.end : second.span.end + 10]
    if "(" in between or "[" in between:
        return not _PER.match(after.lstrip(" -"))
    return _CLOSE.match(after) is not None and not _PER.match(after.lstrip(" -"))


def _same_dimension(one: str, other: str) -> bool:
    if {one, other} <= {"oz", "ml", "l"} and "oz" in (one, other):
        return True
    return SIZES[one][0] == SIZES[other][0]


def _verdict(first: Quantity, second: Quantity, document: Document) -> Verdict:
    told = _told(first, second, document.text)
    forward = _converted(first.value, first.unit, second.unit, told)
    nearest = (
        forward[0] if SIZES[first.unit][0] == "heat" else min(forward, key=lambda value: abs(value - second.value))
    )
    agrees = _agree(first, second, told) or _agree(second, first, told)
    number = second.number or second.span
    unit = _unit(document.words(Span(number.end, second.span.end))) or second.unit
    ends = _rounded(nearest, second, told)
    if first.range:
        highest = min(_converted(first.high, first.unit, second.unit, told), key=lambda value: abs(value - second.high))
        ends += f" to {_rounded(highest, second, told)}"
    return Verdict(
        subject=Subject.NUMBER,
        span=first.span.cover(second.span),
        state=State.AGREES if agrees else State.CONFLICTS,
        fault=None if agrees else "wrong-unit-conversion",
        reading=document.words(second.span),
        record=f"{ends} {unit}",
        because=f"{_plainly(first, document)} is {ends} {unit}",
        related=(Span(number.start, number.end),),
    )


def _plainly(measure: Quantity, document: Document) -> str:
    """A measure as a sentence of its own says it: "97 meters" for "97-meter"."""
    end = (measure.number or measure.span).end
    words, tail = document.words(Span(measure.span.start, end)), document.words(Span(end, measure.span.end))
    if not tail.startswith("-") or any(letter.isdigit() for letter in tail) or measure.value == 1:
        return words + tail
    return f"{words} {_unit(tail)}"


def _unit(tail: str) -> str:
    """The unit that stands behind a number, as a plural: "square feet" for "-square-foot"."""
    if not tail.startswith("-"):
        return tail.strip(" \u00a0")
    words = tail[1:].split("-")
    noun = words.index("per") - 1 if "per" in words else len(words) - 1
    if len(words[noun]) > 3 and not words[noun].endswith("s"):
        words[noun] = _PLURALS.get(words[noun], f"{words[noun]}s")
    return " ".join(words)


def _rounded(value: float, like: Quantity, told: str) -> str:
    """The converted value, as finely as the draft gives its own; a difference of degrees to a tenth."""
    if told == "difference":
        return shown(round(value, 1))
    if like.step < 1:
        return f"{value:,.{len(f'{like.step:.10g}'.split('.')[-1]) if '.' in f'{like.step:.10g}' else 1}f}"
    return shown(round(value)) if abs(value) < 1e6 else shown(value, 4)


def _told(first: Quantity, second: Quantity, text: str) -> str:
    """Whether degrees are a difference or a reading, and gallons American, by the words around them."""
    dimension = SIZES[first.unit][0]
    if dimension == "volume" and _LITERS.search(text, first.span.start, second.span.end):
        return "american"
    if dimension != "heat":
        return ""
    before = text[max(0, first.span.start - 120) : first.span.start]
    after = text[second.span.end : second.span.end + 120]
    celsius = next((each.value for each in (first, second) if each.unit == "°C"), 0.0)
    return heat_told(_ENDED.split(before)[-1], _ENDED.split(after)[0], celsius)


def _agree(source: Quantity, target: Quantity, told: str) -> bool:
    """Whether `source`, taken as nearly exact, may have been converted and rounded to `target`."""
    pairs = [(source.value, target.value)]
    if source.range:
        pairs.append((source.high, target.high))
    return all(_fits(drafted, given, source, target, told) for drafted, given in pairs)


def _fits(value: float, given: float, source: Quantity, target: Quantity, told: str) -> bool:
    low, high = _exactly(value, source)
    wide = _loosely(given, target) + 0.002 * abs(given)
    bottoms, tops = (_converted(end, source.unit, target.unit, told) for end in (low, high))
    return any(
        min(bottom, top) <= given + wide and max(bottom, top) >= given - wide
        for bottom, top in zip(bottoms, tops, strict=True)
    )


def _exactly(value: float, quantity: Quantity) -> tuple[float, float]:
    if quantity.hedge in ("about", "nearly", "just over"):
        return min(quantity.low, value * 0.95), max(quantity.high, value * 1.02)
    half = min(quantity.step / 2, abs(value) * 0.01)
    return value - half, value + half


def _loosely(value: float, quantity: Quantity) -> float:
    half = quantity.step / 2
    if quantity.unit in _SPEEDS and value >= 50 and value % 5 == 0:
        return _FIVE
    filled = quantity.step >= 10 or (quantity.step >= 1 and value >= 10 and value % 10 == 0)
    wide = min(half, abs(value) * 0.1) if filled else half
    return max(wide, abs(value) * 0.05) if quantity.hedge in ("about", "nearly", "just over") else wide


def _converted(value: float, unit: str, other: str, told: str) -> list[float]:
    """`value` in the other unit, once for each meaning of the two; `told` says what degrees and gallons are."""
    dimension = SIZES[unit][0]
    if dimension == "heat":
        both = [as_reading(value, unit, other), as_difference(value, unit, other)]
        return {"reading": both[:1], "difference": both[1:]}.get(told, both)
    sizes, others = SIZES[unit][1], SIZES[other][1]
    if told == "american":
        sizes, others = sizes[:1], others[:1]
    if SIZES[other][0] == "volume" and unit in _DRINK:
        sizes = _DRINK[unit]
    if dimension == "volume" and other in _DRINK:
        others = _DRINK[other]
    return [value * size / another for size in sizes for another in others]
