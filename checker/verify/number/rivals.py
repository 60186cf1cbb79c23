"""Two candidates' shares of one vote, that cannot come to more than a hundred: "64 percent … her opponent took 46"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import shown

__all__ = ["rivals"]

#: What makes a percentage a candidate's share of the vote, by the words before it and behind it.
_WON = re.compile(
    r"\b(?:won|wins|winning|took|taking|got|received|receiving|gained|had|with|earned|captured|drew|drawing)\s(?:just\s|only\s)?$"
)
_VOTE = re.compile(r"\s(?:of\s(?:the\s)?)?(?:(?:popular|total)\s)?votes?\b")
#: What leads from the one to the other: nothing but the rival and what became of them.
_RIVAL = re.compile(
    r"(?:\s(?:of\s(?:the\s)?)?(?:(?:popular|total)\s)?votes?)(?:[^.;:()\d%]{0,60}(?:[.;,]|\sand|\swhile)\s)"
    r"(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he)\s(?:(?:only|main|closest|nearest|sole|Republican|Democratic|Labou?r|Conservative)\s)?"
    r"(?:opponent|rival|challenger|runner-up)(?:,\s[^.;:()\d%,]{1,50},)?\s"
    r"(?:won|took|got|received|had|drew|earned|finished\swith|gained|trailed\swith|captured)\s(?:just\s|only\s)?"
)
_CLOSED = re.compile(rf"(?:{_VOTE.pattern})?(?:[.,;]|\s(?:and|to)\s|\s*$)")
#: What may make the two shares ones of different votes.
_ELSEWISE = re.compile(
    r"\b(?:primary|caucus|runoff|first|second|last|previous\w*|earlier|before|poll\w*|years?|county|among|ago|in\s\d{4}|"
    r"then|turnout|voters|counties|precincts?|recount|once)\b",
    re.I,
)
#: So far the two may be rounded up together.
_SLACK = 1.0


def rivals(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on the shares of one vote that a candidate and the one rival are said to have won."""
    text = document.text
    for one, other in pairwise(each for each in annotations.quantities if not each.ordinal):
        if one.unit == "%" and _is_share(one, text) and _is_share(other, text):
            between = text[one.span.end : other.span.start]
            won = _WON.search(text, max(0, one.span.start - 24), one.span.start)
            around = text[text.rfind("\n", 0, one.span.start) + 1 : other.span.end + 40].partition("\n")[0]
            closed = _CLOSED.match(text, other.span.end)
            if won and closed and _RIVAL.fullmatch(between) and not _ELSEWISE.search(around):
                yield _verdict(one, other, document)


def _is_share(quantity: Quantity, text: str) -> bool:
    """Whether a figure is a plain percentage, or one whose "percent" is left out."""
    plain = not (quantity.range or quantity.hedge) and 0 < quantity.value < 100
    return plain and (quantity.unit == "%" or (not quantity.unit and bool(_VOTE.match(text, quantity.span.end))))


def _verdict(one: Quantity, other: Quantity, document: Document) -> Verdict:
    total = one.value + other.value
    over = total > 100 + _SLACK
    because = f"{shown(one.value)} + {shown(other.value)} = {shown(total)}"
    return Verdict(
        subject=Subject.NUMBER,
        span=other.span,
        state=State.CONFLICTS if over else State.AGREES,
        fault="shares-off-hundred" if over else None,
        reading=f"{shown(total)} percent in all",
        record="100 percent",
        because=because,
        related=(one.span,),
    )
