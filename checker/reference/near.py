"""Names that differ by a few letters: postings of what is left of each form without two of its parts.

They lie in one flat piece of memory, by the length of the forms. A query asks for what is left of it, and only the
forms that answer are measured.
"""

import mmap
import struct
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from pathlib import Path
from zlib import crc32

from checker.reference.remnants import remnants_in, remnants_of

__all__ = ["NearNames", "near_parts"]

_MAGIC = b"DCNEAR3\0"
_HEAD = struct.Struct("<8s5I")  # magic, and how many entries each part has; the last part is text

#: How many postings a slot holds on average; fewer take more memory, more take more time.
_CROWD = 4

#: Fewer forms than this are all measured, and no more than that of one slot.
_FEW, _MANY = 400, 2000

#: A mapped file larger than this many bytes gives its pages back whenever more than that of files is in memory.
_LARGE = 72 << 20

_STATM, _UNTOLD = Path("/proc/self/statm"), 1 << 62


def near_parts(forms: Iterable[str]) -> list[bytes | memoryview]:
    """The postings of `forms` (folded, distinct) in pieces, ready to be written to a file one after the other."""
    ordered = sorted(forms, key=lambda form: (len(form), form))
    lengths, starts, text = array("I"), array("I", [0]), bytearray()
    firsts, postings = array("I"), array("I")
    for length, group in groupby(ordered, len):
        number, alike = len(starts) - 1, list(group)
        lengths.extend((number, len(firsts)) * (length + 1 - len(lengths) // 2))
        for form in alike:
            text += form.encode("utf-8", "surrogatepass")
            starts.append(len(text))
        _add_table(alike, length, firsts, postings)
    lengths.extend((len(ordered), len(firsts)))
    firsts.append(len(postings))
    parts = [lengths, starts, firsts, postings]
    return [
        _HEAD.pack(_MAGIC, *map(len, parts), len(text)),
        *(memoryview(part).cast("B") for part in parts),
        bytes(text),
    ]


def _add_table(forms: Sequence[str], length: int, firsts: "array[int]", postings: "array[int]") -> None:
    """Put what is left of these forms, all of one length, into slots.

    A posting is the number of the form among these, and above it as many bits of the hash as there is room for.
    """
    bits = len(forms).bit_length()
    slots = 1 << max(len(forms) * len(list(remnants_of(length))) // _CROWD, 1).bit_length()
    marks = list(map(_marks, forms))
    entries: list[int] = []
    for pair, first, second, third, last in remnants_of(length):
        for number, form in enumerate(marks):
            hashed = crc32(form[:first] + form[second:third] + form[last:], pair)
            entries.append((hashed % slots) << 32 | (hashed >> bits << bits) | number)
    entries.sort()
    sizes = [0] * slots
    for entry in entries:
        sizes[entry >> 32] += 1
    firsts.extend(accumulate(sizes[:-1], initial=len(postings)))
    postings.extend([entry & 0xFFFFFFFF for entry in entries])


def _marks(form: str) -> bytes:
    """One byte for each letter, so that what is left can be cut out and hashed fast."""
    return form.encode("utf-32-le", "surrogatepass")[::4]


def _mapped() -> int:
    """How many bytes of files this process has in memory; where the system does not tell, as many as can be."""
    try:
        return int(_STATM.read_bytes().split()[2]) * mmap.PAGESIZE
    except (OSError, ValueError, IndexError):
        return _UNTOLD


class NearNames:
    """Answers which forms lie within one or two edits of a query; `memory` is what `near_parts` made, joined.

    Raises:
        ValueError: when `memory` is not whole.
    """

    __slots__ = ("_before", "_few", "_firsts", "_lengths", "_lent", "_postings", "_starts", "_text")

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
        lengths, self._starts, self._firsts, self._postings = parts
        self._lengths = list(zip(lengths[::2].tolist(), lengths[1::2].tolist(), strict=True))
        self._text = memory[at:]
        self._few: dict[tuple[int, int], list[str]] = {}
        #: A mapped file so large that its pages are given back, and what was held of files before.
        self._lent = memory.obj if isinstance(memory.obj, mmap.mmap) and len(memory) > _LARGE else None
        self._before = _mapped() % _UNTOLD if self._lent is not None else 0

    def form(self, number: int) -> str:
        """The form of that number."""
        return str(self._text[self._starts[number] : self._starts[number + 1]], "utf-8", "surrogatepass")

    def near(self, query: str, edits: int) -> list[tuple[int, str]]:
        """The forms at most `edits` (one or two) from `query` (folded), with their distances, nearest first."""
        from rapidfuzz.distance import OSA  # not needed by a run in which every name is known
        from rapidfuzz.process import extract

        low, high = self._first_of(len(query) - edits), self._first_of(len(query) + edits + 1)
        forms = self._between(low, high) if high - low <= _FEW else list(map(self.form, self._sharing(query, edits)))
        self._give_back()
        near = extract(query, forms, scorer=OSA.distance, score_cutoff=edits, limit=None)
        return sorted((int(apart), form) for form, apart, _ in near)

    def _give_back(self) -> None:
        """Let go of a large file's pages when there are many, so that a long run does not come to hold all of it."""
        if self._lent is not None and hasattr(mmap, "MADV_DONTNEED") and _mapped() - self._before > _LARGE:
            self._lent.madvise(mmap.MADV_DONTNEED)

    def _between(self, low: int, high: int) -> list[str]:
        """The forms of some lengths, of which there are few."""
        if (low, high) not in self._few:
            self._few[low, high] = [self.form(number) for number in range(low, high)]
        return self._few[low, high]

    def _sharing(self, query: str, edits: int) -> set[int]:
        """The numbers of the forms that share with the query what edits may have left of them."""
        marks, found = _marks(query), set[int]()
        for longer in range(-edits, edits + 1):
            length = len(query) - longer
            if 0 < length < len(self._lengths) - 1:
                found.update(self._alike(marks, length, longer, edits))
        return found

    def _alike(self, query: bytes, length: int, longer: int, edits: int) -> Iterator[int]:
        """The numbers of the forms of one length that hold what edits may have left of them in `query`."""
        (number, table), (end, next_table) = self._lengths[length : length + 2]
        slots, bits = next_table - table, (end - number).bit_length()
        if not slots:
            return
        firsts, postings, low = self._firsts, self._postings, (1 << bits) - 1
        for swap, remnants in remnants_in(length, longer, edits):
            marks = query
            if swap:
                marks = query[: swap - 1] + query[swap : swap + 1] + query[swap - 1 : swap] + query[swap + 1 :]
            for pair, first, second, third, last in remnants:
                hashed = crc32(marks[:first] + marks[second:third] + marks[last:], pair)
                slot = table + hashed % slots
                start, stop = firsts[slot], firsts[slot + 1]
                if start < stop:
                    mark = hashed >> bits
                    for posting in postings[start : min(stop, start + _MANY)].tolist():
                        if posting >> bits == mark:
                            yield number + (posting & low)

    def _first_of(self, length: int) -> int:
        """The number of the first form of at least that length."""
        return self._lengths[min(max(length, 0), len(self._lengths) - 1)][0]
