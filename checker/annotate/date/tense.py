"""The way that the verb looks with which a date stands: back, or ahead."""

from enum import Enum

from checker.annotate.date.calendar import Written
from checker.annotation.parse import Parse, Token

__all__ = ["Way", "way_of"]


class Way(Enum):
    """Where a verb looks for a day."""

    BACK = "back"
    AHEAD = "ahead"
    EITHER = "either"  # "was due on Monday": the last one or the next
    UNTOLD = "untold"


_FORWARD = frozenset({"will", "'ll", "’ll", "shall", "wo", "must", "may", "might", "can", "should"})
_DUE = frozenset(
    """due set scheduled slated planned plan plans planning expected expects expect going likely intends intend hopes
    hope vowed wants want aims aim poised"""
    .split()
)  # fmt: skip
_SAYING = frozenset("says say writes write tells reports notes adds argues shows".split())
_WERE = frozenset({"was", "were"})


def way_of(parse: Parse, written: Written) -> Way:
    """The way that the verb looks with which a date stands."""
    index = parse.token_at(parse.start + written.start)
    for _ in range(8):
        if index is None or (parse.tokens[index].head == index and not parse.tokens[index].tag.startswith("VB")):
            return Way.UNTOLD
        token = parse.tokens[index]
        if token.tag.startswith(("VB", "MD")):
            return _way_of_verb(parse, index)
        index = token.head
    return Way.UNTOLD


def _way_of_verb(parse: Parse, index: int) -> Way:
    token = parse.tokens[index]
    below = [parse.tokens[child] for child in parse.children[index]]
    words = {child.lower for child in below}
    if words & _FORWARD:
        return Way.UNTOLD if "have" in words else Way.AHEAD
    if token.lower in ("scheduled", "slated", "due"):
        return Way.EITHER if words & _WERE else Way.AHEAD
    if token.tag == "VB" or any(child.lower == "to" and child.tag == "TO" for child in below):
        return Way.EITHER if "would" in words else _way_of_due(parse, parse.tokens[token.head])
    if token.tag in ("VBZ", "VBP") and token.lower not in _SAYING:
        perfect = any(child.tag in ("VBN", "VBD") for child in below)
        return Way.UNTOLD if perfect or token.lower in ("is", "are", "has", "have") else Way.AHEAD
    if token.tag == "VBD":
        return Way.BACK
    if token.tag == "VBN" and words & {*_WERE, "had", "has", "have", "been"}:
        return Way.BACK
    return Way.UNTOLD


def _way_of_due(parse: Parse, above: Token) -> Way:
    """The way of an infinitive: ahead below "is due", either way below "was due"."""
    if above.lower not in _DUE:
        return Way.UNTOLD
    aided = {parse.tokens[child].lower for child in parse.children[above.i]} | {parse.tokens[above.head].lower}
    return Way.EITHER if aided & _WERE else Way.AHEAD
