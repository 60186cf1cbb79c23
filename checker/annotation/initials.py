"""The letters that a phrase is shortened to."""

import re
from collections.abc import Iterator
from functools import lru_cache

__all__ = ["fits", "initials", "phrase_ends", "singular", "spells"]

_SMALL = frozenset("a an and at by de des du et for from in la le of on or the to with y &".split())
_PART = re.compile(r"[^\W_]+")
_POINTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?,?")


def _parts(phrase: str) -> list[tuple[str, bool]]:
    """The first letter of each part of a phrase, and whether it may be passed over; U.S. has two letters."""
    return [part for word in phrase.split() for part in _of_word(word)]


@lru_cache(maxsize=4096)
def _of_word(word: str) -> tuple[tuple[str, bool], ...]:
    word = word.replace("’", "'")
    small = word.lower().strip(",.") in _SMALL
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    if "." in word.rstrip(".,") and _POINTED.fullmatch(word):
        return tuple((letter.upper(), False) for letter in re.findall(r"[A-Za-z]", word))
    return tuple((part[0].upper(), small) for part in _PART.findall(word.replace("'", "")))


def initials(phrase: str) -> str:
    """The initials of a phrase in capitals, small words left out: USCG for U.S. Coast Guard."""
    return "".join(letter for letter, small in _parts(phrase) if not small)


def singular(short: str) -> str:
    """A short form without a plural's or a possessive's ending, and without points: USCG for U.S.C.G.’s, not NetOp."""
    return re.sub(r"(?:(?<=[A-Z.])s|['’]s|['’])$", "", short).replace(".", "")


def phrase_ends(phrase: str, least: int = 2) -> Iterator[tuple[str, int]]:
    """The initials of every end of a phrase of at least `least` letters, with where that end starts in it.

    Ends with and without the letters of small words are told apart: DOD and DD for Department of Defense.
    """
    words = [(match.start(), _of_word(match[0])) for match in re.finditer(r"\S+", phrase)]
    for at, (start, _) in enumerate(words):
        parts = [part for _, of_word in words[at:] for part in of_word]
        if not parts or parts[0][1]:
            continue
        for letters in dict.fromkeys(
            ("".join(each for each, small in parts if not small), "".join(each for each, _ in parts))
        ):
            if len(letters) >= least:
                yield letters, start


def fits(short: str, long: str) -> bool:
    """Whether every letter of `short` stands in `long` in order, the first one at the start of its first word."""
    letters = [mark.lower() for mark in short if mark.isalnum()]
    while len(letters) > 2 and letters[-1] == "s" and short.endswith("s"):
        letters.pop()
    text = re.sub(r"[^\w ]", "", long.lower())
    if not letters or text[:1] != letters[0]:
        return False
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if at == 0:
            return False
    return True


def spells(short: str, long: str) -> bool:
    """Whether `short` is the first letters of the words of `long` in order; small words may be passed over."""
    pattern = "".join(f"{re.escape(letter)}{'?' if small else ''}" for letter, small in _parts(long.upper()))
    return re.fullmatch(pattern, re.sub(r"\W", "", short), re.IGNORECASE) is not None
