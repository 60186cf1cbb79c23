"""What a reporting verb reports: the words of an indirect quotation, found through the parse."""

from collections.abc import Iterator

from checker.annotate.quotation.cues import CueHit
from checker.annotate.quotation.sheet import Sheet

__all__ = ["content_of", "sourced"]

_CLAUSE = frozenset(("ccomp", "xcomp"))
_OBJECT = frozenset(("dobj", "oprd", "attr", "dative", "acomp"))
_CLOSERS = frozenset((",", ".", ":", "``", "''", "-RRB-", "NFP"))
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year night morning "
    "afternoon evening".split()
)


def content_of(one: Sheet, hit: CueHit) -> tuple[int, int] | None:
    """First token and one past the last of what a verb reports, marks included, or `None`."""
    behind = _behind(one, hit)
    return behind if behind is not None else _before(one, hit)


def _behind(one: Sheet, hit: CueHit) -> tuple[int, int] | None:
    """The complement after the verb."""
    tokens, children = one.parse.tokens, one.parse.children
    clauses, objects, phrases = [], [], []
    for child in children[hit.head]:
        if child < hit.last and child != hit.last - 1:
            continue
        relation = tokens[child].relation
        if relation in _CLAUSE:
            clauses.append(child)
        elif relation in _OBJECT:
            objects.append(child)
        elif relation in ("prep", "advcl", "agent") and relation == "prep":
            phrases.append(child)
    chosen: list[int] = []
    if clauses:
        chosen = clauses
    elif hit.classes & {"act", "name", "think", "show"} and (objects or phrases):
        chosen = [child for child in objects + phrases if not _aside(one, child)]
    elif "say" in hit.classes and objects:
        chosen = [child for child in objects if not _aside(one, child)]
    if not chosen:
        return None
    first = min(one.parse.subtree(child)[0] for child in chosen)
    last = max(one.parse.subtree(child)[1] for child in chosen)
    return _trimmed(one, max(first, hit.last), last)


def _aside(one: Sheet, child: int) -> bool:
    """Whether a phrase only says when or where something was said."""
    tokens = one.parse.tokens
    low, high = one.parse.subtree(child)
    return any(token.text.lower() in _TIMES for token in tokens[low:high]) and high - low <= 4


def _before(one: Sheet, hit: CueHit) -> tuple[int, int] | None:
    """The sentence before a verb that closes it: `The deal is done, the minister said`."""
    if not hit.classes & {"say", "tell", "think", "show"}:
        return None
    tokens = one.parse.tokens
    low, _ = one.parse.sentence_of(hit.head)
    at = hit.head - 1
    while at > low and tokens[at].text not in (",", "—", "–") and hit.head - at < 25 and one.inside[at] == -1:
        at -= 1
    if at <= low or tokens[at].text not in (",", "—", "–"):
        return None
    clause = [child for child in one.parse.children[hit.head] if child < at and tokens[child].relation == "ccomp"]
    if not clause and tokens[hit.head].relation not in ("parataxis",):
        return None
    return _trimmed(one, low, at)


def _trimmed(one: Sheet, first: int, last: int) -> tuple[int, int] | None:
    tokens = one.parse.tokens
    while last > first and tokens[last - 1].tag in _CLOSERS and one.inside[last - 1] == -1:
        last -= 1
    while first < last and (tokens[first].tag in _CLOSERS or tokens[first].tag == "CC") and one.inside[first] == -1:
        first += 1
    return (first, last) if last > first else None


def sourced(one: Sheet) -> Iterator[tuple[int, int, int, tuple[tuple[int, int], ...]]]:
    """Each "according to" outside marks: its tokens, the noun after it, and the rest of its sentence around it."""
    for first, last, noun in one.sources:
        low, high = one.parse.sentence_of(first)
        after = one.parse.subtree(noun)[1]
        parts = [_trimmed(one, low, first), _trimmed(one, max(after, last), high)]
        content = tuple(part for part in parts if part is not None and part[1] - part[0] > 2)
        if content and not any(one.inside[at] >= 0 for low, high in content for at in (low, high - 1)):
            yield first, last, noun, content
