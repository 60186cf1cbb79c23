"""What stands beside a legislator's name, read as a row of word classes: "a Republican from Utah" is `dQfS`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.verify.role.parties import party_named, state_abbreviations, state_names
from checker.verify.role.surroundings import MARKERS, OTHER

__all__ = ["REACH", "BesideWord", "row", "words_after", "words_before", "words_between"]

#: How many code points beside a name are read.
REACH = 110
#: The letter of a class, and its words.
_CLASSES = {
    "d": "a an the",
    "n": "now currently still also",
    "f": "of from for",
    "i": "in to",
    "t": "as",
    "w": "who",
    "r": "represent represents representing",
    "q": "holds holding occupies fills",
    "s": "serves sits serving sitting",
    "b": "is remains",
    "e": "elected reelected re-elected",
    "O": "senator congressman congresswoman representative lawmaker legislator member delegate sen rep",
    "G": "congress congressional",
    "N": "members senators representatives congressmen lawmakers legislators",
    "k": "was",
    "h": "has",
    "v": "represented",
    "D": "district",
    "L": "delegation",
    "x": "left right center centre",
}
_CLASS = {word: letter for letter, words in _CLASSES.items() for word in words.split()}
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
#: Adjectives that leave a seat what it is.
_PLAIN = frozenset(word for word, marker in MARKERS.items() if not marker)
#: Beginnings that make the rest another office: "vice-chairman", "non-voting".
_ANOTHER = frozenset("vice deputy non co then ex".split())
_MARKS = {"[": "(", "]": ")", "—": ",", "–": ",", "(": "(", ")": ")", ",": ",", ";": ";", ":": ":", "-": "-", ".": "!"}


#: What may open a description after a name, what may close one before it, and who sits in a chamber.
_OPENS = re.compile(
    r"\s?[,(\[—–'’]|\s(?:of|from|for|is|remains|was|now|currently|still|also|represents|serves|sits|holds|occupies|who|in)\b"
)
_SITTERS = (
    "Republican|Democrat|Independent|GOP|[Ss]enator|[Cc]ongress(?:wo)?man|[Rr]epresentative|lawmaker|legislator|member"
)
_SEATED = re.compile(_SITTERS)
_CLOSES = re.compile(rf"(?:['’]s?|,|represented by|offices? of|{_SITTERS})\s?$")


@dataclass(frozen=True, slots=True)
class BesideWord:
    """A word beside a name from `start` up to `end` of its text, and the letter of its class; "." for other words."""

    letter: str
    text: str
    start: int
    end: int


def row(words: list[BesideWord]) -> str:
    """The letters of some words."""
    return "".join(word.letter for word in words)


def words_after(text: str, offset: int) -> list[BesideWord]:
    """The words after the name that ends at `offset`, up to the first one without a class."""
    words: list[BesideWord] = []
    if _OPENS.match(text, offset):
        for word in _words(text, offset, min(len(text), offset + REACH)):
            words.append(word)
            if word.letter in ".!":
                break
    return words


def words_before(text: str, offset: int) -> list[BesideWord]:
    """The words before the name that starts at `offset`; none where the last one tells of no seat."""
    first = max(0, offset - REACH)
    first = text.find(" ", first, offset) + 1 if first else 0
    return list(_words(text, first, offset)) if _CLOSES.search(text, max(first, offset - 20), offset) else []


def words_between(text: str, first: int, last: int) -> list[BesideWord]:
    """The words of a stretch of a text; none where it has no word for somebody who sits in a chamber."""
    return list(_words(text, first, last)) if _SEATED.search(text, first, last) else []


@cache
def _lexer() -> re.Pattern[str]:
    names, short = ("|".join(map(re.escape, forms)) for forms in (state_names(), state_abbreviations()))
    return re.compile(
        rf"\s*(?:(?P<S>(?:{names})\b|(?:{short})\.(?!\w))"
        r"|(?P<C>(?:the\s)?(?:U\.?S\.?\s)?(?:Senate|House(?:\sof\sRepresentatives)?)\b)"
        r"|(?P<u>U\.?S\.?(?!\w))|(?P<one>\d{1,2}(?:st|nd|rd|th)\b)"
        r"|(?P<party>Republican|Democrat|Independent)(?=[-–])|(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*\.?)|(?P<z>['’]s?)|(?P<mark>\S))"
    )


def _words(text: str, start: int, end: int) -> Iterator[BesideWord]:
    at = start
    while at < end and (found := _lexer().match(text, at, end)) is not None:
        kind = found.lastgroup or ""
        letter = {"S": "S", "C": "C", "u": "u", "one": "1", "z": "z"}.get(kind) or _letter(found[kind])
        yield BesideWord(letter, found[kind], found.start(kind), found.end())
        at = found.end()


def _letter(word: str) -> str:
    if word in _MARKS:
        return _MARKS[word]
    plain, lower = word.rstrip("."), word.rstrip(".").lower()
    if plain == "GOP" or (party_named(plain) and len(plain) > 3 and plain[:1].isupper()):
        return {"Democrat": "P", "Republican": "Q", "Independent": "Q"}.get(plain, "p")
    if plain in ("independent", "democratic", "republican", "democrat"):
        return "p" if plain == "democratic" else "Q"
    if plain in ("Democrats", "Republicans"):
        return "M"
    if lower in _CLASS and (plain.islower() or _CLASS[lower] in "ODGdntr"):
        return _CLASS[lower]
    if lower in _ORDINALS:
        return "1"
    first = lower.split("-")[0]
    if lower in OTHER or first in _ANOTHER or (first in MARKERS and lower not in _PLAIN and first not in _PLAIN):
        return "."
    return "a" if plain.islower() else "."
