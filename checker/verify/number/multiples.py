"""Doublings and halvings against both of their ends: "has doubled in a month, from 46 to 92", "95, twice the 47"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import shown
from checker.verify.number.multipliers import SIGN, Multiplier, compared, moved
from checker.verify.number.operands import counting, ends, is_plain, operands
from checker.verify.sentences import Sentence

__all__ = ["multiples"]

#: What leads from the word to its first figure, and from the one to the other.
_FROM = re.compile(r"(?:[^.;:()]{0,70}[\s(])?from\s(?:(?:just|only|a\slow\sof|a\srecord)\s)?", re.I)
_TO = re.compile(r"(?:[^.;:()]{0,70}\s)?to\s(?:(?:just|only|a\srecord|a\shigh\sof|a\stotal\sof)\s)?", re.I)
_THEN_TO = re.compile(r"[^.;:()]{0,60}\sto\s(?:(?:just|only|a\srecord|a\shigh\sof|a\stotal\sof)\s)?", re.I)
_THEN_FROM = re.compile(
    r"[^.;:()]{0,60}[\s(](?:from|compared\s(?:with|to)|against|versus)\s(?:(?:just|only|a\slow\sof|a\srecord)\s)?", re.I
)
#: What a multiple that closes the sentence's figures follows: "rose from 46 to 92, more than doubling in a month".
_CLOSES = re.compile(r"[^.;:()\d]{0,40},\s(?:(?:an?|or)\s)?$")
_DONE = re.compile(r"\s?(?:$|[.,;)]|(?:in|over|within|since|during)\s|(?:increase|rise|jump|growth)\b)")
#: What tells of a change of another thing, of several changes, or of a pace.
_ANEW = re.compile(
    r"\b(?:with|while|as|whereas|but|though|although|twice|again|then|every|each|per\s(?:year|month)|annually|up|down|"
    r"more\sthan\shalf|average|out\sof)\b",
    re.I,
)
#: Where a second figure to start from is told: "from 10 in January and 6 in March".
_TOO = re.compile(r"[^.;:()\d,]{0,30}\sand\s(?:[a-z]+\s){0,2}")
#: What stands between a figure and its "twice the", and what closes the figure compared with.
_ASIDE = re.compile(r"[^.;:()\d]{0,30}(?:,|\s[-–—]|\s\()\s(?:or\s|but\s|is\s|and\s)?(?:just\s|only\s|still\s)?$")
_BACK = re.compile(r"\b(?:from|than|against|versus|with)\s$")
_IS = re.compile(r"[^.;:()\d,]{0,20}\s(?:is|are|was|were)\s(?:now\s|still\s)?$")
_PERIOD = re.compile(r"\s(?:an?|per|each|every)\s([a-z]+)|-an?-([a-z]+)")
_UNALIKE = frozenset({"%", "pp", "USD", "EUR", "GBP", "INR", "AUD", "CAD", "JPY"})


@dataclass(frozen=True, slots=True)
class _Multiple:
    """A multiplying word, the figure it starts from and the one it comes to."""

    word: Multiplier
    earlier: Quantity
    later: Quantity


def multiples(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every doubling, halving or other multiple whose two figures stand in its sentence."""
    for sentence in counting(annotations, 2):
        if not SIGN.search(sentence.text):
            continue
        counted = [each for each in operands(sentence, annotations, document.text) if each.unit != "time"]
        if len(counted) >= 2:
            for found in _multiples(sentence, counted, document.text):
                if _are_comparable(found.earlier, found.later, document.text):
                    yield _verdict(found, document)


def _multiples(sentence: Sentence, counted: Sequence[Quantity], text: str) -> Iterator[_Multiple]:
    for each in moved(sentence.text):
        word = Multiplier(each.span.shift(sentence.span.start), each.word, each.value, each.low, each.high)
        if _is_verb(word, sentence) and (both := _ahead(word, counted, sentence, text) or _behind(word, counted, text)):
            yield _Multiple(word, *both)
    for first, second in pairwise(counted):
        at = _start(second)
        lead_from = max(first.span.end, sentence.span.start)
        found = compared(text[lead_from:at], lead_from) if at > lead_from else None
        if found is None or _BACK.search(text[max(0, _start(first) - 12) : _start(first)]):
            continue
        alike = first.unit == second.unit and _IS.fullmatch(text, first.span.end, found.span.start)
        if alike or _ASIDE.fullmatch(text, first.span.end, found.span.start):
            yield _Multiple(found, second, first)


def _start(quantity: Quantity) -> int:
    return (quantity.number or quantity.span).start


def _is_verb(word: Multiplier, sentence: Sentence) -> bool:
    """Whether it is something that happened: no "double-decker", no "doubles"."""
    parse = sentence.parse
    index = parse.token_at(word.span.end - 1)
    if index is None or word.word.lower().endswith(("half", "fold")):
        return index is not None
    return parse.tokens[index].tag.startswith("VB") or word.word.lower().endswith("ing")


def _ahead(
    word: Multiplier, counted: Sequence[Quantity], sentence: Sentence, text: str
) -> tuple[Quantity, Quantity] | None:
    """The earlier and the later of the two figures behind a word: "doubled to 92 in May from 46"."""
    behind = [each for each in counted if each.span.start >= word.span.end][:3]
    if len(behind) < 2 or (len(behind) == 3 and _TOO.fullmatch(text, behind[1].span.end, _start(behind[2]))):
        return None
    lead = text[word.span.end : _start(behind[0])]
    between = text[behind[0].span.end : _start(behind[1])]
    if _ANEW.search(lead) or _tells(sentence, word.span.end, behind[0].span.start):
        return None
    if _tells(sentence, behind[0].span.end, behind[1].span.start):
        return None
    if _FROM.fullmatch(lead) and _THEN_TO.fullmatch(between):
        return behind[0], behind[1]
    return (behind[1], behind[0]) if _TO.fullmatch(lead) and _THEN_FROM.fullmatch(between) else None


def _tells(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb of its own stands between two places."""
    parse = sentence.parse
    first, last = parse.token_at(start), parse.token_at(end)
    if first is None or last is None:
        return False
    return any(token.tag in ("VBD", "VBZ", "VBP", "VB", "MD") for token in parse.tokens[first:last])


def _behind(word: Multiplier, counted: Sequence[Quantity], text: str) -> tuple[Quantity, Quantity] | None:
    """The two figures before a word that sums them up: "rose from 46 to 92, doubling within a month"."""
    before = [each for each in counted if each.span.end <= word.span.start][-2:]
    if len(before) < 2 or not (word.word.lower().endswith(("ing", "fold")) and _DONE.match(text, word.span.end)):
        return None
    lead = text[max(0, _start(before[0]) - 40) : _start(before[0])]
    between = text[before[0].span.end : _start(before[1])]
    if not _CLOSES.fullmatch(text, before[1].span.end, word.span.start):
        return None
    if _FROM.search(lead) and lead.rstrip().lower().endswith("from") and _THEN_TO.fullmatch(between):
        return before[0], before[1]
    ended = re.search(r"\bto\s(?:(?:just|only|a\srecord)\s)?$", lead)
    return (before[1], before[0]) if ended and _THEN_FROM.fullmatch(between) else None


def _are_comparable(one: Quantity, other: Quantity, text: str) -> bool:
    periods = {found[1] for each in (one, other) if (found := _PERIOD.match(text, each.span.end))}
    if len(periods) > 1:
        return False
    if not (_is_plain(one, text) or one.hedge == "up to") or not _is_plain(other, text):
        return False
    if one.unit == other.unit:
        return True
    return "" in (one.unit, other.unit) and not _UNALIKE & {one.unit, other.unit}


def _is_plain(quantity: Quantity, text: str) -> bool:
    return is_plain(replace(quantity, hedge="") if quantity.hedge == "about" else quantity, text)


def _rounded(quantity: Quantity) -> tuple[float, float]:
    """What its rounding leaves open of a figure: a twentieth at most, as a round one is meant; of "about" a tenth."""
    low, high = ends(quantity)
    if quantity.hedge == "about":
        return quantity.value * 0.9, quantity.value * 1.1
    return max(low, quantity.value * 0.95), min(high, quantity.value * 1.05)


def _verdict(found: _Multiple, document: Document) -> Verdict:
    earlier, later = _rounded(found.earlier), _rounded(found.later)
    ratio = found.later.value / found.earlier.value
    fits = found.word.low <= later[1] / max(earlier[0], 1e-9) and later[0] / earlier[1] <= found.word.high
    first, last = (document.words(each.number or each.span) for each in (found.earlier, found.later))
    share = f"{shown(ratio)} times" if ratio >= 1 else f"{shown(ratio)} of"
    return Verdict(
        subject=Subject.NUMBER,
        span=found.word.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-multiple",
        reading=document.words(Span(found.word.span.start, found.word.span.end)),
        record=f"{share} {first}",
        because=f"{last} is {share} {first}",
        related=tuple(sorted((found.earlier.span, found.later.span))),
    )
