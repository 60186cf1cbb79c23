"""Names of one word, and whether one can be what somebody on record goes by."""

import re

from checker.verify.name.capitals import CapitalWord
from checker.verify.name.desk import Desk, parts_of

__all__ = ["may_be_surname"]

#: From how many letters on a surname is hardly anybody else's name with a vowel changed.
_LONG = 7
#: A name that stands with another one: `Tariq and Jonna`, `Jonna, Tariq and Ulla`.
_BEFORE = re.compile(r"(?<=[^\W\d_]) (?:and|&) $")
_VOWELS = re.compile("[aeiouy]")
_AFTER = re.compile(r"(?:, [^\W\d_a-z][^\W\d_]+){0,3},? (?:and|&) [^\W\d_a-z]")


def _is_coordinated(word: CapitalWord, desk: Desk) -> bool:
    """Whether "and" joins a word to a name that no record has, as is done with forenames: `Tariq and Ulla Moss`."""
    text, words = desk.words.text, desk.words
    if word.at > 0 and _BEFORE.search(text, max(word.span.start - 6, 0), word.span.start):
        return not desk.knows(words[word.at - 1].folded)
    if word.at + 1 < len(words) and _AFTER.match(text, word.span.end, word.span.end + 80):
        return not desk.knows(words[word.at + 1].folded)
    return False


def may_be_surname(word: CapitalWord, right: str, name: str, desk: Desk) -> bool:
    """Whether a word that stands alone can be meant for `right` of the recorded `name` of a person.

    It must not be one part of a name that the draft gives in full and that shares nothing with the recorded one. A
    title or an honorific makes a surname of it; without, it must not stand where forenames do, and a short one must not
    differ as names of different people do: in its first letter or in a vowel alone.
    """
    others = set(parts_of(name)) - {right}
    if not others:
        return True
    mention = desk.mention_of(word)
    if mention is not None:
        whole = set(parts_of(mention.full_name)) - {word.folded}
        if whole and not whole & others:
            return False
        if mention.honorific or mention.title:
            return True
    if _is_coordinated(word, desk):
        return False
    swapped = word.folded[0] == right[0] and sorted(word.folded) == sorted(right)
    return len(right) >= _LONG or swapped or _differ_in_consonants(word.folded, right)


def _differ_in_consonants(one: str, other: str) -> bool:
    """Whether two words begin alike and have other consonants."""
    return one[0] == other[0] and _VOWELS.sub("", one) != _VOWELS.sub("", other)
