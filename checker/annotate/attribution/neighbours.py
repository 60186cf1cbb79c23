"""The subject of a verb by what stands right beside it, where the parse gives it none or another verb's."""

from checker.annotate.attribution.antecedents import antecedent
from checker.annotate.attribution.clauses import capitalised
from checker.annotate.attribution.phrases import is_age
from checker.annotate.tags import FINITE, NAMES, NOUNS
from checker.annotation.parse import Parse

__all__ = ["before", "coordinated", "noun_behind_marks"]

#: How many tokens back the end of a stretch in marks is looked for.
_REACH = 40
_COMMAS = frozenset((",", "—", "–"))


def before(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The noun right before a verb that the parse gives no subject."""
    tokens = parse.tokens
    at = _left_of(parse, verb, inside)
    if at < 0 or inside[at] != -1 or not _is_finite(parse, verb):
        return None
    mistagged = tokens[at].text[0].isupper() and tokens[at].tag in ("VB", "VBP", "JJ", "RB")
    if mistagged or tokens[at].tag in NOUNS or is_age(parse, at):
        return at
    if tokens[at].tag in ("WP", "WDT") and at:
        return antecedent(parse, at)
    return noun_behind_marks(parse, at, inside) if tokens[at].text in _COMMAS | {")"} else None


def coordinated(parse: Parse, verb: int, inside: tuple[int, ...]) -> int | None:
    """The name between a conjunction and a verb, which the parse gives to the verb before: `and Moss will call it`."""
    tokens = parse.tokens
    at = last = _left_of(parse, verb, inside)
    if tokens[verb].relation != "conj" or at < 1 or inside[at] != -1 or tokens[at].tag not in NAMES:
        return None
    while at and tokens[at - 1].tag in NAMES and inside[at - 1] == -1:
        at -= 1
    joined = at > 0 and tokens[at - 1].tag == "CC" and inside[at - 1] == -1
    return last if joined and tokens[verb].i > last else None


def noun_behind_marks(parse: Parse, last: int, inside: tuple[int, ...]) -> int | None:
    """The first noun between a stretch in marks and token `last`: `“…,” Ruiz, 58, told the paper`, `the two write`."""
    tokens = parse.tokens
    at = last
    while at > 0 and inside[at] == -1 and last - at < _REACH:
        at -= 1
    if inside[at] == -1:
        return None
    for token in tokens[at + 1 : last]:
        if token.tag in NOUNS and token.relation not in ("compound", "nmod"):
            return token.i
        if token.tag in (".", "VBD"):
            return None
    return last - 1 if last - 1 > at and tokens[last - 1].tag in NOUNS | {"CD"} else None


def _left_of(parse: Parse, verb: int, inside: tuple[int, ...]) -> int:
    """The token before a verb, past its adverbs and auxiliaries and a bracket; -1 when there is none."""
    tokens = parse.tokens
    at = verb - 1
    while at >= 0 and inside[at] == -1 and (tokens[at].tag in ("RB", "MD") or tokens[at].relation in ("aux", "neg")):
        if capitalised(parse, at):
            break
        at -= 1
    if at > 0 and tokens[at].text == ")":
        opened = next((one for one in range(at - 1, max(at - 8, 0), -1) if tokens[one].text == "("), 0)
        return opened - 1 if opened else at
    return at


def _is_finite(parse: Parse, verb: int) -> bool:
    """Whether a verb has a tense; a participle that the parse takes for a sentence's main verb is one that has."""
    token = parse.tokens[verb]
    return token.tag in FINITE or (token.tag == "VBN" and token.relation == "ROOT" and not _has_auxiliary(parse, verb))


def _has_auxiliary(parse: Parse, verb: int) -> bool:
    return any(parse.tokens[child].relation in ("aux", "auxpass") for child in parse.children[verb])
