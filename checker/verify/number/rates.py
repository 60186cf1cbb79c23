"""So much for each of so many against the whole: "$12 a head, or $6 million for the 500,000 residents"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import MONEY, is_year, shown
from checker.verify.sentences import sentences, within

__all__ = ["rates"]

_SIGN = re.compile(r"\b(?:per|each|every|apiece|an?\s(?:head|person|piece))\b", re.I)
_EACH = re.compile(
    r"\s(?:(?:per|for\s(?:each|every)|an?|each|every)\s(?P<noun>[a-z]{3,20})|(?P<all>each|apiece))\b|\sfor\seach\sof\s"
)
_EACH_OF = re.compile(r"\b(?:each|every\sone)\sof\s(?:(?:the|its|their|these|those)\s)?$", re.I)
#: What ties a whole, or a rate, to the other figures of its sentence.
_IN_ALL = re.compile(r"\s(?:in\s(?:all|total)|altogether|all\stold)\b")
_OR = re.compile(
    r"(?:,\sor\s|,\sthat\sis,?\s|\b(?:works?|worked|working)\sout\s(?:to|at)\s|\b(?:amount(?:s|ed|ing)|com(?:es|ing)|came)\sto\s|"
    r"\btotal(?:s|ed|ing)?\s(?:of\s)?|\bequal\sto\s)(?:an?\stotal\sof\s|just\s|only\s|about\s)?$"
)
#: What gives the whole a time of its own, or counts a part.
_ELSEWISE = re.compile(
    r"\b(?:year|years|month|months|week|weeks|day|days|hour|hours|annual\w*|monthly|weekly|daily|hourly|quarter|decade|first|"
    r"half|some\sof|most\sof|up\sto|as\smuch\sas|at\sleast|more\sthan|less\sthan|plus|fees?|extra|additional|other|another|"
    r"remaining|twice|once|times|discount\w*|from|both|minimum|maximum)\b",
    re.I,
)
_HEADS = frozenset({"person", "head", "capita"})
_PEOPLE = frozenset(
    """people person resident inhabitant member customer guest student pupil worker employee villager citizen taxpayer
    passenger visitor adult child user subscriber patient voter veteran retiree man woman victim survivor""".split()
)


@dataclass(frozen=True, slots=True)
class _Share:
    """What each gets, how many get it, and what all together get."""

    each: Quantity
    count: Quantity
    whole: Quantity


def rates(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every whole that is given with its rate and its count in one sentence, and with no other figure."""
    for sentence in sentences(annotations):
        counted = within(annotations.quantities, sentence.span)
        if len(counted) == 3 and _SIGN.search(sentence.text) and not _ELSEWISE.search(sentence.text):
            share = _share(counted, document)
            if share is not None:
                yield _verdict(share, document)


def _share(counted: Sequence[Quantity], document: Document) -> _Share | None:
    loose = any(each.ordinal or each.range or is_year(each, document.text) or each.value <= 0 for each in counted)
    money = sorted((each for each in counted if each.unit in MONEY), key=lambda each: each.value)
    counts = [each for each in counted if each.unit not in MONEY and each.unit.islower() and len(each.unit) > 2]
    if loose or len(money) != 2 or len(counts) != 1 or money[0].unit != money[1].unit:
        return None
    share = _Share(money[0], counts[0], money[1])
    return share if _is_of_each(share, document.text) and _is_tied(share, document.text) else None


def _is_of_each(share: _Share, text: str) -> bool:
    """Whether the smaller amount is said to be for each of those that are counted."""
    if _EACH_OF.search(text[max(0, share.count.span.start - 24) : share.count.span.start]):
        return True
    found = _EACH.match(text, share.each.span.end)
    if found is None:
        return False
    noun = found["noun"]
    return noun in (None, share.count.unit) or (noun in _HEADS and share.count.unit in _PEOPLE)


def _is_tied(share: _Share, text: str) -> bool:
    if _IN_ALL.match(text, share.whole.span.end):
        return True
    first, second = sorted((share.each, share.whole), key=lambda each: each.span)
    return _OR.search(text[first.span.end : second.span.start]) is not None


def _verdict(share: _Share, document: Document) -> Verdict:
    each, count, whole = share.each, share.count, share.whole
    low, high = each.low * count.low, each.high * count.high
    product = each.value * count.value
    fits = whole.admits(low * 0.98, high * 1.02)
    return Verdict(
        subject=Subject.NUMBER,
        span=whole.number or whole.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-total",
        reading=document.words(whole.number or whole.span),
        record=shown(product),
        because=f"{shown(count.value)} × {shown(each.value)} = {shown(product)}",
        related=(each.span, count.span),
    )
