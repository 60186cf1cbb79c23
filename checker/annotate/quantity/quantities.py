"""Numbers with what they count: each number with its hedge before it and its unit or noun after it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from math import inf

from checker.annotate.quantity.numerals import Numeral, numerals
from checker.annotate.quantity.units import CURRENCIES, MONEY, unit_at
from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.span import Span

__all__ = ["quantities", "quantities_in"]

#: Words before a number, and the kind of interval they make of it.
HEDGES = {
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about",
    "approx": "about", "approx.": "about", "circa": "about", "an estimated": "about", "estimated": "about",
    "nearly": "nearly", "almost": "nearly", "just under": "nearly", "just below": "nearly", "close to": "about",
    "just shy of": "nearly", "just over": "just over", "slightly more than": "just over",
    "a little over": "just over",
    "little more than": "just over", "just above": "just over", "slightly over": "just over",
    "just more than": "just over",
    "more than": "more than", "over": "more than", "above": "more than", "greater than": "more than",
    "in excess of": "more than", "upwards of": "more than", "upward of": "more than", "exceeding": "more than",
    "well over": "more than", "beyond": "more than", "higher than": "more than", "larger than": "more than",
    "at least": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least",
    "a minimum of": "at least", "minimum": "at least", "minimum of": "at least",
    "less than": "less than", "fewer than": "less than", "under": "less than", "below": "less than",
    "lower than": "less than", "smaller than": "less than", "well under": "less than", "not even": "less than",
    "up to": "up to", "at most": "up to", "no more than": "up to", "not more than": "up to", "as many as": "up to",
    "as much as": "up to", "a maximum of": "up to", "maximum of": "up to", "maximum": "up to",
}  # fmt: skip

_BEFORE = re.compile(
    rf"(?<![\w-])({'|'.join(sorted(map(re.escape, HEDGES), key=len, reverse=True))})\s(?:(?:the|a|an|only|just)\s)?$",
    re.I,
)
_AFTER = re.compile(
    r"\s(or more|or greater|or higher|or less|or fewer|or so|at least|at most|at the most)\b|(\+)", re.I
)
_TRAILING = {
    "or more": "at least", "or greater": "at least", "or higher": "at least", "+": "at least", "at least": "at least",
    "or less": "up to", "or fewer": "up to", "at most": "up to", "at the most": "up to", "or so": "about",
}  # fmt: skip

#: What may stand between the ends of a range, after what stood before it.
_RANGE = re.compile(r"\s?[-–—]\s?|\sto\s|\s(?:and|or)\s")
_BETWEEN = re.compile(r"\bbetween\s$", re.I)
_FROM = re.compile(r"\bfrom\s$", re.I)

#: Units that make one measure together: "6 feet 2 inches".
_PARTS = {("ft", "in"): 12.0, ("lb", "oz"): 16.0, ("st", "lb"): 14.0}
_JOINT = re.compile(r"(?:,?\s(?:and\s)?|-)?")


def quantities(document: Document, parses: tuple[Parse, ...]) -> tuple[Quantity, ...]:
    """Every quantity, in order of place."""
    return tuple(quantity for parse in parses for quantity in quantities_in(parse))


def quantities_in(parse: Parse) -> Iterator[Quantity]:
    """The quantities of one paragraph, in order of place."""
    found = [_quantity(parse, numeral) for numeral in numerals(parse.text)]
    for quantity in _joined(_ranged(found, parse.text), parse.text):
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
    if before := _BEFORE.search(window):
        hedge, start = HEDGES[before[1].lower()], start - len(window) + before.start(1)
    elif after := _AFTER.match(text, end) or _AFTER.match(text, numeral.end):
        hedge = _TRAILING[(after[1] or after[2]).lower()]
    low, high = interval(numeral.value, numeral.step, hedge)
    return Quantity(
        span=Span(start, end), value=numeral.value, low=low, high=high, unit=unit, hedge=hedge,
        low_open=hedge == "more than", high_open=hedge == "less than", ordinal=numeral.ordinal, number=number,
        step=numeral.step,
    )  # fmt: skip


def interval(value: float, step: float, hedge: str = "") -> tuple[float, float]:
    """What a number stands for: its rounding, or what its hedge makes of it."""
    half = step / 2 if step <= 1 else min(step / 2, abs(value) * 0.05)
    match hedge:
        case "about":
            wide = max(half, abs(value) * 0.05)
            return value - wide, value + wide
        case "nearly":
            return value * 0.9, value
        case "just over":
            return value, value * 1.1
        case "more than" | "at least":
            return value, inf
        case "less than" | "up to":
            return -inf, value
        case _:
            return value - half, value + half


def _unit(parse: Parse, numeral: Numeral) -> tuple[str, int]:
    """Unit and end of a number without a currency sign: a known unit's symbol, or the noun it counts."""
    if not numeral.ordinal and (known := unit_at(parse.text, numeral.end)):
        return known
    noun = _noun(parse, numeral.end)
    return noun if noun else ("", numeral.end)


#: Tags that may stand between a number and the noun it counts.
_BETWEEN_TAGS = frozenset({"JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "VBN", "VBG", "HYPH", "POS", "CD", "RB"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_UNCOUNTED = frozenset({"percent", "pct", "cent", "a.m.", "p.m.", "am", "pm", "et", "gmt"})


def _noun(parse: Parse, offset: int) -> tuple[str, int] | None:
    """The noun counted by a number that ends at `offset`: the last of the run of nouns after it, made singular."""
    index = parse.token_at(parse.start + offset)
    if index is None or parse.tokens[index].start - offset > 1:
        return None
    last = None
    for token in parse.tokens[index : index + 7]:
        if token.tag not in _BETWEEN_TAGS:
            break
        if last is not None and last.tag in ("NN", "NNS") and token.tag in ("NNP", "NNPS"):
            break
        if token.tag in _NOUNS and any(mark.isalpha() for mark in token.text):
            last = token
        elif last is not None and token.tag not in ("POS", "HYPH"):
            break
    if last is None or last.lower in _UNCOUNTED:
        return None
    return singular(last.lower), last.end


_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life",
    "wives": "wife", "series": "series", "species": "species", "headquarters": "headquarters", "forces": "force",
    "aircraft": "aircraft", "police": "police", "personnel": "personnel",
}  # fmt: skip


def singular(noun: str) -> str:
    """The singular of a regular English plural in lower case; a singular comes back as it is."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


def _ranged(found: list[Quantity], text: str) -> list[Quantity]:
    """The same, with the two ends of a range ("5 to 10 miles", "between 3 and 4 percent") made one."""
    ranged: list[Quantity] = []
    for quantity in found:
        before = ranged[-1] if ranged else None
        if before is not None and (joined := _range(before, quantity, text)):
            ranged[-1] = joined
        else:
            ranged.append(quantity)
    return ranged


def _range(first: Quantity, last: Quantity, text: str) -> Quantity | None:
    if first.range or last.hedge or first.ordinal or last.ordinal or last.number is None or first.number is None:
        return None
    if first.value >= last.value or (first.unit and last.unit and first.unit != last.unit):
        return None
    between = text[first.span.end : last.number.start]
    lead = text[max(0, first.number.start - 9) : first.number.start]
    if not _RANGE.fullmatch(between) or (_FROM.search(lead) and "to" in between):
        return None
    if re.search(r"and|or", between) and not _BETWEEN.search(lead):
        return None
    if "to" in between and first.unit and first.unit not in MONEY:
        return None
    value, step = first.value, min(first.step, last.step)
    if (
        last.value >= 1e3 > first.value
        and (not first.unit or not last.unit)
        and last.step >= 1e3
        and "," not in last.number.of(text)
    ):
        value *= 10.0 ** (len(str(int(last.value))) - len(str(int(last.value)).rstrip("0")))
        if value >= last.value:
            return None
    return replace(
        last, span=first.span.cover(last.span), value=value, low=value, high=last.value, hedge="between", step=step,
        number=first.number.cover(last.number), range=True, unit=last.unit or first.unit, low_open=False,
        high_open=False,
    )  # fmt: skip


def _joined(found: list[Quantity], text: str) -> list[Quantity]:
    """The same, with "6 feet 2 inches" made one measure of feet."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        between = text[before.span.end : quantity.span.start] if before else ""
        unit = "in" if before and before.unit == "ft" and between == "-" and not quantity.unit else quantity.unit
        share = _PARTS.get((before.unit, unit)) if before else None
        if before and share and quantity.value < share and _JOINT.fullmatch(between):
            value, step = before.value + quantity.value / share, quantity.step / share
            low, high = interval(value, step, before.hedge)
            joined[-1] = replace(
                before, span=before.span.cover(quantity.span), value=value, low=low, high=high, step=step
            )
        else:
            joined.append(quantity)
    return joined


def _shifted(quantity: Quantity, offset: int) -> Quantity:
    number = quantity.number and quantity.number.shift(offset)
    return replace(quantity, span=quantity.span.shift(offset), number=number)
