"""Parts beside the wholes they are of, and never larger: "12 of the 31 members", "Of the 31 members, 12"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import MONEY, is_year, shown

__all__ = ["Pair", "pairs", "parts"]

_OF = re.compile(
    r"\s(?:(?:were|was|have been|are)?\s?(?:out of|of the|of a total of|of its|of their|of all|(?P<bare>of))\s)"
    r"(?:the\s|a total of\s)?"
)
#: An "of" that opens its clause: behind a noun or a verb ("consists of") it says what that is of.
_FIRST_WHOLE = re.compile(
    r"(?:^|[^\w\s][”\"’']?\s|[”\"“]|\n|\b(?:and|but|that|while|out|because|although|so|or)\s)"
    r"(?:of|among)\s(?:(?:the|its|their|all|these|those|our|his|her)\s){0,2}$",
    re.I,
)
_THEN_PART = re.compile(r"(?:\s[A-Za-z][a-z-]{0,20}){0,4},\s(?:only\s|just\s|some\s|as many as\s)?")
#: A whole that the words behind it are about: "1,149 responses, of which 355".
_OF_WHICH = re.compile(r",?\s(?:of|from|among)\s(?:which|whom|these|those|them)\s(?:only\s|just\s|some\s|about\s)?")
_NOT_COUNTED = frozenset(
    {"%", "pp", "year", "day", "month", "week", "hour", "minute", "century", "percent", "time", "point"}
)
#: So many characters lie between the two at most.
_NEAR = 40
#: Below this, readers take a count as it stands.
_EXACT = 1000


@dataclass(frozen=True, slots=True)
class Pair:
    """A part and its whole. `loose` says that words leave open whether the one is of the other: "12 of 60"."""

    part: Quantity
    whole: Quantity
    loose: bool = False

    @property
    def span(self) -> Span:
        """Both, and what stands between."""
        return min(self.part.span, self.whole.span).cover(max(self.part.span, self.whole.span))

    @property
    def ends(self) -> tuple[float, float]:
        """The smallest and the largest share of the whole that the two figures allow, given how they are written."""
        fine = min(self.part.step, self.whole.step) / 2
        exact = self.part.unit not in MONEY and max(self.part.value, self.whole.value) < _EXACT
        half = 0.0 if exact and not self.part.hedge else min(fine, self.whole.value * 0.45)
        low, high = (self.part.low, self.part.high) if self.part.hedge else (self.part.value, self.part.value)
        return max(0.0, low - half) / (self.whole.value + half), (high + half) / (self.whole.value - half)


def pairs(annotations: Annotations, text: str) -> Iterator[Pair]:
    """Every part that stands beside its whole, in order of place."""
    for one, other in pairwise(annotations.quantities):
        if any(each.ordinal or each.range or each.value <= 0 or is_year(each, text) for each in (one, other)):
            continue
        between = text[one.span.end : other.span.start]
        if len(between) > _NEAR or one.unit in _NOT_COUNTED or other.unit in _NOT_COUNTED:
            continue
        found = _OF.fullmatch(between)
        if found and not other.hedge and one.unit in ("", other.unit) and not _is_a_kind(other, text):
            yield Pair(one, other, bool(found["bare"]) or not other.unit)
        elif _is_whole_of(one, other, between, text):
            yield Pair(other, one)
        elif _OF_WHICH.fullmatch(between) and _stands_alone(one, text) and other.unit in ("", one.unit):
            yield Pair(other, one, loose=True)


def _stands_alone(whole: Quantity, text: str) -> bool:
    """Whether a whole is plain, and the only thing counted in its sentence so far."""
    lead = re.split(r"[.;!?]\s|\n", text[max(0, whole.span.start - 120) : whole.span.start])[-1]
    return bool(whole.unit) and not whole.hedge and not any(letter.isdigit() for letter in lead)


def _is_a_kind(quantity: Quantity, text: str) -> bool:
    """Whether a number tells the kind of things or is part of a name: "two-storey houses", "the Five Eyes states"."""
    number = quantity.number or quantity.span
    return text[number.end : number.end + 1] == "-" or text[number.start].isupper()


def _is_whole_of(one: Quantity, other: Quantity, between: str, text: str) -> bool:
    """Whether a whole comes first: "Of the 31 members, 12 voted"."""
    if one.hedge or other.hedge or not one.unit or other.unit not in ("", one.unit):
        return False
    return (
        _THEN_PART.fullmatch(between) is not None
        and _FIRST_WHOLE.search(text, max(0, one.span.start - 32), one.span.start) is not None
    )


def parts(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every part whose whole is named: a part that is the larger conflicts."""
    for pair in pairs(annotations, document.text):
        if not pair.loose and pair.part.hedge not in ("up to", "less than"):
            over = pair.ends[0] > 1
            yield Verdict(
                subject=Subject.NUMBER,
                span=pair.span,
                state=State.CONFLICTS if over else State.AGREES,
                fault="part-exceeds-whole" if over else None,
                reading=document.words(pair.part.number or pair.part.span),
                record=f"at most {document.words(pair.whole.number or pair.whole.span)}",
                because=f"{shown(pair.part.value)} of {shown(pair.whole.value)}",
            )
