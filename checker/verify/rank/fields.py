"""Superlatives and firsts that claim a place in a field: "the longest wall in the state", "the first woman to"."""

import re

from checker.annotation.parse import Token
from checker.verify.rank.idioms import is_denied, is_idle_first, is_judgement
from checker.verify.sentences import Sentence

__all__ = ["FIRST", "ONE_OF", "RUNNER_UP", "SUPERLATIVE", "is_claim", "place_claimed", "reading_of"]

SUPERLATIVE = re.compile(
    r"(?:\b(?P<lead>the|its|their|his|her|our|The|Its|Their)|(?P<owner>[a-z]s?['’]s?))\s(?:\w+[\s-])?(?P<word>largest|biggest|smallest|highest|lowest|tallest|longest|shortest|oldest|youngest|"
    r"fastest|slowest|richest|poorest|deadliest|worst|best-selling|busiest|deepest|heaviest|earliest|greatest|newest|"
    r"most\s(?:populous|expensive|powerful|widely|common|successful|visited|dangerous|violent|decorated))\b"
)
#: A first or an only one is a claim when it is said of whom, and against what: "the first woman to", "since 1950".
FIRST = re.compile(
    r"\b(?:the|its|their|his|her|Its|The|[A-Z]\w+['’]s)\s(?P<word>first|only|sole)\s(?P<of>(?:[\w’'-]+\s){0,4}?)"
    r"(?P<tail>to\s(?:have\s|be\s|been\s|ever\s)*[a-z]+|ever\b|since\s(?:\w+\s){0,3}[12]\d{3}\b"
    r"|in\s(?:[\w,’'-]+\s){0,4}(?:history|years?|decades?|century|centuries|generations?|country|nation|world|state)\b"
    r"|(?:who|that)\s|(?:country|nation|person|woman|man|recipient)\b)"
)
#: Stretches of time, and parts of a whole: their first ones are places in an order.
_PARTS = frozenset(
    """second minute hour day night evening morning week weekend month quarter year decade century term half third part
    step stage phase round version draft page chapter line thing place lady name""".split()
)
#: What says against what field a superlative is meant.
_SCOPE = re.compile(
    r"[^.;:?!,]{0,60}?\b(?:in|of|on|among|since|outside|within|ever|worldwide|nationwide|recorded|known|anywhere)\b"
)
RUNNER_UP = re.compile(
    r"\b(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd)|one of the)[ -](?:\w+[ -])?$", re.I
)
_PLACES = {
    "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
ONE_OF = re.compile(r"\b(?:one of|among|some of)\s(?:the\s)?(?:[\w’']+\s){0,3}$", re.I)
_IS = re.compile(r"\b(?:is|was|are|were|became|remains?|ranks?)\s$")
#: A field that follows at once: "the longest in the state".
_FIELD = re.compile(
    r"\s(?:in|on|of)\s(?:the\s(?:country|nation|state|world|city|county|region|province|continent|league|union)\b|[A-Z])"
)


def place_claimed(before: str) -> int | None:
    """The place that a superlative claims after the words `before`: 2 in "the second-largest", none in "one of the"."""
    found = RUNNER_UP.search(before)
    if found is None:
        return 1
    return _PLACES[found[1].lower()] if found[1] else None


def reading_of(found: re.Match[str]) -> str:
    """The words of a superlative as a report prints them: from the article on, whole words, without a clause behind."""
    words = found[0].split(maxsplit=1)[1] if found.groupdict().get("owner") else found[0]
    return re.sub(r"\s(?:who|that)?\s*$", "", words)


def is_claim(found: re.Match[str], at: int, sentence: Sentence) -> bool:
    """Whether a superlative claims a place in a field: one thing, of a field that is named or meant."""
    text, groups = sentence.text, found.groupdict()
    if is_denied(text, found.start()):
        return False
    if "of" in groups:
        if is_idle_first(sentence, *found.span("of"), groups["tail"]):
            return False
        return _is_first(groups["word"], groups["of"].lower().split(), groups["tail"])
    if RUNNER_UP.search(text[max(0, at - 20) : at]):
        return False
    behind = text[found.end("word") :]
    if behind[:1] in ("-", ",") and not re.match(r"-\w+ing\b", behind):
        return False
    if _FIELD.match(behind):
        return text[max(0, found.start() - 2) : found.start()] == ", " or bool(_IS.search(text[: found.start()]))
    noun = _noun_behind(sentence, found.end("word"))
    if noun is None or noun.tag in ("NNS", "NNPS") or noun.lower in _PARTS:
        return False
    if is_judgement(noun, sentence, found.end("word")):
        return False
    return groups["owner"] is not None or _SCOPE.match(behind) is not None


def _is_first(word: str, nouns: list[str], tail: str) -> bool:
    last = nouns[-1].removesuffix("s") if nouns else ""
    if any(noun.removesuffix("s") in _PARTS for noun in nouns):
        return False
    if tail.startswith(("who", "that")):
        return word != "first" and bool(nouns)
    if tail.startswith("to "):
        return last != "time" and bool(nouns)
    return True


def _noun_behind(sentence: Sentence, offset: int) -> Token | None:
    """The noun that a superlative ending at `offset` of the sentence describes."""
    place, noun = sentence.span.start + offset - sentence.parse.start, None
    for token in sentence.tokens:
        if token.start < place:
            continue
        if token.tag.startswith("NN"):
            noun = token
        elif noun is not None or not token.tag.startswith(("JJ", "VB", "CD", "RB", "HYPH", "POS")):
            break
    return noun
