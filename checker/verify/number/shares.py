"""Parts and wholes: a part larger than its whole, shares that do not make a hundred."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import is_year, shown
from checker.verify.sentences import sentences, within

__all__ = ["shares"]

_OF = re.compile(
    r"\s(?:(?:were|was|have been|are)?\s?(?:out of|of the|of a total of|of its|of their|of all)\s)"
    r"(?:the\s|a total of\s)?"
)
_FIRST_WHOLE = re.compile(r"\bof\s(?:(?:the|its|their|all|these|those|our|his|her)\s){1,2}$", re.I)
_THEN_PART = re.compile(r",\s(?:only\s|just\s|some\s|as many as\s)?")
_NOT_COUNTED = frozenset(
    {"%", "pp", "year", "day", "month", "week", "hour", "minute", "century", "percent", "time", "point"}
)
_REST = re.compile(r"\b(?:the rest|remaining|the other|the remainder)\b", re.I)
#: What makes a share a part of the one before it.
_INSIDE = re.compile(r"\b(?:including|included|of whom|of which|of them|among them)\b", re.I)
_LISTED = re.compile(r"[^.;:()]{0,60}(?:,|,? and|,? while|,? with)\s(?:[^.;:(),\d]{0,40}\s)?|[^.;:()]{0,40}\(")
_SPLIT = re.compile(
    r"\b(?:split|divided|break(?:s|ing)? down|broke down|breakdown|consist\w*|made up of|comprise\w*|composed of|"
    r"distribut\w+|shared (?:out )?(?:by|among|between)|altogether|in all|all told|taken together|the whole)\b",
    re.I,
)


def shares(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """Verdicts on parts of wholes and on shares listed in one sentence."""
    for one, other in zip(annotations.quantities, annotations.quantities[1:], strict=False):
        if _are_part_and_whole(one, other, document.text):
            yield _part(one, other, document)
        elif _are_whole_and_part(one, other, document.text):
            yield _part(other, one, document)
    for sentence in sentences(annotations):
        listed = [each for each in within(annotations.quantities, sentence.span) if each.unit == "%"]
        if len(listed) >= 2 and (verdict := _shares(listed, sentence.text, document)):
            yield verdict


def _are_part_and_whole(one: Quantity, other: Quantity, text: str) -> bool:
    if one.ordinal or other.ordinal or one.range or other.range or other.hedge or one.hedge in ("up to", "less than"):
        return False
    between = text[one.span.end : other.span.start]
    if len(between) > 24 or not _OF.fullmatch(between) or is_year(one, text) or is_year(other, text):
        return False
    if one.unit in _NOT_COUNTED or other.unit in _NOT_COUNTED or not other.unit:
        return False
    return one.unit in ("", other.unit)


def _are_whole_and_part(one: Quantity, other: Quantity, text: str) -> bool:
    """Whether a whole comes first: "Of the 31 members, 12 voted"."""
    between = text[one.span.end : other.span.start]
    lead = text[max(0, one.span.start - 16) : one.span.start]
    if any(each.ordinal or each.range or each.hedge or is_year(each, text) for each in (one, other)):
        return False
    if len(between) > 20 or not _THEN_PART.fullmatch(between) or not _FIRST_WHOLE.search(lead):
        return False
    counted = one.unit not in _NOT_COUNTED and other.unit not in _NOT_COUNTED
    return counted and one.unit != "" and other.unit in ("", one.unit)


def _part(one: Quantity, other: Quantity, document: Document) -> Verdict:
    over = one.low > other.high
    return Verdict(
        subject=Subject.NUMBER,
        span=min(one.span, other.span).cover(max(one.span, other.span)),
        state=State.CONFLICTS if over else State.AGREES,
        fault="part-exceeds-whole" if over else None,
        reading=document.words(one.number or one.span),
        record=f"at most {document.words(other.number or other.span)}",
        because=f"{shown(one.value)} of {shown(other.value)}",
    )


def _shares(listed: list[Quantity], sentence: str, document: Document) -> Verdict | None:
    """A verdict on shares that are said to make up a whole: with a rest that is given, or a split that is named."""
    if any(each.hedge in ("more than", "less than", "at least", "up to") or each.range for each in listed):
        return None
    last = listed[-1]
    lead = document.text[max(0, last.span.start - 22) : last.span.start]
    closed = _REST.search(lead) is not None
    gaps = [document.text[a.span.end : b.span.start] for a, b in pairwise(listed)]
    if any(_INSIDE.search(gap) for gap in gaps):
        return None
    if not closed and not (len(listed) >= 3 and _SPLIT.search(sentence)):
        return None
    if not all(_LISTED.fullmatch(gap) for gap in gaps) and not (closed and len(listed) == 2):
        return None
    total = sum(each.value for each in listed)
    wide = sum(min(each.step, 1.0) / 2 for each in listed) + (0.05 * total if any(each.hedge for each in listed) else 0)
    fits = abs(total - 100) <= wide
    if not fits and (total < 60 or total > 140):
        return None
    return Verdict(
        subject=Subject.NUMBER,
        span=listed[0].span.cover(last.span),
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "shares-off-hundred",
        reading=f"{shown(total)} percent in all",
        record="100 percent",
        because=f"{' + '.join(shown(each.value) for each in listed)} = {shown(total)}",
    )
