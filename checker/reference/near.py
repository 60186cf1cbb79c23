"""Names that differ by a few letters: postings of short runs of letters at their places, in one flat piece of memory.

An edit moves what follows it by one place at most, so a gram of the query is looked for only in forms of nearly its
length and only near its own place there. The rarest grams of a query are read, and the forms that share enough of
them are measured.
"""

import mmap
import struct
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, groupby
from zlib import crc32

__all__ = ["NearNames", "near_parts"]

_MAGIC = b"DCNEAR2\0"
_HEAD = struct.Struct("<8s6I")  # magic, and how many entries each part has; the last part is text

#: Grams further into a form than this are not kept: such long names differ enough before.
_DEEPEST = 48

#: Forms from this length on are cut into grams of four letters, shorter ones into grams of three.
_LONG = 12

#: For each width of gram and number of edits: how many of a query's grams are read, rarest first; how many of those
#: are rare enough that a form must have one of them; how many a form must have in all. Changing a letter destroys as
#: many grams as they are wide, swapping two destroys one more.
_READ = {(3, 1): (6, 5, 1), (3, 2): (11, 8, 2), (4, 1): (8, 6, 1), (4, 2): (13, 10, 3)}

#: Fewer forms than this are all measured, and no more than that of many that share grams.
_FEW, _MANY = 400, 800

#: For how many queries the pages of a mapped file stay in memory.
_PAGES_KEPT = 32


def near_parts(forms: Iterable[str]) -> list[bytes | memoryview]:
    """The postings of `forms` (folded, distinct) in pieces, ready to be written to a file one after the other."""
    ordered = sorted(forms, key=lambda form: (len(form), form))
    lengths, starts, text = array("I"), array("I", [0]), bytearray()
    regions, firsts, postings = array("I"), array("I"), array("I")
    for length, group in groupby(ordered, len):
        number, alike = len(starts) - 1, list(group)
        while len(lengths) < 2 * length:
            lengths.extend((number, len(regions) // 2))
        lengths.extend((number, len(regions) // 2))
        for form in alike:
            text += form.encode("utf-8", "surrogatepass")
            starts.append(len(text))
        for held in _grams_by_place(alike, length, number):
            _add_region(held, regions, firsts, postings)
    lengths.extend((len(ordered), len(regions) // 2))
    parts = [lengths, starts, regions, firsts, postings]
    return [
        _HEAD.pack(_MAGIC, *map(len, parts), len(text)),
        *(memoryview(part).cast("B") for part in parts),
        bytes(text),
    ]


def _grams_by_place(forms: Sequence[str], length: int, first: int) -> Iterator[dict[str, list[int]]]:
    """For each place in forms of one length, the numbers of those that have each gram there."""
    padded, width = [f"\x02{form}\x03" for form in forms], _width(length)
    for place in range(_places(length)):
        held: dict[str, list[int]] = defaultdict(list)
        end = place + width
        for number, form in enumerate(padded, first):
            held[form[place:end]].append(number)
        yield held


def _add_region(
    held: dict[str, list[int]], regions: "array[int]", firsts: "array[int]", postings: "array[int]"
) -> None:
    """Put the postings of one place into buckets; `regions` says where their table starts and how wide it is."""
    mask = (1 << (len(held) - 1).bit_length()) - 1
    regions.extend((len(firsts), mask))
    sizes = [0] * (mask + 1)
    buckets = sorted((_hash(gram) & mask, gram) for gram in held)
    for bucket, gram in buckets:
        sizes[bucket] += len(held[gram])
    firsts.extend(accumulate(sizes, initial=len(postings)))
    for _, gram in buckets:
        postings.extend(held[gram])


def _width(length: int) -> int:
    """How many letters a gram of a form of that length has."""
    return 3 if length < _LONG else 4


def _places(length: int) -> int:
    """At how many places a form of that length has grams that are kept."""
    return min(max(length + 3 - _width(length), 1), _DEEPEST)


def _reading(length: int, grams: int, edits: int) -> tuple[int, int, int]:
    """How many of `grams` are read for a query of that length, how many are rare, how many are to be shared."""
    width = _width(length)
    many = (width + 1) * edits + 1
    read, rare, shared = _READ.get((width, edits), (many, many, 1))
    less = max(read - round(grams * 0.8), 0)  # the commonest grams of a short name are no help
    return read - less, rare - less // 2, max(shared - less, 1 if length < 9 else min(shared, 2))


@cache
def _moves(edits: int) -> tuple[tuple[int, int], ...]:
    """How much longer a form may be than the query, and how far a gram may then have moved in it."""
    reach = range(-edits, edits + 1)
    return tuple((longer, move) for longer in reach for move in reach if abs(move) + abs(longer - move) <= edits)


def _hash(gram: str) -> int:
    return crc32(gram.encode("utf-8", "surrogatepass"))


class NearNames:
    """Answers which forms lie within a number of edits of a query; `memory` is what `near_parts` made, joined.

    Raises:
        ValueError: when `memory` is not whole.
    """

    __slots__ = ("_asked", "_firsts", "_lengths", "_memory", "_postings", "_regions", "_starts", "_text")

    def __init__(self, memory: memoryview) -> None:
        if len(memory) < _HEAD.size:
            raise ValueError("not an index of near names")
        magic, *sizes, text = _HEAD.unpack(memory[: _HEAD.size])
        if magic != _MAGIC or len(memory) != _HEAD.size + 4 * sum(sizes) + text:
            raise ValueError("not an index of near names")
        at, parts = _HEAD.size, []
        for size in sizes:
            parts.append(memory[at : at + 4 * size].cast("I"))
            at += 4 * size
        lengths, self._starts, regions, self._firsts, self._postings = parts
        self._lengths = lengths.tolist()
        self._regions = list(zip(regions[::2].tolist(), regions[1::2].tolist(), strict=True))
        self._text = memory[at:]
        self._memory, self._asked = memory, 0

    def form(self, number: int) -> str:
        """The form of that number."""
        return str(self._text[self._starts[number] : self._starts[number + 1]], "utf-8", "surrogatepass")

    def near(self, query: str, edits: int) -> list[tuple[int, str]]:
        """The forms at most `edits` from `query` (folded), with their distances, nearest first."""
        from rapidfuzz.distance import OSA  # not needed by a run in which every name is known

        self._count()
        distance = OSA.distance
        forms = map(self.form, self._candidates(query, edits))
        measured = [(distance(query, form, score_cutoff=edits), form) for form in forms]
        return sorted([near for near in measured if near[0] <= edits])

    def _count(self) -> None:
        """Give the pages of a mapped file back now and then, so that a long run does not come to hold all of it."""
        self._asked += 1
        if (
            self._asked % _PAGES_KEPT == 0
            and isinstance(self._memory.obj, mmap.mmap)
            and hasattr(mmap, "MADV_DONTNEED")
        ):
            self._memory.obj.madvise(mmap.MADV_DONTNEED)

    def _candidates(self, query: str, edits: int) -> Iterable[int]:
        low, high = self._first_of(len(query) - edits), self._first_of(len(query) + edits + 1)
        if high - low <= _FEW:
            return range(low, high)
        slices = self._slices(query, edits)
        read, rare, shared = _reading(len(query), len(slices), edits)
        counts = Counter(self._numbers(slices[:rare]))
        counts.update(filter(counts.__contains__, self._numbers(slices[rare:read])))
        found = [number for number, count in counts.items() if count >= shared]
        return found if len(found) <= _MANY else sorted(found, key=counts.__getitem__, reverse=True)[:_MANY]

    def _numbers(self, slices: Iterable[tuple[int, list[tuple[int, int]]]]) -> list[int]:
        """The forms in some slices of the postings, as often as they stand there."""
        postings = self._postings
        numbers: list[int] = []
        for _, parts in slices:
            for first, last in parts:
                numbers += postings[first:last].tolist()
        return numbers

    def _slices(self, query: str, edits: int) -> list[tuple[int, list[tuple[int, int]]]]:
        """For each gram of the query the postings of forms that have it near its place, the fewest first."""
        padded, count = f"\x02{query}\x03", min(len(query), _DEEPEST)
        places, firsts = list(self._places(len(query), edits)), self._firsts
        hashes = {
            width: [_hash(padded[at : at + width]) for at in range(count)] for width in {place[0] for place in places}
        }
        totals = [0] * count
        parts: list[list[tuple[int, int]]] = [[] for _ in totals]
        for width, start, end, move in places:
            at = max(-move, 0)
            for (table, mask), hashed in zip(self._regions[start + at + move : end], hashes[width][at:], strict=False):
                slot = table + (hashed & mask)
                first, last = firsts[slot], firsts[slot + 1]
                if first < last:
                    totals[at] += last - first
                    parts[at].append((first, last))
                at += 1
        return sorted(zip(totals, parts, strict=True))

    def _places(self, length: int, edits: int) -> Iterator[tuple[int, int, int, int]]:
        """For each length that a near form may have: its width of gram, its first and last place, and the move."""
        for longer, move in _moves(edits):
            other = length + longer
            if 0 < other < len(self._lengths) // 2 - 1:
                yield _width(other), self._lengths[2 * other + 1], self._lengths[2 * other + 3], move

    def _first_of(self, length: int) -> int:
        """The number of the first form of at least that length."""
        return self._lengths[min(max(2 * length, 0), len(self._lengths) - 2)]
