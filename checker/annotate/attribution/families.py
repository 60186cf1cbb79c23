"""Whom a bare surname means where people of one draft share it: `Mr. Bush` in a piece about one of two brothers."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse

__all__ = ["Family", "families", "is_subject"]

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
#: What stands beside a subject and is one with it: `the minister, X, said`, `X and Y said`.
_SHARED = ("conj", "appos")


@dataclass(frozen=True, slots=True)
class Family:
    """The people of one surname: from each offset in `starts` on, the surname means the name beside it."""

    starts: tuple[int, ...]
    meant: tuple[str, ...]

    def at(self, offset: int) -> str:
        """The full name that the surname means at `offset`, nothing before the first of them."""
        place = bisect_left(self.starts, offset)
        return self.meant[place - 1] if place else ""


def families(placed: Iterable[tuple[Mention, Parse]]) -> dict[str, Family]:
    """The families of a draft by surname, given its mentions in order, each with its paragraph.

    The first who is named in full has the surname, until somebody else is named in full as the subject of a
    sentence: a brother who is only mentioned does not take it over.
    """
    named: dict[str, list[tuple[int, str]]] = {}
    everybody: dict[str, set[str]] = {}
    for mention, parse in placed:
        words = mention.text.split()
        if mention.kind is not MentionKind.PERSON or len(words) < 2:
            continue
        meant = named.setdefault(words[-1], [])
        everybody.setdefault(words[-1], set()).add(mention.full_name)
        if not meant or (is_subject(mention, parse) and not _aside(mention, parse)):
            meant.append((mention.span.start, mention.full_name))
    return {
        surname: Family(tuple(start for start, _ in meant), tuple(name for _, name in meant))
        for surname, meant in named.items()
        if len(everybody[surname]) > 1
    }


def _aside(mention: Mention, parse: Parse) -> bool:
    """Whether a mention stands between commas: `his brother, Jens Moss, fishes`."""
    start, end = mention.span.start - parse.start, mention.span.end - parse.start
    return parse.text[max(start - 2, 0) : start].strip() == "," == parse.text[end : end + 1]


def is_subject(mention: Mention, parse: Parse) -> bool:
    """Whether a mention is the subject of a clause, alone or with others."""
    head = parse.token_at(mention.span.end - 1)
    if head is None:
        return False
    token = parse.tokens[head]
    while token.relation in _SHARED and token.head != token.i:
        token = parse.tokens[token.head]
    return token.relation in _SUBJECTS
