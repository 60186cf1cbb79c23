"""Words as they are compared: the same key for what newsrooms print in more than one way, with where it stands.

British and American spelling, house abbreviations, number style, currency signs, accents, dashes and hyphens, letter
case and the dots of acronyms make no difference to a key; a different word always does.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from checker.verify.quotation.spoken_numbers import NUMERALS

__all__ = ["Word", "canonical", "words_of"]


class Word(NamedTuple):
    """A word: its key, and where it stands in its text, in code points.

    `soft` words are fillers and cut-off starts. `sentence` counts the sentences from 0.
    """

    key: str
    text: str
    start: int
    end: int
    soft: bool
    sentence: int


_FILLERS = frozenset("uh um er erm ah eh hm hmm mm mhm uhh umm".split())

#: What transcripts say about the room.
_STAGE = frozenset(
    "applause laughter laughs laughing cheers cheering crosstalk inaudible unintelligible boos booing pause silence "
    "audience chanting singing interruption indistinct sic ph music".split()
)

_TOKEN = re.compile(
    r"(?P<stage>[\[(][^\[\]()\n]{1,80}[\])])"
    r"|(?P<dots>(?:[^\W\d_]\.){2,8})"
    r"|(?P<number>'?\d+(?:[.,:]\d+)*[a-z]{0,2}\b)"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ‘`][^\W\d_]+)*(?:['’](?=\s|$))?)"
    r"|(?P<odd>\d+|[$£€%&])"
)
_SENTENCE_END = re.compile(r"[.?!…]|\n[ \t]*\n|:\s")
_APOSTROPHES = re.compile(r"['’ʼ‘`]")
_CURRENCY = {"$": "dollar", "£": "pound", "€": "euro"}
_MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_TITLES = frozenset("mr mrs ms dr st gen sen rep gov lt col sgt prof rev hon jr sr vs mt ft".split())
_POINTS = frozenset("-.")  # after a word: an abbreviation, or a word broken off
_LOWER_TOO = frozenset("etc. vs. v. p.m. a.m. mph km".split())
_CAPITALS_ONLY = frozenset("US USA UK UN EU".split())


@lru_cache(maxsize=256)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of `text`, without stage directions, in order of place."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    waiting: list[Word] = []  # a currency sign, until its amount has been read
    before, sentence, last = "", 0, 0
    for token in _TOKEN.finditer(text):
        written, kind, (start, end) = token[0], token.lastgroup, token.span()
        if kind == "stage":
            if not _is_stage(written):
                yield from _inside(written, start + 1, sentence)
                last = end
            continue
        if start - last > 1 and before and _ends_sentence(text[last:start], before):
            sentence += 1
        last = end
        if kind == "odd" and written in _CURRENCY:
            waiting.append(Word(_CURRENCY[written], written, start, end, False, sentence))
            continue
        plain = kind == "word" and text[end : end + 1] not in _POINTS and not written.isupper()
        if plain and not waiting:
            key, before, last = canonical(written), written, end
            yield Word(key, written, start, end, key in _FILLERS, sentence)
            continue
        keys, taken = ((canonical(written),), 0) if plain else _keys(text, token, written)
        end += taken
        soft = keys[0] in _FILLERS or (not plain and _cut_off(text, end))
        before, last = written, end
        if waiting and not (keys[0][0].isdigit() or keys[0] in _MAGNITUDES):
            yield from waiting
            waiting.clear()
        for key in keys:
            yield Word(key, text[start:end], start, end, soft, sentence)
    yield from waiting


def _inside(written: str, start: int, sentence: int) -> Iterator[Word]:
    """The words inside brackets that begin before `start`."""
    for word in words_of(written[1:-1]):
        yield word._replace(start=word.start + start, end=word.end + start, sentence=sentence)


def _is_stage(written: str) -> bool:
    return not _STAGE.isdisjoint(re.findall(r"[a-z]+", written.lower()))


def _ends_sentence(between: str, before: str) -> bool:
    """Whether a sentence ends in what stands between two words, of which `before` is the first."""
    if not _SENTENCE_END.search(between):
        return False
    titled = before.lower() in _TITLES or (len(before) == 1 and before.isalpha() and before != "I")
    return not titled or between.lstrip("'’\"”)").strip() != "."


def _cut_off(text: str, end: int) -> bool:
    """Whether the word that ends here was broken off: a hyphen, and no letter after it."""
    after = text[end : end + 2]
    return after[:1] == "-" and not after[1:].isalnum() and after != "--"


def _keys(text: str, token: re.Match[str], written: str) -> tuple[tuple[str, ...], int]:
    """The keys of a token, and how many code points after it belong to it (the point of an abbreviation)."""
    if token.lastgroup == "dots":
        long = abbreviations().get(written.lower())
        return (long or (canonical(written.replace(".", "")),)), 0
    if token.lastgroup == "word":
        if written in _CAPITALS_ONLY and not text.isupper():
            return abbreviations()[written.lower()], 0
        dotted = written.lower() + "."
        if text[token.end() : token.end() + 1] == "." and dotted in abbreviations():
            if dotted in ("no.", "nos."):
                fits = bool(re.match(r"\.\s?\d", text[token.end() : token.end() + 3]))
            else:
                fits = written[0].isupper() or dotted in _LOWER_TOO
            if fits:
                return abbreviations()[dotted], 1
        if written.islower() and written in ("mph", "km"):
            return abbreviations()[written], 0
    return (canonical(written),), 0


@lru_cache(maxsize=1 << 16)
def canonical(word: str) -> str:
    """The key of a word standing alone."""
    plain = _APOSTROPHES.sub("", word).lower()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join([mark for mark in apart if not unicodedata.combining(mark)])
    if plain[:1].isdigit():
        return plain.replace(",", "")
    if plain in NUMERALS:
        return NUMERALS[plain]
    return _ODD.get(plain) or _spellings().get(plain) or _american(plain)


_ODD = {"%": "percent", "&": "and", "dollars": "dollar", "pounds": "pound", "euros": "euro", "'em": "them"}

_ENDINGS = (
    (re.compile(r"is(e|ed|es|ing|ation|ations|er|ers|able)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{2})our(s|ed|ing|able|ite|ites|ful|less|er|ers|hood|hoods|ly|y)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{3})ogue(s|d)?$"), r"og\1"),
    (re.compile(r"(?<=[a-z]{2})(e|a|i)ll(ed|ing|er|ers|or|ors)$"), r"\1l\2"),
)

#: How a word ends that may have one of those endings: most words do not, and need not be looked at closely.
_BRITISH = (
    *"ise ised ises ising isation isations iser isers isable yse ysed yses ysing ogue ogues ogued".split(),
    *"our ours oured ouring ourable ourite ourites ourful ourless ourer ourers ourhood ourhoods ourly oury".split(),
    *"lled lling ller llers llor llors".split(),
)


def _american(word: str) -> str:
    if len(word) < 5 or not word.endswith(_BRITISH):
        return word
    for ending, instead in _ENDINGS:
        changed = ending.sub(instead, word)
        if changed != word:
            return changed
    return word


@cache
def _spellings() -> dict[str, str]:
    """For each listed British form, its American one."""
    return {pair[0]: pair[1].replace("-", "") for pair in _pairs("spellings.txt")}


@cache
def abbreviations() -> dict[str, tuple[str, ...]]:
    """For each short form, its point included, the keys of the words it stands for."""
    return {short: tuple(map(canonical, long.split())) for short, long in _pairs("abbreviations.txt")}


def _pairs(file: str) -> list[tuple[str, str]]:
    lines = (Path(__file__).parents[1] / "lexicon" / file).read_text(encoding="utf-8").splitlines()
    return [(line.split(None, 1)[0], line.split(None, 1)[1].strip()) for line in lines if line and line[0] != "#"]
