"""Shares told of a part that words set apart from its whole: "missed its goal of 65,000 by 10,000, or 15 percent"."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import MONEY, shown
from checker.verify.number.operands import LASTING, counting, operands

__all__ = ["asides"]

#: What a shortfall is of, and what stands from there to by how much.
_GOAL = re.compile(
    r"\b(?:miss(?:ed|es|ing)|exceed(?:ed|s|ing)|beat|topped|undershot|overshot|below|under|short\sof|over)\s"
    r"(?:(?:its|their|the|his|her|a)\s)?(?:[a-z]+\s){0,2}(?:goal|target|quota|budget|estimate|forecast)\sof\s"
    r"(?:(?:about|some)\s)?$"
)
_BY = re.compile(r"(?:\s[a-z]+){0,4}\sby\s(?:some\s|just\s|only\s)?")
#: What tells a part of those who are counted before.
_AMONG = re.compile(
    r"(?:\s[A-Za-z][a-z-]{0,20}){0,6},\s(?:among\sthem|including|of\swhom|of\swhich|of\sthem)\s"
    r"(?:(?:were|at\sleast|some|about|only|just)\s)?"
)
_OR = re.compile(r"(?:\s[a-z]{3,20}){0,2},\sor\s(?:just\s|only\s|about\s|some\s|nearly\s|almost\s)?")
_CLOSED = re.compile(r"(?:\sof\s(?:them|those|the\stotal))?(?:[,.;:)]|\s?(?:--|—|–)|\s*$)")
_UNCOUNTED = LASTING | {"%", "pp", "bp", "point", "degree", "time"}
_LEAST = frozenset({"at least", "more than"})
#: By so much of itself a round share, or one of round figures, may be off: shares here are seldom reckoned finely.
_SLACK = 0.1


def asides(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every share told behind a part of a goal, or of those among whom it is."""
    text = document.text
    for sentence in counting(annotations):
        counted = operands(sentence, annotations, text)
        for three in zip(counted, counted[1:], counted[2:], strict=False):
            if _are_tied(three, text, sentence.span):
                yield _verdict(three, document)


def _are_tied(three: Sequence[Quantity], text: str, sentence: Span) -> bool:
    """Whether three figures are a whole, a part of it and its share."""
    whole, part, share = three
    if share.unit != "%" or share.range or not _are_of_one(whole, part):
        return False
    if not _OR.fullmatch(text, part.span.end, share.span.start) or not _CLOSED.match(text, share.span.end):
        return False
    lead = text[max(sentence.start, whole.span.start - 70) : whole.span.start]
    if _GOAL.search(lead) and _BY.fullmatch(text, whole.span.end, part.span.start):
        return True
    return _AMONG.fullmatch(text, whole.span.end, part.span.start) is not None and part.value <= whole.value


def _are_of_one(whole: Quantity, part: Quantity) -> bool:
    plain = not (whole.range or part.range) and min(whole.value, part.value) > 0
    money = {whole.unit, part.unit} & MONEY
    return plain and not {whole.unit, part.unit} & _UNCOUNTED and (not money or whole.unit == part.unit)


def _verdict(three: Sequence[Quantity], document: Document) -> Verdict:
    whole, part, share = three
    real = 100 * part.value / whole.value
    rough = max(part.step / part.value, whole.step / whole.value) if part.hedge or whole.hedge else 0.0
    wide = min(share.step, 1.0) + real * (min(rough, _SLACK) + _SLACK * bool(share.hedge))
    fits = abs(real - share.value) <= wide
    fits = fits or (whole.hedge in _LEAST and share.value < real) or (part.hedge in _LEAST and share.value > real)
    told = f"{shown(round(real, 1))} percent"
    return Verdict(
        subject=Subject.NUMBER,
        span=share.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-share",
        reading=document.words(share.span),
        record=told,
        because=f"{shown(part.value)} of {shown(whole.value)} is {told}",
        firm=False,
        related=tuple(sorted((part.span, whole.span))),
    )
