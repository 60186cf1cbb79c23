"""Names that differ by a few letters: trigram postings, cut by length, in one flat piece of memory.

Forms are numbered by length, so the forms of a length are one range of numbers and a gram's postings for that
length one slice. A query reads the rarest of its grams, and measures the forms that share enough of them.
"""

import struct
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from zlib import crc32

__all__ = ["NearNames", "near_parts"]

_MAGIC = b"DCNEAR1\0"
_HEAD = struct.Struct("<8sIIIII")  # magic, forms, longest + 2, bits of the gram table, postings, bytes of text

#: How many grams one edit can destroy: a swap of two letters touches four.
_DESTROYED = 4

#: How many grams are read at most for each number of edits, and how many of those a form must share.
_READ = {1: (5, 1), 2: (9, 2)}


def _grams(form: str) -> set[str]:
    padded = f"\x02{form}\x03"
    return {padded[at : at + 3] for at in range(len(padded) - 2)} or {padded}


def near_parts(forms: Iterable[str]) -> list[bytes]:
    """The postings of `forms` (folded, distinct) in pieces, ready to be written to a file one after the other."""
    ordered = sorted(forms, key=lambda form: (len(form), form))
    lengths, starts, text = array("I", [0]), array("I", [0]), bytearray()
    for number, form in enumerate(ordered):
        while len(lengths) <= len(form):
            lengths.append(number)
        text += form.encode("utf-8", "surrogatepass")
        starts.append(len(text))
    lengths.append(len(ordered))
    postings = _postings(ordered)
    bits = max(len(postings) * 4 - 1, 255).bit_length()
    firsts, merged = _table(postings, bits)
    head = _HEAD.pack(_MAGIC, len(ordered), len(lengths), bits, len(merged), len(text))
    return [head, lengths.tobytes(), starts.tobytes(), firsts.tobytes(), merged.tobytes(), bytes(text)]


def _postings(ordered: Iterable[str]) -> dict[str, "array[int]"]:
    """The numbers of the forms that have each gram."""
    postings: dict[str, array[int]] = {}
    get = postings.get
    for number, form in enumerate(ordered):
        padded = f"\x02{form}\x03"
        for at in range(len(form) or 1):
            gram = padded[at : at + 3]
            held = get(gram)
            if held is None:
                postings[gram] = array("I", (number,))
            elif held[-1] != number:
                held.append(number)
    return postings


def _table(postings: dict[str, "array[int]"], bits: int) -> tuple["array[int]", "array[int]"]:
    """The postings (which are used up) bucket after bucket, and where each bucket starts."""
    mask = (1 << bits) - 1
    buckets: dict[int, list[str]] = {}
    for gram in postings:
        buckets.setdefault(crc32(gram.encode("utf-8", "surrogatepass")) & mask, []).append(gram)
    firsts, merged = array("I", [0]), array("I")
    for bucket in range(1 << bits):
        held = [postings.pop(gram) for gram in buckets.get(bucket, ())]
        if len(held) == 1:
            merged.extend(held[0])
        elif held:
            merged.extend(sorted({number for numbers in held for number in numbers}))
        firsts.append(len(merged))
    return firsts, merged


class NearNames:
    """Answers which forms lie within a number of edits of a query; `memory` is what `near_parts` made, joined.

    Raises:
        ValueError: when `memory` is not whole.
    """

    __slots__ = ("_firsts", "_lengths", "_mask", "_postings", "_starts", "_text")

    def __init__(self, memory: memoryview) -> None:
        magic, forms, lengths, bits, postings, text = _HEAD.unpack(memory[: _HEAD.size])
        sizes = (lengths, forms + 1, (1 << bits) + 1, postings)
        if magic != _MAGIC or len(memory) != _HEAD.size + 4 * sum(sizes) + text:
            raise ValueError("not an index of near names")
        at, parts = _HEAD.size, []
        for size in sizes:
            parts.append(memory[at : at + 4 * size].cast("I"))
            at += 4 * size
        self._lengths, self._starts, self._firsts, self._postings = parts
        self._text = memory[at:]
        self._mask = (1 << bits) - 1

    def form(self, number: int) -> str:
        """The form of that number."""
        return bytes(self._text[self._starts[number] : self._starts[number + 1]]).decode("utf-8", "surrogatepass")

    def near(self, query: str, edits: int) -> list[tuple[int, str]]:
        """The forms at most `edits` from `query` (folded), with their distances, nearest first."""
        from rapidfuzz.distance import OSA  # not needed by a run in which every name is known

        low, high = self._range(len(query) - edits, len(query) + edits)
        found = []
        for number in self._candidates(query, edits, low, high):
            form = self.form(number)
            distance = OSA.distance(query, form, score_cutoff=edits)
            if distance <= edits:
                found.append((distance, form))
        return sorted(found)

    def _range(self, shortest: int, longest: int) -> tuple[int, int]:
        last = len(self._lengths) - 1
        return self._lengths[min(max(shortest, 0), last)], self._lengths[min(max(longest, -1) + 1, last)]

    def _candidates(self, query: str, edits: int, low: int, high: int) -> Iterable[int]:
        if high - low <= 200:
            return range(low, high)
        slices = []
        for gram in _grams(query):
            bucket = crc32(gram.encode("utf-8", "surrogatepass")) & self._mask
            first, end = self._firsts[bucket], self._firsts[bucket + 1]
            if first < end:
                start = bisect_left(self._postings, low, first, end)
                stop = bisect_left(self._postings, high, start, end)
                slices.append((stop - start, start, stop))
            else:
                slices.append((0, 0, 0))
        slices.sort()
        read, shared = _READ.get(edits, (_DESTROYED * edits + 1, 1))
        if len(slices) < read:
            shared = max(1, shared - (read - len(slices)))
        counts: Counter[int] = Counter()
        for _, start, stop in slices[:read]:
            counts.update(self._postings[start:stop].tolist())
        return [number for number, count in counts.items() if count >= shared]
