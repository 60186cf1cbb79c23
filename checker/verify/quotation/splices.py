"""Quotations joined from two places of the record with nothing to show for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.record.quotation import Passage
from checker.verify.quotation.house_edits import Custom
from checker.verify.quotation.placements import Placement, placed
from checker.verify.quotation.quoted_words import Kind, Quoted
from checker.verify.quotation.spoken_words import words_of
from checker.verify.quotation.word_alignment import focus, prefix_costs, suffix_costs

__all__ = ["Splice", "spliced"]

#: A part must have so many words, and so much of it must be on record.
_LEAST, _LIKENESS = 3, 0.8


@dataclass(frozen=True, slots=True)
class Splice:
    """The two places that a quotation was joined from; `at_gap` says that an ellipsis stands between the parts."""

    first: Placement
    second: Placement
    at_gap: bool = False

    @property
    def cost(self) -> float:
        """What it costs to set both parts beside their places."""
        return self.first.cost + self.second.cost

    @property
    def same_words(self) -> bool:
        """Whether both parts come from one statement or turn."""
        return self.first.passage.statement.id == self.second.passage.statement.id

    @property
    def marked(self) -> bool:
        """Whether an ellipsis shows the joint, and both parts are excerpts of one occasion."""
        one, other = self.first.passage.statement, self.second.passage.statement
        occasion = (one.speaker, one.said, one.occasion) == (other.speaker, other.said, other.occasion)
        return self.at_gap and occasion and not self.same_words and self.first.clean and self.second.clean

    @property
    def backwards(self) -> bool:
        """Whether the second part was said before the first."""
        return self.same_words and _offset(self.second) < _offset(self.first)


def _offset(place: Placement) -> int:
    return place.passage.start + place.spoken[place.first].start


def spliced(quoted: tuple[Quoted, ...], passages: Sequence[Passage], custom: Custom) -> Splice | None:
    """The best two places to join `quoted` from, or `None` when it is no joint of two."""
    cut = _cut(quoted, passages)
    if cut is None:
        return None
    at, one, other = cut
    start, rest = _trimmed(quoted[:at][::-1])[::-1], _trimmed(quoted[at:])
    at_gap = len(start) + len(rest) < len(quoted)
    splice = Splice(placed(start, one, custom), placed(rest, other, custom), at_gap)
    return splice if all(map(_sound, (splice.first, splice.second))) else None


def _trimmed(quoted: tuple[Quoted, ...]) -> tuple[Quoted, ...]:
    """The elements without a gap at the start."""
    return quoted[1:] if quoted and quoted[0].kind is Kind.GAP and len(quoted) > 1 else quoted


def _sound(place: Placement) -> bool:
    words = sum(element.kind is Kind.WORD for element in place.quoted)
    return words >= _LEAST and place.likeness >= _LIKENESS and place.run >= min(words, 3) and place.content >= 1


def _cut(quoted: tuple[Quoted, ...], passages: Iterable[Passage]) -> tuple[int, Passage, Passage] | None:
    """Where to cut so that both parts cost least, and their passages."""
    half = len(quoted) // 2
    if half < _LEAST:
        return None
    starts: list[tuple[float, Passage]] = []
    ends: list[tuple[float, Passage]] = []
    for n, passage in enumerate(passages):
        costs = _costs(quoted, half, passage)
        if not n:
            starts, ends = [(cost, passage) for cost in costs[0]], [(cost, passage) for cost in costs[1]]
            continue
        starts = [min(held, (cost, passage), key=_first) for held, cost in zip(starts, costs[0], strict=True)]
        ends = [min(held, (cost, passage), key=_first) for held, cost in zip(ends, costs[1], strict=True)]
    if not starts:
        return None
    at = min(range(_LEAST, len(quoted) - _LEAST + 1), key=lambda n: starts[n][0] + ends[n][0])
    return at, starts[at][1], ends[at][1]


def _first(held: tuple[float, Passage]) -> float:
    return held[0]


def _costs(quoted: tuple[Quoted, ...], half: int, passage: Passage) -> tuple[list[float], list[float]]:
    """What every start and every rest of the quotation costs in a passage, looked for around its halves."""
    spoken = words_of(passage.text)
    low, high = focus(quoted[:half], spoken)
    starts, _ = prefix_costs(quoted, spoken[low : high + half])
    low, high = focus(quoted[half:], spoken)
    ends, _ = suffix_costs(quoted, spoken[max(low - half, 0) : high])
    return starts, ends
