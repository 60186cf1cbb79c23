"""Totals against what they are made of: "12 men and 9 women, a total of 21", "12 men and 9 women, 21 in all"."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import MONEY, is_year, shown
from checker.verify.number.operands import ends
from checker.verify.sentences import sentences, within

__all__ = ["totals"]

_TOTAL = re.compile(
    r"(?:,\s|\s[-–—]\s)?(?:\s?(?:for|or|with|making|bringing))?\s?(?:an?\s)?(?:grand\s)?total\s(?:of\s|to\s)$", re.I
)
_THEN = re.compile(r"(?:,|\s[-–—])\s(?:(?:or|for|making|some)\s)?$")
_IN_ALL = re.compile(r"\s(?:in\s(?:all|total)|altogether|all\stold)\b", re.I)
_SIGNS = ("total", "in all", "altogether", "all told")
_AND = re.compile(r",?\sand\s|,\s")
_MEASURED = frozenset({"%", "pp", "bp", "", "year", "month", "week", "day", "hour", "minute", "degree"})


def totals(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every total whose parts stand right before it."""
    for sentence in sentences(annotations):
        words = sentence.text
        if not any(sign in words for sign in _SIGNS):
            continue
        counted = within(annotations.quantities, sentence.span)
        for index, total in enumerate(counted):
            before = counted[:index]
            if before and _is_exact(total, document) and _is_total(before[-1], total, document.text):
                yield from _of_parts(total, before, document)


def _is_total(last: Quantity, total: Quantity, text: str) -> bool:
    """Whether a number is called the sum of what stands before it: "a total of 21", "21 in all"."""
    between = text[last.span.end : total.span.start]
    if _TOTAL.fullmatch(between):
        return True
    if not _THEN.fullmatch(between) or not _IN_ALL.match(text, total.span.end):
        return False
    return total.unit != last.unit or total.unit in MONEY


def _is_exact(quantity: Quantity, document: Document) -> bool:
    plain = not (quantity.ordinal or quantity.range or quantity.hedge or is_year(quantity, document.text))
    return plain and quantity.value > 0


def _of_parts(total: Quantity, before: Sequence[Quantity], document: Document) -> Iterator[Verdict]:
    """The verdict on a total of parts joined by "and": all of money, or all of things that are counted."""
    parts: list[Quantity] = []
    for quantity in reversed(before):
        between = document.text[quantity.span.end : parts[-1].span.start] if parts else ", "
        if not _AND.fullmatch(between) or not _is_exact(quantity, document) or not _are_alike(quantity, total):
            break
        parts.append(quantity)
    if len(parts) >= 2:
        parts.reverse()
        low, high = sum(ends(each)[0] for each in parts), sum(ends(each)[1] for each in parts)
        terms = " + ".join(shown(each.value) for each in parts)
        yield _verdict(total, parts, low, high, f"{terms} = {shown(sum(each.value for each in parts))}", document)


def _are_alike(part: Quantity, total: Quantity) -> bool:
    if part.unit in MONEY or total.unit in MONEY:
        return part.unit == total.unit
    return part.unit not in _MEASURED and part.unit.islower() and len(part.unit) >= 3


def _verdict(
    total: Quantity, parts: Sequence[Quantity], low: float, high: float, because: str, document: Document
) -> Verdict:
    least, most = ends(total)
    fits = low <= most and least <= high
    return Verdict(
        subject=Subject.NUMBER,
        span=total.number or total.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-total",
        reading=document.words(total.number or total.span),
        record=because.rsplit(" = ", 1)[1],
        because=because,
        related=tuple(each.span for each in parts),
    )
