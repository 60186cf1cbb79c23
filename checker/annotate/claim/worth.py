"""How much a sentence is worth checking: points for what can be looked up, points off for what cannot."""

import re
from collections.abc import Iterator, Sequence
from math import exp

from checker.annotation.parse import NamedSpan, Token

__all__ = ["reasons", "worth"]

#: What a reason adds. A figure is what fact-checkers look up first; a wish, a question or a feeling cannot be.
POINTS = {
    "number": 1.7, "percentage": 1.5, "money": 0.9, "second number": 0.4, "large number": 0.5, "year": 0.5,
    "superlative": 0.6, "comparison": 0.5, "change": 0.7, "event": 0.5, "name": 0.4, "second name": 0.2,
    "organization or place": 0.2, "past": 0.9, "perfect": 0.8, "statistic": 0.8, "record of somebody": 0.9,
    "somebody else": 0.5, "length": 0.3, "more length": 0.2,
    "future": -0.8, "wish": -0.6, "opinion": -0.9, "question": -1.2, "address": -1.1, "short": -1.0, "very short": -1.5,
    "command": -0.8, "first person": -0.7, "second person": -0.5,
    "vague": -0.6, "duration": -0.8, "figures": 0.5, "government": 0.4, "possibility": -0.8, "duty": -0.5,
}  # fmt: skip
#: Where a sentence with no reasons stands.
START = -2.3

_STATISTIC = frozenset(
    """unemployment deficit debt budget tax taxes income inflation wages jobs poverty spending rate rates percent
    average cost costs price prices deaths cases population crime trillion million billion exports imports surplus gdp
    economy
    insurance doubled tripled half majority quarter twice record vote votes voted poll polls"""
    .split()
)  # fmt: skip
_CHANGE = frozenset(
    """increased increase decreased rose risen fell fallen grew grown cut doubled tripled lost gained dropped declined
    raised reduced created added up down went gone higher lower more less fewer""".split()
)  # fmt: skip
_ACTS = frozenset(
    """voted signed passed vetoed said supported opposed proposed introduced promised appointed won built sent spent
    invaded attacked negotiated approved ended began started killed elected served received paid owned sold bought
    produced called wrote launched founded arrested charged convicted sued announced""".split()
)  # fmt: skip
_OPINION = re.compile(
    r"\b(?:I think|I believe|I feel|I hope|I guess|I suppose|in my (?:view|opinion|judgment)|I don't think|"
    r"I'm convinced|it seems to me|I know|I understand|I want|I'd like|I would like|we need|"
    r"we must|we have to|we should|we ought)\b",
    re.I,
)
_ADDRESS = re.compile(
    r"\b(?:thank you|good evening|ladies and gentlemen|let me|look,|excuse me|my opponent is|welcome)\b", re.I
)
_WISH = frozenset("want wants hope hopes wish like believe think feel should ought must".split())
_POSSIBLE = frozenset("could would might may if perhaps maybe".split())
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_COMPARING = frozenset({"JJR", "RBR"})
_PERSONS = frozenset({"he", "she", "his", "her", "senator", "governor", "opponent", "secretary"})
_GOVERNMENT = frozenset(
    """administration congress government republicans democrats republican democratic party president federal court
    senate house military army police department law bill act program plan policy nation country states""".split()
)
_VAGUE = frozenset(
    "thing things something way kind important issue issues different obviously point question difference".split()
)
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute"})
_NUMBER_LABELS = {"MONEY": "money", "PERCENT": "percentage"}
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def worth(found: Sequence[str]) -> float:
    """What reasons come to, from 0 to 1."""
    return 1 / (1 + exp(-(START + sum(POINTS[reason] for reason in found))))


def reasons(
    text: str, tokens: Sequence[Token], names: Sequence[NamedSpan], numbers: Sequence[tuple[float, str]]
) -> Iterator[str]:
    """The reasons for and against a sentence. `numbers` are the values and units of its quantities."""
    words = [token.lower for token in tokens if token.text[:1].isalnum()]
    tags = {token.tag for token in tokens}
    known = set(words)
    yield from _of_figures(text, known, names, numbers)
    yield from _of_names(tokens, names, known)
    if tags & _SUPERLATIVE or "first" in known or "only" in known:
        yield "superlative"
    if tags & _COMPARING and ("than" in known or numbers):
        yield "comparison"
    if known & _CHANGE:
        yield "change"
    if known & _STATISTIC:
        yield "statistic"
    yield from _of_verbs(tokens, tags, known)
    yield from _against(text, words, known, tokens)


def _of_figures(
    text: str, known: set[str], names: Sequence[NamedSpan], numbers: Sequence[tuple[float, str]]
) -> Iterator[str]:
    if numbers:
        yield "number"
    if len(numbers) > 1:
        yield "second number"
    if any(value >= 1000 for value, _ in numbers):
        yield "large number"
    if numbers and all(unit in _TIMES or (value < 10 and unit not in ("%", "USD")) for value, unit in numbers):
        yield "duration"
    if _DIGIT.search(text):
        yield "figures"
    labels = {name.label for name in names}
    if "percent" in known or "%" in text or "PERCENT" in labels:
        yield "percentage"
    if "MONEY" in labels or "$" in text:
        yield "money"
    if _YEAR.search(text):
        yield "year"


def _of_names(tokens: Sequence[Token], names: Sequence[NamedSpan], known: set[str]) -> Iterator[str]:
    people = sum(name.label == "PERSON" for name in names)
    bodies = sum(name.label in ("ORG", "GPE", "NORP", "LAW", "FAC", "LOC") for name in names)
    if people + bodies:
        yield "name"
    if people + bodies > 1:
        yield "second name"
    if bodies:
        yield "organization or place"
    if any(name.label == "EVENT" for name in names) or known & {"war", "election", "summit", "treaty", "attack"}:
        yield "event"
    if known & _PERSONS:
        yield "somebody else"
    if known & _GOVERNMENT:
        yield "government"


def _of_verbs(tokens: Sequence[Token], tags: set[str], known: set[str]) -> Iterator[str]:
    if "VBD" in tags:
        yield "past"
    if "VBN" in tags and known & {"has", "have", "had", "'s", "'ve"}:
        yield "perfect"
    if known & _ACTS:
        yield "record of somebody"


def _against(text: str, words: Sequence[str], known: set[str], tokens: Sequence[Token]) -> Iterator[str]:
    if len(words) >= 10:
        yield "length"
    if len(words) >= 18:
        yield "more length"
    if len(words) < 7:
        yield "short"
    if len(words) < 4:
        yield "very short"
    if known & {"will", "'ll", "going", "shall"}:
        yield "future"
    if text.rstrip(" ”\"'").endswith("?"):
        yield "question"
    if _OPINION.search(text):
        yield "opinion"
    if _ADDRESS.search(text):
        yield "address"
    if known & _WISH:
        yield "wish"
    if known & _POSSIBLE:
        yield "possibility"
    if known & {"need", "needs", "must", "should", "ought"}:
        yield "duty"
    if known & {"i", "my", "me", "i'm"}:
        yield "first person"
    if known & {"you", "your", "yours"}:
        yield "second person"
    if known & _VAGUE:
        yield "vague"
    if tokens and tokens[0].tag == "VB":
        yield "command"
