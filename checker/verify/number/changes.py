"""Percent changes in a draft, each with the two figures that it is drawn from."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import Verdict
from checker.verify.number.carried import between, carried
from checker.verify.number.comparisons import compared
from checker.verify.number.directions import direction
from checker.verify.number.growth import Change, judged
from checker.verify.number.operands import counting, tells_years
from checker.verify.number.points import POINTS, judged_points
from checker.verify.sentences import Sentence, within

__all__ = ["changes"]

#: What makes a percentage another one than that of the two figures beside it.
_ELSEWISE = re.compile(
    r"\b(?:comparable|same-store|like-for-like|adjusted|adjusting|currency|currencies|organic\w*|excluding|annual rate|"
    r"annuali[sz]ed|annually|each year|every year|inflation|"
    r"real terms|on average|(?<!lion )yen|exchange rate|stake|yields?)\b",
    re.I,
)
#: What a percentage is of that tells no change of the two figures: one year's out of several, a share of a whole.
_NO_CHANGE = re.compile(
    r"\s(?:(?:a|per)\syear(?! (?:earlier|ago|before))|of\s|(?:premium|discount|share|stake|margin|below|above)\b)"
)
#: A figure that tells by how much, and not how much.
_MORE = re.compile(r"\s(?:more|fewer|less|additional|extra)\b")
#: How long a change took: "in four years", "over the past 10 years".
_TAKING = re.compile(r"\b(?:in|over|within|during|after|for)\s(?:(?:the|these)\s)?(?:(?:past|last|next|first)\s)?$")
_AGO = re.compile(r"\s(?:ago|earlier|before|previously)\b")
#: A pronoun, and no number: "gave way to one of 883 tons".
_ONE_OF = re.compile(r"one\sof\s[\d$€£]")
_LASTING = frozenset({"year", "month", "week", "day", "hour", "decade", "quarter"})
_UP_FROM = re.compile(r"[^.;()]{0,70}\b(?:up|down)\sfrom\s(?:a (?:revised|record)\s)?$")
_TO = re.compile(r"[^.;()]{0,30}\b(?:to|(?:higher|lower|up|down)\sat)\s(?:a (?:record|total of)\s)?$")
_WITH = re.compile(r"[^.;()\d]{0,30},\s(?:with|at)\s")
_THEN_FROM = re.compile(
    r"(?:\s[a-z][^.;()%]{0,50}|,?[^.;()%]{0,20})?,?\s(?:from|compared (?:with|to)|versus|against)\s"
    r"(?:a (?:revised|restated)\s)?$"
)
_FROM = re.compile(r"\bfrom\s(?:a (?:revised|record)\s)?$")
_STILL_FROM = re.compile(r"[^.;()]{0,34}\bfrom\s(?:a (?:revised|record)\s)?$")
_THEN_TO = re.compile(r"(?:\s[^.;()%]{0,50})?\sto\s(?:a (?:record|total of)\s)?$")
_NOUN = (
    r"(?:rise|gain|increase|jump|growth|surge|climb|decline|drop|fall|decrease|reduction|cut|loss|slump|plunge|change)"
)
_OR = re.compile(
    r"[^.;%]{0,48}(?:,|\(|--|—|–|\s-)\s?"
    rf"(?:or|up|down|i\.e\.|(?:an?|the)\s(?:[a-z]+\s)?{_NOUN}\s(?:of|by)|an?)?\s?(?:by |of |about )?$"
)
#: Where a clause of its own begins behind the figures: its percentage is another one's.
_ANEW = re.compile(r"\b(?:and|but|while|whereas|although|though)\b")
#: What says that a percentage is the change between the two before it.
_NAMED = re.compile(rf"\b{_NOUN}\s(?:of|by)\s(?:about\s)?$")


def changes(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every percent change whose two figures stand in the same sentence."""
    for sentence in counting(annotations):
        counted = [
            each
            for each in carried(within(annotations.quantities, sentence.span), document.text)
            if not (each.ordinal or tells_years(each, document.text) or _is_time(each, document.text))
            and not _ONE_OF.match(document.text, each.span.start)
        ]
        if len(counted) < 3 or not any(each.unit == "%" for each in counted):
            continue
        for change in (*_changes(counted, sentence, document.text), *compared(counted, sentence, document.text)):
            yield judged_points(change, document) if change.percent.unit in POINTS else judged(change, document)


def _is_time(quantity: Quantity, text: str) -> bool:
    """Whether a number tells how long a change took, or how long ago it began, and is none of its figures."""
    number = quantity.number or quantity.span  # the "over" of "over three years" is read as a hedge
    lead = text[max(0, number.start - 24) : number.start]
    taken = _TAKING.search(lead) is not None or _AGO.match(text, quantity.span.end) is not None
    return quantity.unit in _LASTING and taken


#: Three quantities as a change has them, its percentage first, then the earlier figure and the later, and the words
#: that tell its direction.
Found = tuple[Quantity, Quantity, Quantity, str]


def _changes(counted: list[Quantity], sentence: Sentence, text: str) -> Iterator[Change]:
    for one, two, three in zip(counted, counted[1:], counted[2:], strict=False):
        lead = text[max(sentence.span.start, one.span.start - 40) : one.span.start]
        found = _percent_first(one, two, three, lead, text) or _percent_later(one, two, three, lead, text)
        if not found or not _comparable(found[1], found[2]) or _NO_CHANGE.match(text, found[0].span.end):
            continue
        if any(_MORE.match(text, (each.number or each.span).end) for each in found[1:3]):
            continue
        if found[0].unit in POINTS or not _ELSEWISE.search(_around(sentence, one, three, text)):
            yield Change(found[0], found[1], found[2], direction(found[3]))


def _percent_first(one: Quantity, two: Quantity, three: Quantity, lead: str, text: str) -> Found | None:
    """A percentage before its figures: "rose 20 percent to 12 million from 10 million"."""
    first, second = between(one, two, text), between(two, three, text)
    if not (one.unit == "%" or _are_points(one, two, three)) or (one.unit == two.unit and not direction(lead)):
        return None
    if (_TO.fullmatch(first) or _WITH.fullmatch(first)) and _THEN_FROM.fullmatch(second):
        return one, three, two, lead + first
    if _goes_on(first) and _THEN_TO.fullmatch(second):
        return one, two, three, lead + first
    return None


def _percent_later(one: Quantity, two: Quantity, three: Quantity, lead: str, text: str) -> Found | None:
    """A percentage behind or between them: "12 million, compared with 10 million, up 20 percent"."""
    first, second = between(one, two, text), between(two, three, text)
    pointed = _are_points(three, one, two)
    if one.unit == two.unit == "%" and not (pointed or direction(lead) or _NAMED.search(second)):
        return _told_between(one, two, three, first, second)
    if (three.unit == "%" or pointed) and _OR.fullmatch(second) and not _ANEW.search(second):
        after = text[three.span.end : three.span.end + 25]
        if _FROM.search(lead) and _THEN_TO.fullmatch(first):
            return three, one, two, lead + second + after
        if _UP_FROM.fullmatch(first) or (_TO.search(lead) and _THEN_FROM.fullmatch(first)):
            return three, two, one, lead + first + second + after
        if _COMPARED.fullmatch(first) and direction(second + after) and two.unit in ("", one.unit):
            return three, two, one, second + after
        if _BECAME.fullmatch(first) and direction(second + after) and two.unit in ("", one.unit):
            return three, one, two, second + after
    return _told_between(one, two, three, first, second)


def _told_between(one: Quantity, two: Quantity, three: Quantity, first: str, second: str) -> Found | None:
    """A percentage between its figures: "$4.2 billion, up 12 percent from $3.75 billion"."""
    if _is_aside(one, two, three) and _UP_BY.fullmatch(first) and _THEN_BACK.fullmatch(second):
        return two, three, one, first + second
    return None


#: From here on, a figure that names nothing counted is written as none but an amount is.
_THOUSANDS = 3000
_COMPARED = re.compile(r"[^.;()]{0,30},?\s(?:compared (?:with|to)|versus|against)\s")
#: What stands between a figure and what became of it: "stood at 6,150, is now".
_BECAME = re.compile(
    r"[^.;()]{0,45}\b(?:gave\sway\sto|(?:is|are)\snow|now\s(?:stands?\sat|numbers?|has|have|holds?)|"
    r"(?:grown|risen|swelled|climbed|jumped|increased|fallen|dropped|shrunk|declined|slipped)\sto)\s(?:one\sof\s)?"
)
_UP_BY = re.compile(
    r",?\s(?:(?:was|is|were|are)\s|\()?(?:up|down|an?)\s(?:by\s)?|"
    r"(?![^.,;:()]*\b(?:and|but|while|when|which|who|that|as|with)\b)[^.,;:()%]{0,60},\s(?:up|down)\s(?:by\s)?"
)
_THEN_BACK = re.compile(r"(?:\s[a-z]+){0,2},?\s(?:from|over|compared (?:with|to))\s(?:the\s)?$")


def _are_points(told: Quantity, *figures: Quantity) -> bool:
    """Whether a number tells points between figures that are percentages."""
    return told.unit in POINTS and all(each.unit == "%" for each in figures)


def _goes_on(between: str) -> bool:
    """Whether the clause of a percentage goes on to "from", and no clause with a direction of its own has begun."""
    return _STILL_FROM.fullmatch(between) is not None and not direction(between.partition(",")[2])


def _is_aside(one: Quantity, two: Quantity, three: Quantity) -> bool:
    """Whether a percentage may stand between its two figures: "$4.2 billion, up 12 percent from $3.75 billion"."""
    if one.unit == "%":
        return two.unit in (*POINTS, "%") and three.unit == "%"
    counted = one.unit != "" or min(one.value, three.value) >= _THOUSANDS
    return two.unit == "%" != one.unit and counted and three.unit in ("", one.unit)


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
