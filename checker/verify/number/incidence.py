"""Rates per 100,000 against the count and the population beside them: "50 deaths among 250,000, or 20 per 100,000"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import FINE, MONEY, shown
from checker.verify.number.operands import LASTING, counting, is_plain, operands
from checker.verify.sentences import Sentence

__all__ = ["incidence"]

_SIGN = re.compile(r"\b(?:per|(?:for|in|of)\severy)\s(?:1|100?),000|\bper\s(?:thousand|million)\b")
_PER = re.compile(r"(?:\s[a-z-]+){0,3}?\s(?:per|(?:for|in|out\sof)\severy)\s")
_BASES = frozenset({1e3, 1e4, 1e5, 1e6})
#: What ties a rate to the count before it.
_RATE = re.compile(
    r"(?:,\s(?:or|for|with|giving|making)?\s?|\bor\s|\()(?:an?\s(?:[a-z-]+\s){0,3}rate\sof\s)?(?:just\s)?$"
)
_RATED = re.compile(r"\brate\sof\s(?:just\s)?$")
_PEOPLE = frozenset("people person resident inhabitant citizen adult child woman man birth pupil student".split())
_POPULATION = re.compile(
    r"\b(?:population(?:\s(?:of|is|was))?|(?:town|city|county|village|state|district|borough)\sof)\s$", re.I
)
#: What makes a rate, or a count, one of another place or time.
_ELSEWISE = re.compile(
    r"\b(?:than|compared|national\w*|average|above|below|from|since|versus|while|against|previous|earlier|up|down|risk|"
    r"decades?|years|months|target|adjusted|projected|expected|estimated|weekly|monthly|daily|each|another|of\swhom)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Rate:
    """So many of so many people, and what the draft makes of it per `base` people."""

    count: Quantity
    people: Quantity
    rate: Quantity
    base: Quantity


def incidence(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every rate per so many people that is given with its count and the population in one sentence."""
    for sentence in counting(annotations):
        if not _SIGN.search(sentence.text) or _ELSEWISE.search(sentence.text):
            continue
        counted = operands(sentence, annotations, document.text)
        if len(counted) == 4 and all(is_plain(each, document.text) for each in counted):
            found = _rate(counted, sentence, document.text)
            if found is not None:
                yield _verdict(found, document)


def _rate(counted: Sequence[Quantity], sentence: Sentence, text: str) -> _Rate | None:
    for rate, base in pairwise(counted):
        if (
            base.value not in _BASES
            or base.unit not in _PEOPLE | {""}
            or not _PER.fullmatch(text, rate.span.end, base.span.start)
        ):
            continue
        rest = [each for each in counted if each is not rate and each is not base]
        people = [each for each in rest if _are_people(each, text)]
        if len(people) != 1 or {each.unit for each in counted} & (MONEY | LASTING | {"%", "pp"}):
            return None
        count = next(each for each in rest if each is not people[0])
        lead = text[max(sentence.span.start, rate.span.start - 40) : rate.span.start]
        named = count.unit and rate.unit == count.unit and _RATED.search(lead)
        behind = count.span < rate.span and people[0].span < rate.span and _RATE.search(lead)
        if (named or behind) and count.value < people[0].value:
            return _Rate(count, people[0], rate, base)
    return None


def _are_people(quantity: Quantity, text: str) -> bool:
    if quantity.value < 1000:
        return False
    return (
        quantity.unit in _PEOPLE
        or _POPULATION.search(text[max(0, quantity.span.start - 24) : quantity.span.start]) is not None
    )


def _verdict(found: _Rate, document: Document) -> Verdict:
    count, people, rate, base = found.count, found.people, found.rate, found.base
    low = rate.low * people.low / base.value * 0.98
    high = rate.high * people.high / base.value * 1.02
    fits = count.admits(low, high)
    product = shown(rate.value * people.value / base.value, FINE)
    return Verdict(
        subject=Subject.NUMBER,
        span=count.number or count.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-total",
        reading=document.words(count.number or count.span),
        record=product,
        because=f"{shown(rate.value)} per {shown(base.value)} of {shown(people.value, FINE)} = {product}",
        related=tuple(sorted((people.span, rate.span))),
    )
