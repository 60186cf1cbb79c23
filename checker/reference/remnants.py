"""What edits leave of a name: the stretches of a form that stand in every slip of it, and where they stand there.

A form is cut into five parts of about one length. Two edits harm two of them at most (an edit between two parts is
counted as harm to the later one), so the other three stand in the slip as well, moved by the letters that were put in
or left out before them. Only a swap of two letters across a cut harms two parts by one edit: it is undone first.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

__all__ = ["PAIRS", "Remnant", "remnants_in", "remnants_of"]

_PARTS = 5

#: Which two parts are left out, in the order of their numbers.
PAIRS = tuple(combinations(range(_PARTS), 2))


class Remnant(NamedTuple):
    """The stretches that are left: `[:first]`, `[second:third]` and `[last:]`; `pair` says what is left out."""

    pair: int
    first: int
    second: int
    third: int
    last: int


def remnants_of(length: int) -> Iterator[Remnant]:
    """What is left of a form of that length without any two of its parts."""
    cuts = _cuts(length)
    for pair, (one, other) in enumerate(PAIRS):
        yield Remnant(pair, cuts[one], cuts[one + 1], cuts[other], cuts[other + 1])


@lru_cache(maxsize=1024)
def remnants_in(length: int, longer: int, edits: int) -> tuple[tuple[int, tuple[Remnant, ...]], ...]:
    """Where a slip that is `longer` than a form of that length holds what one or two edits may have left of the form.

    They come by the place in the slip whose letter and the one before it are to be swapped back; 0 stands for none.
    """
    cuts = _cuts(length)
    found: dict[int, dict[Remnant, None]] = {}
    for swap, shift, (one, other), between in _harms(longer, edits):
        place = cuts[swap] + shift if swap else 0
        second, third, last = cuts[one + 1] + between, cuts[other] + between, cuts[other + 1] + longer
        if second >= 0 and (not swap or 0 < place < length + longer):
            remnant = Remnant(PAIRS.index((one, other)), cuts[one], second, max(third, second), max(last, 0))
            found.setdefault(place, {})[remnant] = None
    return tuple((place, tuple(remnants)) for place, remnants in found.items())


def _cuts(length: int) -> tuple[int, ...]:
    return tuple(length * part // _PARTS for part in range(_PARTS + 1))


def _harms(longer: int, edits: int) -> Iterator[tuple[int, int, tuple[int, int], int]]:
    """Each way in which edits may harm two parts of a form.

    The number of the cut across which letters are swapped (0: none) and by how much it is moved; the two parts; and by
    how much what stands between them is moved.
    """
    for one, other in PAIRS:
        if other == one + 1:
            yield 0, 0, (one, other), 0
        elif edits > 1:
            yield from ((0, 0, (one, other), moved) for moved in (-1, 0, 1) if abs(longer - moved) <= 1)
    if edits > 1 and abs(longer) <= 1:
        for swap in range(1, _PARTS):
            spared = [part for part in range(_PARTS) if part not in (swap - 1, swap)]
            for harmed in spared:
                beside = min((part for part in spared if part != harmed), key=lambda part: abs(part - harmed))
                one, other = sorted((harmed, beside))
                yield swap, longer if harmed < swap else 0, (one, other), longer if harmed == one else 0
