"""The noun phrase around a noun, as far as it names a speaker."""

from checker.annotate.tags import NOUNS
from checker.annotation.parse import Parse

__all__ = ["is_age", "noun_phrase"]

_OUT = frozenset(
    "relcl acl appos advcl conj cc punct parataxis ccomp dep npadvmod advmod dobj oprd nsubj aux auxpass".split()
)
#: Prepositions that belong to a name or a role: "minister of", "officer in".
_INNER = frozenset(("of", "for", "at", "in", "from", "with", "on"))


def noun_phrase(parse: Parse, noun: int) -> tuple[int, int]:
    """First token and one past the last of the phrase around a noun: modifiers and "of …", no clauses, no asides.

    An adjective behind the noun keeps what it leads to: `people close to the talks`.
    """
    first = last = noun
    waiting = [noun]
    while waiting:
        at = waiting.pop()
        for child in parse.children[at]:
            if _belongs(parse, noun, at, child, first):
                first, last = min(first, child), max(last, child)
                waiting.append(child)
    if is_age(parse, noun):
        first = min(first, noun - 4 - (parse.tokens[noun - 5].tag == "DT"))
    return first, last + 1


def is_age(parse: Parse, at: int) -> bool:
    """Whether a token ends an age that stands for somebody: `the 44-year-old`."""
    tokens = parse.tokens
    return at > 4 and tokens[at].lower == "old" and tokens[at - 2].lower == "year" and tokens[at - 1].tag == "HYPH"


def _belongs(parse: Parse, noun: int, at: int, child: int, first: int) -> bool:
    token = parse.tokens[child]
    if token.relation in ("conj", "cc"):
        return at == noun and _pair(parse, noun, child)
    if token.relation in _OUT:
        return token.tag == "HYPH" and child == first - 1
    led = noun < at and parse.tokens[at].tag == "JJ"
    return token.relation != "prep" or token.text.lower() in _INNER or led


def _pair(parse: Parse, noun: int, child: int) -> bool:
    """Whether a coordination is part of a name or of one short subject: "Smith and Jones"."""
    token = parse.tokens[child]
    if token.relation == "cc":
        others = (other for other in parse.children[noun] if parse.tokens[other].relation == "conj")
        return any(_pair(parse, noun, other) for other in others)
    return 0 < child - noun <= 5 and token.tag in NOUNS
