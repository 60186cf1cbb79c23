"""Totals against what they are made of: "12 men and 9 women, a total of 21", "12 men and 9 women, 21 in all"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.conversions import SIZES
from checker.verify.number.figures import FINE, MONEY, is_year, shown
from checker.verify.number.operands import LASTING, counting, ends, is_plain, operands

__all__ = ["totals"]

#: What makes the figure behind it the sum of those before; the part before it may go on ("£3 million from sales").
_TOTAL = re.compile(
    r"(?P<rest>[^.;:()\d]{0,50}?)(?:,|\s[-–—])?\s(?:for\s|or\s|with\s|making\s|bringing\s)?(?:an?\s)?(?:grand\s)?"
    r"total\s(?:of\s|to\s)$",
    re.I,
)
_THEN = re.compile(r"(?P<rest>[^.;:()\d]{0,50}?)(?:,|\s[-–—])\s(?:(?:or|for|making|some)\s)?$")
_IN_ALL = re.compile(
    r"\s(?:[a-z]+\s)?(?:in\s(?:all|total)|altogether|all\stold|for\s(?:all|the|both)\s(?:[a-z]+\s){1,3}(?:together|combined))\b"
    r"(?!,?\s(?:with|including|counting|if))",
    re.I,
)
#: Where behind the last part something else begins to be told.
_ANEW = re.compile(r"\b(?:and|but|which|who|that|has|have|had|is|are|was|were|took|made|now)\b")
_SIGNS = ("total", "in all", "altogether", "all told", "together", "combined")
#: What joins two parts that stand side by side, and two that do not.
_AND = re.compile(r",?\sand\s|,\s")
_JOINED = re.compile(r"[^.;:()\d]{0,50}(?:,\s(?:and\s)?|\sand\s)(?:[A-Za-z]+\s){0,3}")
#: A total that is further off than this share of it may go on with an earlier count.
_NEAR = 0.8
#: So many things are told of beside what they cost, and take no part in a sum of money.
_FEW = 12
#: What is won in other ways than by adding up.
_SCORED = frozenset({"point", "run"})
#: What makes parts overlap, gives them a rate or a time, or the total a wider one than theirs.
_LOOSE = re.compile(
    r"\b(?:includ\w+|among|part|of (?:whom|which|them)|both|more|rest|remain\w+|plus|up to|per|each|apiece|every|than|"
    r"less|from\s(?:the\s)?\d|out of|percent|compared|but|while|though|already|previous\w*|earlier|another|again|lost|"
    r"rose|rises?|rising|grew|grows?|added|adds|adding|jumped|climbed|minus|without|"
    r"an?\s(?:year|month|week|day|hour|piece|head|person))\b",
    re.I,
)
_WIDER = re.compile(
    r"[^.;]{0,40}\b(?:this|since|so\sfar|over|to\sdate|overall|nationwide|worldwide|now|across|season|career|ever|record|"
    r"between|during|until|as\sof|last|series|in\s(?:\d|the\slast))\b",
    re.I,
)


def totals(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every total whose parts stand before it in its sentence."""
    for sentence in counting(annotations):
        words = sentence.text
        if not any(sign in words for sign in _SIGNS):
            continue
        counted = operands(sentence, annotations, document.text)
        for index, total in enumerate(counted):
            tie = _tie(counted[index - 1], total, document.text) if index >= 2 else None
            if tie is not None and _is_exact(total, document.text):
                parts = _side_by_side(total, counted[:index], document.text)
                if len(parts) < 2 or (
                    tie["rest"] and _is_wider(total, parts[0].span.start, sentence.span, document.text)
                ):
                    parts = _scattered(total, counted[:index], sentence.span, document.text)
                if len(parts) >= 2:
                    yield from _judged(total, parts, counted[:index], document)


def _tie(last: Quantity, total: Quantity, text: str) -> re.Match[str] | None:
    """What calls a number the sum of what stands before it: "a total of 21", "21 in all"."""
    between = text[last.span.end : total.span.start]
    if found := _TOTAL.fullmatch(between):
        return None if _ANEW.search(found["rest"]) else found
    found = _THEN.fullmatch(between) if _IN_ALL.match(text, total.span.end) else None
    alike = total.unit == last.unit and total.unit not in MONEY
    return None if found is None or (alike and not found["rest"]) or _ANEW.search(found["rest"]) else found


def _is_exact(quantity: Quantity, text: str) -> bool:
    return is_plain(quantity, text) and not is_year(quantity, text)


def _side_by_side(total: Quantity, before: Sequence[Quantity], text: str) -> Sequence[Quantity]:
    """Parts that nothing but "and" or a comma joins: all of money, or all of things that are counted."""
    parts: list[Quantity] = []
    for quantity in reversed(before):
        between = text[quantity.span.end : parts[-1].span.start] if parts else ", "
        if not _AND.fullmatch(between) or not _is_exact(quantity, text) or not _are_alike(quantity, total):
            break
        parts.append(quantity)
    return parts[::-1]


def _scattered(total: Quantity, before: Sequence[Quantity], sentence: Span, text: str) -> Sequence[Quantity]:
    """Parts with words between them, when they are all that is counted: "borrow $3 million and raise $2 million"."""
    if total.unit in MONEY:
        before = [each for each in before if each.unit in MONEY or not _is_few(each)]
    if len(before) < 2:
        return ()
    gaps = [text[one.span.end : two.span.start] for one, two in pairwise(before)]
    alike = all(_is_exact(each, text) and _is_of_kind(each, total) for each in before)
    if not alike or "and" not in gaps[-1].split() or not all(_JOINED.fullmatch(gap) for gap in gaps):
        return ()
    return () if _is_wider(total, sentence.start, sentence, text) else before


def _is_few(quantity: Quantity) -> bool:
    """Whether a figure counts a few things that the money beside it may be for: "on three lines"."""
    return quantity.value <= _FEW and quantity.unit.islower() and _is_counted(quantity)


def _is_wider(total: Quantity, start: int, sentence: Span, text: str) -> bool:
    """Whether what is told from `start` on leaves open that the total is of more than the parts."""
    listed = text[start : total.span.start]
    return bool(_LOOSE.search(listed) or _WIDER.match(text, total.span.end, sentence.end))


def _are_alike(part: Quantity, total: Quantity) -> bool:
    if part.unit in MONEY or total.unit in MONEY or total.unit in _SCORED:
        return part.unit == total.unit
    return part.unit.islower() and len(part.unit) >= 3 and _is_counted(part)


def _is_of_kind(part: Quantity, total: Quantity) -> bool:
    """Whether a part may be of its total: of one currency, or counted where the total names no other thing."""
    if part.unit in MONEY or total.unit in MONEY:
        return part.unit == total.unit
    return _is_counted(part) and part.value == int(part.value) and total.unit in ("", "people", part.unit)


def _is_counted(part: Quantity) -> bool:
    return part.unit not in LASTING and part.unit not in SIZES and part.unit not in ("%", "pp", "bp", "degree")


def _judged(
    total: Quantity, parts: Sequence[Quantity], before: Sequence[Quantity], document: Document
) -> Iterator[Verdict]:
    """The verdict on a total, unless it is that of a longer or of a shorter list that ends with its parts."""
    fits = _fit(parts, total)
    if not fits and total.unit not in MONEY and total.value - sum(each.value for each in parts) > _NEAR * total.value:
        return
    if not fits and any(_fit(before[first:], total) for first in range(len(before) - 1)):
        return
    terms = " + ".join(shown(each.value, FINE) for each in parts)
    come_to = shown(sum(each.value for each in parts), FINE)
    yield Verdict(
        subject=Subject.NUMBER,
        span=total.number or total.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-total",
        reading=document.words(total.number or total.span),
        record=come_to,
        because=f"{terms} = {come_to}",
        related=tuple(each.span for each in parts),
    )


def _fit(parts: Sequence[Quantity], total: Quantity) -> bool:
    low, high = (sum(ends(each)[side] for each in parts) for side in (0, 1))
    least, most = ends(total)
    return low <= most and least <= high
