"""How well a word is known: English words, proper names, and the surnames and forenames of a census.

The list lies beside this file, sorted, one folded word a line with the letter of its standing; a look-up is a binary
search in the file as it lies in memory, so that nothing is loaded for the few words of a draft.
"""

import mmap
from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path

__all__ = ["Standing", "standing"]


class Standing(IntEnum):
    """How well a word is known; the higher, the less likely is it a slip."""

    UNKNOWN = 0
    RARE_SURNAME = 1
    SURNAME = 2  # or a forename
    NAME = 3
    WORD = 4
    COMMON = 5


_LETTERS = {b"r": Standing.RARE_SURNAME, b"s": Standing.SURNAME, b"n": Standing.NAME, b"w": Standing.WORD}


@cache
def _words() -> mmap.mmap | bytes:
    with (Path(__file__).parents[1] / "lexicon" / "words.txt").open("rb") as file:
        try:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError):
            return file.read()


@lru_cache(maxsize=8192)
def standing(word: str) -> Standing:
    """The standing of a folded word; a plural or a form with an apostrophe stands as the word it is made of."""
    found = _stored(word)
    if found is Standing.UNKNOWN and "'" in word:
        found = _stored(word.replace("'", ""))
    if found is Standing.UNKNOWN and word.endswith("s") and not word.endswith("ss") and len(word) > 4:
        found = _stored(word[:-1])
    return found


def _stored(word: str) -> Standing:
    words = _words()
    wanted = word.encode("utf-8", "surrogatepass")
    low, high = 0, len(words)
    while low < high:
        middle = words.rfind(b"\n", 0, (low + high) // 2) + 1
        middle = max(middle, low)
        end = words.find(b"\n", middle)
        entry = words[middle : end - 2]
        if entry == wanted:
            return _LETTERS.get(words[end - 1 : end], Standing.COMMON)
        if entry < wanted:
            low = end + 1
        else:
            high = middle
    return Standing.UNKNOWN
