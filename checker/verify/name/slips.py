"""Whether one word can be a slip of the pen for another."""

import re
from functools import lru_cache

__all__ = ["differ_by", "is_derived", "is_slip", "looks_like", "respelt", "sounds_like"]

#: From how many letters on a word may hold two slips.
LONG = 8
#: Endings that make one word of another, so that neither is a slip for the other.
_ENDINGS = (
    "s", "es", "an", "ans", "ian", "ians", "ean", "eans", "ese", "er", "ers", "ite", "ites", "ish", "i", "is", "ed",
    "ing", "ism", "isms", "ist", "ists", "ic", "esque", "ly", "al", "ization", "ize", "land",
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
    """Whether one of two folded words is the other with a common ending: Korea, Korean; Kurdistan, Kurdistani."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return False
    if short.endswith("s") and not long.endswith("s") and len(long) > len(short) + 1:
        short = short[:-1]
    stems = [short, short[:-1]] if short[-1:] in "aeiouy" and len(short) > 4 else [short]
    return (short[-1:] == "a" and long == short + "n") or any(
        long == stem + ending
        for stem in stems
        for ending in _ENDINGS
        if len(stem + ending) > len(short) and not (ending == "s" == stem[-1:])
    )


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    first, rest = word[:1], word[1:]
    for pattern, heard in _SOUNDS:
        rest = pattern.sub(heard, first + rest)[len(first) :] if heard != "a" else pattern.sub(heard, rest)
    first = {"c": "k", "q": "k", "v": "f", "p": "f" if word.startswith("ph") else "p", "y": "i"}.get(first, first)
    return first + rest


def respelt(one: str, other: str) -> bool:
    """Whether two folded words differ in the spelling of consonants alone: Filip and Philip, Erik and Eric."""
    return _respell(one) == _respell(other)


def _respell(word: str) -> str:
    for pattern, heard in _SOUNDS:
        if heard != "a":
            word = pattern.sub(heard, word)
    return word.replace("y", "i")


def sounds_like(one: str, other: str) -> bool:
    """Whether two folded words may be said the same way: Hilary and Hillary, Kier and Keir."""
    return _sound(one) == _sound(other)


def _looks(word: str) -> str:
    for seen, meant in _LOOKS:
        word = word.replace(seen, meant)
    return word


def looks_like(one: str, other: str) -> bool:
    """Whether two folded words are easily taken for one another in print: rn and m, l and i."""
    return _looks(one) == _looks(other)


def is_slip(written: str, right: str) -> bool:
    """Whether the folded `written` can be meant for `right`.

    One edit from four letters on; two from `LONG` letters on, or where both are said or seen the same way. A
    derivation is no slip.
    """
    edits = differ_by(written, right)
    if edits == 0 or edits > 2 or len(right) < 4 or len(written) < 4 or is_derived(written, right):
        return False
    if edits == 1:
        return True
    if written[0] != right[0] or len(right) < 5:
        return False
    return min(len(right), len(written) + 1) >= LONG or sounds_like(written, right) or looks_like(written, right)
