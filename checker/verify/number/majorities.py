"""Majorities and margins against the two counts beside them: "7,300 votes to 5,100, a majority of 2,200"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import FINE, shown
from checker.verify.number.operands import counting, ends, is_plain, operands
from checker.verify.sentences import Sentence

__all__ = ["majorities"]

_SIGN = re.compile(r"\b(?:majority|margin|plurality|lead|by)\b")
#: What calls a figure the difference of others: "a slim majority of", "won by", "by a margin of".
_NAMED = re.compile(
    r"(?:,\s|\s[-–—]\s|\sby\s|\swith\s|\sfor\s|\sgiving\s[^,;:.()\d]{1,30}\s|\ssecur(?:ed|ing)\s|\sand\s)(?:an?|his|her|their)\s"
    r"(?:(?!new|previous|former|old|reduced|increased|notional|combined|total|overall|absolute|working)[a-z-]+\s){0,2}"
    r"(?:majority|margin|plurality|lead)(?:\sof\svictory)?\sof\s(?:just\s|only\s)?$"
)
_WON_BY = re.compile(
    r"\b(?:won|wins|winning|win|beat|beats|beating|defeated|defeating|defeats|lost|loses|losing|prevailed|ahead|triumphed|"
    r"edged)\b(?:[^.;:()\d]{0,50}?|[^.;:()\d]{0,40}\swho\s[a-z]{3,9}\s[\d,]{1,9}(?:\svotes)?,)\sby\s(?:just\s|only\s|a\smere\s)?$"
)
#: What the figures of one count, and of a margin, are of.
_VOTES = frozenset({"vote", "ballot"})
_MARGINS = frozenset({"", "vote", "ballot", "point", "pp", "goal", "run", "seat"})
_SCORED = frozenset({"point", "goal", "run"})
#: What makes a figure one of another day, round or place, or of other votes than the two.
_ELSEWISE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:last|previous|previously|earlier|former|from|up|down|compared|than|overturn\w*|cut|slash\w*|"
    r"reduced|recount|in\sthe\s(?:first|second|final)|round|leg|aggregate|innings|overtime|penalt\w+|half|halftime|abstain\w*|abstention\w*|seats|short|"
    r"needed|required|series|sets?|wickets?|combined|together|third|turnout|electorate|majority\s(?:for|over\sall)|each|both|"
    r"cent|points\sclear)\b",
    re.I,
)
#: A contest in figures: "52-48", "52 to 48", "52 votes to 48".
_TALLY = re.compile(r"\s?[-–—]\s?|\s(?:votes?\s)?to\s")
_ANEW = re.compile(r"\b(?:and|but|while|whereas)\b")
_TO = re.compile(
    r"[^.;:()\d]{0,70}?(?:\sto\s|\sagainst\s|\sahead\sof\s|\sover\s|\sbeat\w*\s|\sdefeat\w*\s|,\swho\s|\swhile\s|\sand\s|,\swith\s|"
    r"\sto\sthe\s|,\s)[^.;:()\d]{0,70}"
)


@dataclass(frozen=True, slots=True)
class _Contest:
    """The two counts of a contest, and what is called the difference between them."""

    one: Quantity
    other: Quantity
    margin: Quantity


def majorities(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every majority or margin that stands with both counts, and with no other figure, in its sentence."""
    for sentence in counting(annotations):
        if _SIGN.search(sentence.text) and not _ELSEWISE.search(sentence.text):
            counted = operands(sentence, annotations, document.text)
            if len(counted) == 3 and all(is_plain(each, document.text) for each in counted):
                for contest in _contests(counted, sentence, document.text):
                    yield _verdict(contest, document)


def _contests(counted: Sequence[Quantity], sentence: Sentence, text: str) -> Iterator[_Contest]:
    for index, margin in enumerate(counted):
        lead = text[max(sentence.span.start, margin.span.start - 90) : margin.span.start]
        one, other = (each for each in counted if each is not margin)
        named, won = _NAMED.search(lead), _WON_BY.search(lead)
        if not (named or (won and margin.unit)) or margin.unit not in _MARGINS or margin.unit == "seat":
            continue
        between = text[one.span.end : other.span.start] if index != 1 else ""
        behind = text[margin.span.end : counted[index + 1].span.start] if index < 2 else ""
        if _ANEW.search(behind):
            continue
        if index == 0 and not (_TALLY.fullmatch(between) or {one.unit, other.unit} & _VOTES):
            continue
        if _are_of_one(one, other, margin, between, sentence):
            yield _Contest(one, other, margin)
            return


def _are_of_one(one: Quantity, other: Quantity, margin: Quantity, between: str, sentence: Sentence) -> bool:
    """Whether two figures are the counts of one contest, in which the margin was won."""
    units = {one.unit, other.unit}
    if between and not (_TALLY.fullmatch(between) or _TO.fullmatch(between)):
        return False
    if units == {"%"} or (units == {"%", ""} and one.unit == "%"):
        return margin.unit in ("pp", "point")
    if units & _VOTES:
        return units <= _VOTES | {""} and margin.unit in ("", "vote", "ballot")
    if units <= _SCORED | {""} and between and _TALLY.fullmatch(between):
        return margin.unit in _SCORED | {"", "vote"}
    named = "majority" in sentence.text or "votes" in sentence.text
    return units == {""} and named and margin.unit in ("", "vote") and min(one.value, other.value) >= 10


def _verdict(contest: _Contest, document: Document) -> Verdict:
    less, more = sorted((contest.one, contest.other), key=lambda each: each.value)
    low, high = ends(more)[0] - ends(less)[1], ends(more)[1] - ends(less)[0]
    least, most = ends(contest.margin)
    fits = low <= most and least <= high
    real = shown(more.value - less.value, FINE)
    return Verdict(
        subject=Subject.NUMBER,
        span=contest.margin.number or contest.margin.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-margin",
        reading=document.words(contest.margin.number or contest.margin.span),
        record=real,
        because=f"{shown(more.value, FINE)} − {shown(less.value, FINE)} = {real}",
        related=(contest.one.span, contest.other.span),
    )
