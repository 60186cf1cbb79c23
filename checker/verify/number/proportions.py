"""Shares against the part and the whole they are drawn from: "24 of the 40 members, or 60 percent"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from math import isinf

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import MONEY, is_year, shown
from checker.verify.number.fractions import Fraction, fraction_at, fraction_before
from checker.verify.number.parts import Pair, pairs

__all__ = ["proportions"]

#: What ties a share to the pair before it, and what closes the share.
_THEN_SHARE = re.compile(
    r"(?:\s[A-Za-z][a-z-]{0,20}){0,4}(?:\s\(|,?\sor\s|,\s|\s?(?:--|—|–|\s-\s)\s?(?:or\s)?)(?:just\s|only\s)?"
)
_CLOSED = re.compile(r"(?:\sof\s(?:them|those|the\s(?:total|whole|group)))?(?:,|[.;:)]|\s?(?:--|—|–)|\s-\s|\s*$)")
#: What ties a share to the pair behind it.
_THEN_PAIR = re.compile(r"(?:\sof\s[^.;:()%\d]{1,40}|\s(?:said|voted|agreed)(?:\s[a-z]+)?)?(?:\s\(|,\sor\s)")
_PAIR_CLOSED = re.compile(r"[),;]|\s[a-z]+\)")
#: What stands between a part and its share, and between the share and the whole: "24 members, or 60 percent of the 40".
_OR = re.compile(r"(?:\s\(|,?\sor\s)(?:just\s|only\s)?")
#: What stands between a whole and its part where the share opens: "72% of the 117 wells it tested, or 44,".
_WHICH_IS = re.compile(r"(?:\s[A-Za-z][a-z-]{0,20}){0,5}(?:,?\sor\s|\s\(|,\sthat\sis,?\s)(?:just\s|only\s)?")
#: What calls a share of seats that of the pair before it, and not one of votes.
_OR_JUST = re.compile(r",\sor\s(?:just\s|only\s)?[\d.]+(?:\s?%|\spercent|\sper\scent)[,.;](?!\d)")
_OF_THE = re.compile(r"\sof\s(?:the|all|its|their|these|those)\s(?:total\sof\s)?")
_MEASURED = frozenset({"%", "pp", "bp", "year", "month", "week", "day", "hour", "minute", "degree", "point", "time"})
#: What is won with a share of something else, of the vote.
_WON = frozenset({"seat", "vote", "district", "county", "constituency", "elector", "delegate", "ward"})
_LOOSE = frozenset({"more than", "at least", "less than", "up to"})


def proportions(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every share, in percent or as a fraction, with which its part and its whole stand."""
    text, counted = document.text, annotations.quantities
    for pair in pairs(annotations, text):
        over = pair.loose and pair.part.value > pair.whole.value
        won = {pair.part.unit, pair.whole.unit} & _WON and not _OR_JUST.match(text, pair.span.end)
        if not over and not won and pair.part.hedge not in _LOOSE:
            yield from _beside(pair, counted, document)
    for part, share, whole in zip(counted, counted[1:], counted[2:], strict=False):
        if share.unit == "%" and _is_between(part, share, whole, text):
            yield from _in_percent(Pair(part, whole), share, document)
    for share, whole, part in zip(counted, counted[1:], counted[2:], strict=False):
        if share.unit == "%" and _is_opening(share, whole, part, text):
            yield from _in_percent(Pair(part, whole), share, document)


def _beside(pair: Pair, counted: tuple[Quantity, ...], document: Document) -> Iterator[Verdict]:
    """The verdict on the share that stands right behind a pair, or else right before it."""
    text, span = document.text, pair.span
    if tie := _THEN_SHARE.match(text, span.end):
        share = _quantity_at(tie.end(), counted)
        if share is not None and share.unit == "%" and _CLOSED.match(text, share.span.end):
            yield from _in_percent(pair, share, document)
            return
        fraction = fraction_at(text, tie.end())
        if fraction is not None and _CLOSED.match(text, fraction.span.end):
            yield _in_parts(pair, fraction, document)
            return
    if not _PAIR_CLOSED.match(text, span.end):
        return
    index = bisect_left(counted, span.start, key=lambda each: each.span.start)
    lead = counted[index - 1] if index else None
    if lead is not None and lead.unit == "%" and _THEN_PAIR.fullmatch(text, lead.span.end, span.start):
        yield from _in_percent(pair, lead, document)
    elif fraction := fraction_before(text, span.start, _THEN_PAIR):
        yield _in_parts(pair, fraction, document)


def _quantity_at(start: int, counted: tuple[Quantity, ...]) -> Quantity | None:
    index = bisect_left(counted, start, key=lambda each: each.span.start)
    return counted[index] if index < len(counted) and counted[index].span.start == start else None


def _is_between(part: Quantity, share: Quantity, whole: Quantity, text: str) -> bool:
    """Whether a share stands between its part and its whole: "24 members, or 60 percent of the 40"."""
    tied = _OR.fullmatch(text, part.span.end, share.span.start) and _OF_THE.fullmatch(
        text, share.span.end, whole.span.start
    )
    if not tied or any(each.ordinal or each.range or each.value <= 0 or is_year(each, text) for each in (part, whole)):
        return False
    alike = part.unit == whole.unit or not ({part.unit, whole.unit} & MONEY)
    return alike and not {part.unit, whole.unit} & _MEASURED and not whole.hedge and part.hedge not in _LOOSE


def _is_opening(share: Quantity, whole: Quantity, part: Quantity, text: str) -> bool:
    """Whether a share opens, and its whole and its part follow: "72% of the 117 wells it tested, or 44,"."""
    tied = _OF_THE.fullmatch(text, share.span.end, whole.span.start) and _WHICH_IS.fullmatch(
        text, whole.span.end, part.span.start
    )
    if not tied or not whole.unit or part.unit not in ("", whole.unit) or not _CLOSED.match(text, part.span.end):
        return False
    plain = not (whole.hedge or share.hedge or share.range) and part.hedge not in _LOOSE
    odd = any(each.ordinal or each.range or each.value <= 0 or is_year(each, text) for each in (part, whole))
    return plain and not odd and whole.unit not in _MEASURED


def _in_percent(pair: Pair, share: Quantity, document: Document) -> Iterator[Verdict]:
    if share.range:
        return
    low, high = (100 * each for each in pair.ends)
    slack = min(share.step, 1.0)  # a share is rounded, or cut off
    least = share.low if isinf(share.low) else min(share.low, share.value - slack)
    most = share.high if isinf(share.high) else max(share.high, share.value + slack)
    fits = least <= high + slack / 2 and low <= most + slack / 2 if share.hedge else least <= high and low <= most
    yield _verdict(pair, share.span, fits, not share.hedge, document)


def _in_parts(pair: Pair, fraction: Fraction, document: Document) -> Verdict:
    low, high = pair.ends
    return _verdict(pair, fraction.span, fraction.low <= high and low <= fraction.high, False, document)


def _verdict(pair: Pair, share: Span, fits: bool, firm: bool, document: Document) -> Verdict:
    real = f"{shown(round(100 * pair.part.value / pair.whole.value, 1))} percent"
    return Verdict(
        subject=Subject.NUMBER,
        span=share,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-share",
        reading=document.words(share),
        record=real,
        because=f"{shown(pair.part.value)} of {shown(pair.whole.value)} is {real}",
        firm=firm,
        related=tuple(sorted((pair.part.span, pair.whole.span))),
    )
