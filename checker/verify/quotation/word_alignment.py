"""The words of a quotation set beside recorded words at the least cost, wherever in the record they start and end."""

from collections import defaultdict
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from checker.verify.quotation.quoted_words import Kind, Quoted
from checker.verify.quotation.spoken_words import Word

__all__ = ["Step", "Way", "aligned", "focus", "prefix_costs", "suffix_costs"]


class Way(Enum):
    """How an element of a quotation and recorded words stand together."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"  # by the draft
    DROPPED = "dropped"  # by the draft
    BRACKET = "bracket"
    GAP = "gap"


class Step(NamedTuple):
    """Element `at` of the quotation (-1 when words are dropped) beside recorded words from `first` to before `last`."""

    way: Way
    at: int
    first: int
    last: int


#: What it costs to change, to add and to drop a word; a word much like the other costs less to change.
CHANGE, LIKE, ADD, DROP = 1.0, 0.8, 1.02, 0.9
REPEATED, SOFT, ABSORBED, HIDDEN = 0.35, 0.2, 0.28, 0.002

#: How many recorded words a bracket may stand for, beyond the number of its own.
_SPREAD = 3

_INFINITE = float("inf")


def aligned(quoted: Sequence[Quoted], spoken: Sequence[Word]) -> tuple[float, list[Step]]:
    """The cheapest way to set `quoted` beside `spoken`, with its cost."""
    rows, backs = _table(quoted, spoken)
    last = rows[-1]
    end = min(range(len(last)), key=last.__getitem__)
    return last[end], _trace(quoted, backs, end)


def prefix_costs(quoted: Sequence[Quoted], spoken: Sequence[Word]) -> tuple[list[float], list[int]]:
    """For each number of elements from the start of `quoted`, the least cost to find them, and where they then end."""
    rows, _ = _table(quoted, spoken)
    ends = [min(range(len(row)), key=row.__getitem__) for row in rows]
    return [row[end] for row, end in zip(rows, ends, strict=True)], ends


def suffix_costs(quoted: Sequence[Quoted], spoken: Sequence[Word]) -> tuple[list[float], list[int]]:
    """The same from the end of `quoted`: entry `n` is for its elements from `n` on, and where they then start."""
    costs, ends = prefix_costs(quoted[::-1], spoken[::-1])
    return costs[::-1], [len(spoken) - end for end in reversed(ends)]


def _table(quoted: Sequence[Quoted], spoken: Sequence[Word]) -> tuple[list[list[float]], list[list[int]]]:
    """Costs by element and recorded word, and for each how it came about (see `_trace`)."""
    keys = [word.key for word in spoken]
    drops = _drop_costs(spoken)
    row = [0.0] * (len(spoken) + 1)
    rows, backs = [row], []
    for n, element in enumerate(quoted):
        if element.kind is Kind.WORD:
            row, back = _word_row(row, element, keys, drops, _add_cost(quoted, n))
        elif element.kind is Kind.BRACKET:
            row, back = _bracket_row(row, len(element.inner) + _SPREAD)
        else:
            row, back = _gap_row(row)
        rows.append(row)
        backs.append(back)
    return rows, backs


def _add_cost(quoted: Sequence[Quoted], n: int) -> float:
    word = quoted[n]
    if word.soft:
        return SOFT
    if n and quoted[n - 1].key == word.key:
        return REPEATED + 0.3
    return ADD


def _drop_costs(spoken: Sequence[Word]) -> list[float]:
    """What it costs to drop each recorded word: little for fillers and for what is at once said again."""
    costs = [SOFT if word.soft else DROP for word in spoken]
    keys = [word.key for word in spoken]
    firm = [at for at, word in enumerate(spoken) if not word.soft]
    for width in (1, 2, 3):
        same = [keys[one] == keys[other] for one, other in zip(firm, firm[width:], strict=False)]
        for n in range(len(same) - width + 1):
            if same[n] and all(same[n : n + width]):
                for at in firm[n : n + width]:
                    costs[at] = min(costs[at], REPEATED)
    for at, pair in enumerate(pairwise(keys)):
        if pair in _ASIDES:
            costs[at] = costs[at + 1] = min(costs[at], 0.45)
    return costs


_ASIDES = frozenset({("you", "know"), ("i", "mean"), ("you", "see")})

#: Back pointers of a word: dropped (-1), same (0), changed (1), added (2); of a bracket or a gap: how many words.
_DROPPED, _SAME, _CHANGED, _ADDED = -1, 0, 1, 2


def _word_row(
    row: list[float], element: Quoted, keys: Sequence[str], drops: Sequence[float], add: float
) -> tuple[list[float], list[int]]:
    key, stem, number = element.key, element.key[:4], element.key[0].isdigit()
    left = row[0] + add
    new, back = [left], [_ADDED]
    diagonal = row[0]
    for at, other in enumerate(keys):
        above = row[at + 1]
        if other == key:
            cost, how = diagonal, _SAME
        else:
            cost = diagonal + (LIKE if other[:4] == stem or (number and other[0].isdigit()) else CHANGE)
            how = _CHANGED
        if above + add < cost:
            cost, how = above + add, _ADDED
        if left + drops[at] < cost:
            cost, how = left + drops[at], _DROPPED
        new.append(cost)
        back.append(how)
        left, diagonal = cost, above
    return new, back


def _bracket_row(row: list[float], most: int) -> tuple[list[float], list[int]]:
    new: list[float] = []
    back: list[int] = []
    for at in range(len(row)):
        cost, width = min((row[at - width] + ABSORBED * width, width) for width in range(min(most, at) + 1))
        new.append(cost + 0.05)
        back.append(width)
    return new, back


def _gap_row(row: list[float]) -> tuple[list[float], list[int]]:
    new: list[float] = []
    back: list[int] = []
    best, start = _INFINITE, 0
    for at, cost in enumerate(row):
        best += HIDDEN
        if cost < best:
            best, start = cost, at
        new.append(best)
        back.append(at - start)
    return new, back


def _trace(quoted: Sequence[Quoted], backs: Sequence[Sequence[int]], end: int) -> list[Step]:
    steps: list[Step] = []
    at, here = len(quoted), end
    while at:
        element, how = quoted[at - 1], backs[at - 1][here]
        if element.kind is not Kind.WORD:
            way = Way.BRACKET if element.kind is Kind.BRACKET else Way.GAP
            steps.append(Step(way, at - 1, here - how, here))
            at, here = at - 1, here - how
        elif how == _DROPPED:
            steps.append(Step(Way.DROPPED, -1, here - 1, here))
            here -= 1
        elif how == _ADDED:
            steps.append(Step(Way.ADDED, at - 1, here, here))
            at -= 1
        else:
            steps.append(Step(Way.SAME if how == _SAME else Way.CHANGED, at - 1, here - 1, here))
            at, here = at - 1, here - 1
    steps.reverse()
    return steps


def focus(quoted: Sequence[Quoted], spoken: Sequence[Word]) -> tuple[int, int]:
    """The stretch of `spoken` where most words of `quoted` stand in their order: the first word, one past the last."""
    if any(element.kind in (Kind.GAP, Kind.SEAM) for element in quoted) or len(spoken) <= 2 * len(quoted) + 24:
        return 0, len(spoken)
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(spoken):
        places[word.key].append(at)
    votes: dict[int, float] = defaultdict(float)
    for n, element in enumerate(quoted):
        found = places.get(element.key, ())
        for at in found:
            votes[(at - n) // 4] += 1 / len(found)
    if not votes:
        return 0, len(spoken)
    best = max(votes, key=lambda lane: (votes[lane] + votes.get(lane - 1, 0.0) + votes.get(lane + 1, 0.0), -lane))
    margin = max(8, len(quoted) // 3)
    first = max(4 * best - margin - 4, 0)
    return first, min(first + len(quoted) + 2 * margin + 12, len(spoken))
