"""How well a word is known: English words, proper names, and the surnames and forenames of a census.

The list lies beside this file, sorted, one folded word a line with the letter of its standing. A word is looked for on
the one page of the file where it can stand, so that nothing is loaded for the few words of a draft.
"""

import mmap
from bisect import bisect_right
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
#: How many bytes of the list are gone through for a word; a line is far shorter.
_PAGE = 4096


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
    words, wanted = _words(), word.encode("utf-8", "surrogatepass")
    page = max(bisect_right(_pages(), wanted) - 1, 0)
    found = words.find(b"\n" + wanted + b" ", max(page * _PAGE - 1, 0), (page + 2) * _PAGE)
    if found < 0 or b"\n" in wanted:
        return Standing.UNKNOWN
    end = found + len(wanted) + 2
    return _LETTERS.get(words[end : end + 1], Standing.COMMON)


@cache
def _pages() -> list[bytes]:
    """The first word that begins on each page of the list."""
    words, pages = _words(), []
    for start in range(0, len(words), _PAGE):
        line = words.find(b"\n", start - 1 if start else 0) + 1
        pages.append(words[line : words.find(b" ", line)])
    return pages
