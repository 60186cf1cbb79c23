"""Whether one word can be a slip of the pen for another."""

import re
from functools import lru_cache

__all__ = ["differ_by", "is_derived", "is_slip", "sounds_like"]

#: From how many letters on a word may hold two slips.
LONG = 8
#: Endings that make one word of another, so that neither is a slip for the other.
_ENDINGS = (
    "s", "es", "n", "an", "ian", "ean", "ese", "er", "ers", "ite", "ish", "i", "is", "ed", "ing", "y", "ism", "ist",
    "ic", "ans", "ns", "ians", "ites", "a", "o", "as", "os", "e", "esque", "ly", "al",
)  # fmt: skip
_LOOKS = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("l", "i"), ("1", "i"), ("0", "o"))
_SOUNDS = (
    (re.compile("ph"), "f"), (re.compile("ck|qu|q|c(?![eiyh])|k"), "k"), (re.compile("c(?=[eiy])|z"), "s"),
    (re.compile("v"), "f"), (re.compile("(?<=.)h"), ""), (re.compile("w(?=r)|k(?=n)"), ""),
    (re.compile("[aeiouy]+"), "a"), (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def differ_by(one: str, other: str) -> int:
    """Edits between two folded words (a swap of neighbours is one), 3 for three and more."""
    if abs(len(one) - len(other)) > 2:
        return 3
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=2)


def is_derived(one: str, other: str) -> bool:
    """Whether one of two folded words is the other with a common ending: Korea, Korean."""
    short, long = sorted((one, other), key=len)
    if len(short) < len(long):
        stems = [short, short[:-1]] if short[-1:] in "aeiouy" and len(short) > 3 else [short]
        if any(long == stem + ending for stem in stems for ending in _ENDINGS):
            return True
    return len(one) > 4 and one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeiosny")


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    first, rest = word[:1], word[1:]
    for pattern, heard in _SOUNDS:
        rest = pattern.sub(heard, first + rest)[len(first) :] if heard != "a" else pattern.sub(heard, rest)
    first = {"c": "k", "q": "k", "v": "f", "p": "f" if word.startswith("ph") else "p", "y": "i"}.get(first, first)
    return first + rest


def sounds_like(one: str, other: str) -> bool:
    """Whether two folded words may be said the same way: Hilary and Hillary, Kier and Keir."""
    return _sound(one) == _sound(other)


def _looks(word: str) -> str:
    for seen, meant in _LOOKS:
        word = word.replace(seen, meant)
    return word


def is_slip(written: str, right: str) -> bool:
    """Whether the folded `written` can be meant for `right`.

    One edit, from five letters on (a swap of neighbours from four); two from `LONG` letters on, or where both are
    said or seen the same way. A derivation is no slip.
    """
    edits = differ_by(written, right)
    if edits == 0 or edits > 2 or len(right) < 4 or is_derived(written, right):
        return False
    if edits == 1:
        return len(right) > 4 or sorted(written) == sorted(right) or len(written) > 4
    if len(right) >= LONG and len(written) >= LONG - 1:
        return written[0] == right[0]
    return (
        len(right) > 4 and written[0] == right[0] and (sounds_like(written, right) or _looks(written) == _looks(right))
    )
