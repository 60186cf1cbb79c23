"""So much for each of so many against the whole: "$12 a head, or $6 million for the 500,000 residents"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import FINE, MONEY, shown
from checker.verify.number.operands import LASTING, counting, operands

__all__ = ["rates"]

_SIGN = re.compile(
    r"\b(?:per|each|every|apiece|one|single|an?\s(?:head|person|piece|year|month|week|day|night|hour)|instal|payments\sof)",
    re.I,
)
_EACH = re.compile(
    r"\s(?:(?:per|for\s(?:each|every)|an?|each|every)\s(?P<noun>[a-z]{3,20})|(?P<all>each|apiece))\b|\sfor\seach\sof\s"
)
_EACH_OF = re.compile(r"\b(?:each|every\sone)\sof\s(?:(?:the|its|their|these|those)\s)?$", re.I)
_EACH_GETS = re.compile(r"\s(?:will\s|would\s|have\s|must\s)?each\s(?:[a-z]+\s){1,3}")
#: Payments of so much: "in 12 installments of $250".
_PAYMENTS = re.compile(r"\b(?:equal\s|monthly\s|weekly\s|annual\s)?(?:instal(?:l)?ments?|payments?)\sof\s$")
_REPEATED = frozenset({"installment", "instalment", "payment"})
#: The one whose price is told, and those that are then counted: "one tent at $200 … 50 of them", "50 tents would".
_PRICED = re.compile(r"(?:one|a\ssingle)\s[a-z-]+(?:\s[a-z-]+)?\s(?:at|costs?)\s")
_PRICE_OF_ONE = re.compile(r"\b(?:one|a\ssingle)\s[a-z-]+(?:\s[a-z-]+)?\s(?:at|costs?)\s(?:about\s)?$")
_OF_THEM = re.compile(r"\s(?:of\s(?:them|those|these)|such\s[a-z]+)\b")
_FOR = re.compile(r"\s(?:each|apiece),\sfor\s(?:an?\stotal\sof\s)?")
#: What ties a whole, or a rate, to the other figures of its sentence.
_IN_ALL = re.compile(r"\s(?:in\s(?:all|total)|altogether|all\stold)\b")
_OR = re.compile(
    r"(?:,\sor\s|,\sthat\sis,?\s|\b(?:works?|worked|working)\sout\s(?:to|at)\s|\b(?:amount(?:s|ed|ing)|com(?:es?|ing)|came)\sto\s|"
    r"\btotal(?:s|ed|l?ing)?\s(?:of\s)?|\bequal\sto\s)(?:an?\stotal\sof\s|just\s|only\s|about\s)?$"
)
#: What is made of it all: "bringing in $6,000", "the trip cost ratepayers £9,000", "a bill of £26,000".
_MADE = re.compile(
    r"(?:,\s(?:bringing\sin|raising|earning|netting|grossing|generating|yielding|costing)(?:\s[a-z]+){0,2}\s|"
    r"\s(?:brought\sin|(?:bring|brings)\sin|raised|grossed|netted|cost|costs)(?:\s(?!per\b)[a-z]+)?\s|,\san?\s(?:bill|cost|sum|haul|outlay)\sof\s|"
    r",\san?\s(?:deal|order|contract)\sworth\s)$"
)
#: Where the whole comes first: "spent £13,500 on 18 delegates, or £750 a head".
_AT = re.compile(r"(?:,\sat\s|\sat\s|,\sor\s|\s\()$")
#: What counts a part, or adds to the whole.
_ELSEWISE = re.compile(
    r"\b(?:some\sof|most\sof|up\sto|as\smuch\sas|at\sleast|more\sthan|less\sthan|plus|fees?|extra|additional|other|another|"
    r"remaining|twice|once|times|discount\w*|from|both|minimum|maximum|part|first|half|average|worth\sof|interest|deposit|"
    r"than|starting|total\sof\s\d+)\b",
    re.I,
)
#: What gives one of the figures a time that the others may not have, and what gives them all the same.
_TIMED = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|nights?|annual\w*|monthly|weekly|daily|hourly|nightly|quarter|decade|season)\b"
)
_WHEN = re.compile(r"\b(?:last|this|next|in\sthe)\s(?:year|month|week|quarter|season)\b", re.I)
_YEARLY = re.compile(r"\s(?:an?|per|each|every)\s(?:year|month|week|day)\b|\sannually")
_PERIODS = LASTING | {"night"}
#: How often in a year something may be paid that is told without its time, and how closely it then fits.
_OFTEN, _CLOSE = (4, 12, 24, 26, 52, 250, 260, 365), 0.03
_HEADS = frozenset({"person", "head", "capita"})
_PEOPLE = frozenset(
    """people person resident inhabitant member customer guest student pupil worker employee villager citizen taxpayer
    passenger visitor adult child user subscriber patient voter veteran retiree man woman victim survivor delegate
    player councillor pensioner household""".split()
)
_PLACE_OF = re.compile(r"\b(?:town|city|village|county|district|borough|population)\sof\s$")


@dataclass(frozen=True, slots=True)
class _Share:
    """What each gets, how many get it, and what all together get."""

    each: Quantity
    count: Quantity
    whole: Quantity

    @property
    def ratio(self) -> float:
        """How many times the count and the amount for each go into the whole."""
        return self.whole.value / (self.each.value * self.count.value)


def rates(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every whole that is given with its rate and its count in one sentence, and with no other figure."""
    for sentence in counting(annotations):
        if not _SIGN.search(sentence.text) or _ELSEWISE.search(sentence.text):
            continue
        counted = [
            each
            for each in operands(sentence, annotations, document.text, lasting=True)
            if not _PRICED.match(document.text, each.span.start)
        ]
        share = _share(counted, document.text) if len(counted) == 3 else None
        if share is not None and not _is_timed(share, sentence.span, document.text):
            yield _verdict(share, document)


def _share(counted: Sequence[Quantity], text: str) -> _Share | None:
    money = sorted((each for each in counted if each.unit in MONEY), key=lambda each: each.value)
    counts = [each for each in counted if each.unit not in MONEY and each.unit not in ("%", "pp")]
    loose = any(each.range or each.value <= 0 for each in counted)
    if loose or len(money) != 2 or len(counts) != 1 or money[0].unit != money[1].unit or counts[0].value < 2:
        return None
    share = _Share(money[0], counts[0], money[1])
    return share if _is_of_each(share, text) and _is_tied(share, text) else None


def _is_of_each(share: _Share, text: str) -> bool:
    """Whether the smaller amount is said to be for each of those that are counted."""
    count = share.count
    if _EACH_OF.search(text[max(0, count.span.start - 24) : count.span.start]):
        return True
    if _PRICE_OF_ONE.search(text, max(0, share.each.span.start - 60), share.each.span.start):
        return share.each.span < count.span < share.whole.span and bool(_OF_THEM.match(text, count.span.end))
    if count.unit in _REPEATED and _PAYMENTS.search(text[count.span.start : share.each.span.start]):
        return True
    if share.count.span < share.each.span and _EACH_GETS.fullmatch(text, count.span.end, share.each.span.start):
        return True
    found = _EACH.match(text, share.each.span.end)
    if found is None:
        return False
    noun = found["noun"]
    if noun is None:
        return count.unit.islower() and len(count.unit) > 2 and count.unit not in _PERIODS
    people = count.unit in _PEOPLE or _PLACE_OF.search(text[max(0, count.span.start - 24) : count.span.start])
    return noun == count.unit or ((noun in _HEADS or noun in _PEOPLE) and bool(people))


def _is_tied(share: _Share, text: str) -> bool:
    if _IN_ALL.match(text, share.whole.span.end):
        return True
    first, second = sorted((share.each, share.whole), key=lambda each: each.span)
    between = text[first.span.end : second.span.start]
    if _OR.search(between) or (first is share.each and _FOR.fullmatch(between)):
        return True
    if first is share.each:
        return _MADE.search(between) is not None
    return share.whole.span < share.count.span and _AT.search(between) is not None


def _is_timed(share: _Share, sentence: Span, text: str) -> bool:
    """Whether a time is told that not all three figures have: "each pays $12 a month, or $6 million a year"."""
    words = list(text[sentence.start : sentence.end])
    if share.count.unit in _PERIODS:
        spans = [share.count.span, Span(share.each.span.end, _end(_EACH, share.each, text))]
    else:
        spans = (
            [Span(share.whole.span.end, _end(_YEARLY, share.whole, text))] if share.each.span < share.whole.span else []
        )
        if spans and any(abs(share.ratio / often - 1) < _CLOSE for often in _OFTEN):
            return True
    for span in spans:
        words[span.start - sentence.start : span.end - sentence.start] = " " * len(span)
    return _TIMED.search(_WHEN.sub("", "".join(words))) is not None


def _end(pattern: re.Pattern[str], quantity: Quantity, text: str) -> int:
    found = pattern.match(text, quantity.span.end)
    return found.end() if found else quantity.span.end


def _verdict(share: _Share, document: Document) -> Verdict:
    each, count, whole = share.each, share.count, share.whole
    lasting = count.unit in _PERIODS and document.words(count.span).lower().startswith("over ")
    least, most = (count.value, count.value) if lasting else (count.low, count.high)
    low, high = each.low * least, each.high * most
    product = each.value * count.value
    fits = whole.admits(low * 0.98, high * 1.02)
    return Verdict(
        subject=Subject.NUMBER,
        span=whole.number or whole.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-total",
        reading=document.words(whole.number or whole.span),
        record=shown(product, FINE),
        because=f"{shown(count.value, FINE)} × {shown(each.value, FINE)} = {shown(product, FINE)}",
        related=(each.span, count.span),
    )
