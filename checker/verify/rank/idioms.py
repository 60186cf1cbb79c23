"""Superlatives and firsts that claim nothing of a field: turns of speech, judgements, and what is denied."""

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.annotation.parse import Token
from checker.verify.sentences import Sentence

__all__ = ["is_denied", "is_idle_first", "is_judgement"]

_DENIED = re.compile(r"(?:n['’]t|\b(?:not|never|hardly|neither|nor|cannot))\s(?:[\w’'-]+\s){0,2}$")
#: What is judged and never measured, so that its greatest has no place in a table.
_JUDGED = frozenset(
    """
    advantage amount anxiety asset barrier benefit bet bidder calling care challenge chance chunk complaint compliment
    concern concentration confidence criticism critique danger degree denominator detail difference difficulty
    disadvantage effect effort emphasis esteem extent factor fear gift hope hurdle impact importance
    influence issue item joy lesson level likelihood misconception mistake need objection obstacle opportunity order
    part passion pleasure possibility potential pressure pride priority problem question reason regard regret respect
    return risk secret sense service shame standard strength success surprise takeaway temptation thing threat trick
    use virtue weakness wish worry
    """.split()
)
#: With these a thing is the largest of what can be, and not of what is.
_THINKABLE = frozenset("possible reasonable conceivable imaginable practical feasible available".split())
#: What is called the only one or the first without a claim about all others: ways, reasons, steps.
_MEANS = frozenset(
    """
    alternative answer argument assumption aim catch chance choice consolation constant difference downside
    exception glance goal guess hint hope idea impression impulse inkling instinct instance issue job limit means
    moment mover nature need obligation one option order path place point possibility principle priority problem
    purpose question reaction reason recourse remedy requirement resort respect responder route rule sight sign
    solution sort task thing thought time way wish word
    """.split()
)
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))


def is_denied(text: str, at: int) -> bool:
    """Whether the words before offset `at` of a sentence deny the claim: `is not the only port`."""
    return _DENIED.search(text[max(0, at - 40) : at]) is not None


def is_judgement(noun: Token, sentence: Sentence, offset: int) -> bool:
    """Whether a superlative that ends at `offset` of a sentence only judges its noun: `the greatest strength`."""
    start = sentence.span.start + offset - sentence.parse.start
    near = (token for token in sentence.tokens if start <= token.start <= noun.end + 1)
    return _one(noun.lower) in _JUDGED or any(token.lower in _THINKABLE for token in near)


def is_idle_first(sentence: Sentence, start: int, end: int, tail: str) -> bool:
    """Whether the words from `start` to `end` of a sentence, behind "first" or "only" and before `tail`, claim nothing.

    They do where they count (`the first 15 of us`), name a means (`the only way to`), or hold the sentence's verb.
    """
    place = sentence.span.start - sentence.parse.start
    words = [token for token in sentence.tokens if start <= token.start - place < end]
    if words and words[0].tag == "CD":
        return True
    if any(token.tag in _VERBS for token in words) and not tail.startswith(("ever", "in ", "since")):
        return True
    head = next((before for before, token in pairwise(words) if token.lower == "of"), None)
    head = head or (words[-1] if words else None)
    if head is not None and _one(head.lower) in _MEANS and not tail.startswith(("ever", "in ", "since")):
        return True
    return tail.startswith("to ") and not _does(sentence.tokens, place + end)


def _does(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb follows the "to" at `place`: `the first woman to win`, and not `the first update to the plan`."""
    behind = [token for token in tokens if token.start >= place][1:3]
    return bool(behind) and any(token.tag in ("VB", "VBN") for token in behind)


def _one(word: str) -> str:
    """A noun in the singular, as far as its ending tells."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
