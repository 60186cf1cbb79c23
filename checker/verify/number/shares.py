"""Shares of one whole that do not make a hundred."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import shown
from checker.verify.number.operands import counting
from checker.verify.sentences import within

__all__ = ["shares"]

_REST = re.compile(r"\b(?:the rest|remaining|the other|the remainder)\b", re.I)
#: What makes a share a part of the one before it.
_INSIDE = re.compile(r"\b(?:including|included|of whom|of which|of them|among them)\b", re.I)
_LISTED = re.compile(r"[^.;:()]{0,60}(?:,|,? and|,? while|,? with)\s(?:[^.;:(),\d]{0,40}\s)?|[^.;:()]{0,40}\(")
_SPLIT = re.compile(
    r"\b(?:split|divided|break(?:s|ing)? down|broke down|breakdown|consist\w*|made up of|comprise\w*|composed of|"
    r"distribut\w+|shared (?:out )?(?:by|among|between)|altogether|in all|all told|taken together|the whole)\b",
    re.I,
)
#: Shares that come to less or more than this are of different wholes; a list that a rest closes may err by more.
_NEAR, _FAR = (60, 140), (45, 190)


def shares(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on the shares of one sentence that are said to make a whole."""
    for sentence in counting(annotations, 2):
        listed = [each for each in within(annotations.quantities, sentence.span) if each.unit == "%"]
        if len(listed) >= 2 and (verdict := _shares(listed, sentence.text, document)):
            yield verdict


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
    least, most = _FAR if closed and len(listed) >= 3 else _NEAR
    if not fits and not least <= total <= most:
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
