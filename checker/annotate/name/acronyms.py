"""Acronyms that a document defines: "Long Form (LF)", "LF (Long Form)", "LF, or Long Form,", "LF, the Long Form,"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.annotation.initials import fits, initials, spells
from checker.annotation.name import AcronymDefinition
from checker.annotation.parse import Parse
from checker.document import Document
from checker.span import Span

__all__ = ["definitions"]

_SHORT = r"[A-Z][A-Za-z0-9&./-]{0,9}[A-Za-z0-9.]"
_BRACKETED = re.compile(
    rf"\(\s?(?:or |also |hereafter |hereinafter )?[\"“'‘]?(?:the )?({_SHORT})[\"”'’]?\s?(?:[,;] [^()\n]{{2,60}})?\)"
)
_OR_SHORT = re.compile(rf", or [\"“'‘]?(?:the )?({_SHORT})[\"”'’]?(?=[,.;:—–]| (?:—|–|--) )")
_OR_LONG = re.compile(rf"(?<![\w.-])({_SHORT}), or (?:the )?([A-Z][^,.;:()\n]{{5,90}})(?=[,.;:])")
_EXPLAINED = re.compile(rf"(?<![\w.-])({_SHORT}) \(([^()\n]{{6,90}})\)")
#: A long form set apart behind its letters: the QPK — the Quay Pilots Kollegium — left.
_APPOSED = re.compile(
    rf"(?<![\w.-])({_SHORT})(?:,| ?(?:[—–]|--)) ?(?:the |an? )?([A-Z][^,.;:()\n—–]{{4,90}}\w)(?=[,.;:]| ?(?:[—–]|--))"
)
#: Beginnings of words run together; a Mc or O before a surname is none.
_BEGINNINGS = re.compile(r"(?!Ma?c[A-Z])(?:[A-Z][a-z]{1,4}){2,4}")
_WORD = re.compile(r"[^\s()]+")
#: Letters before a comma or a dash and a capital.
_APART = re.compile(r"[A-Z](?:,| ?(?:[—–]|--)) ?(?:the |an? )?[A-Z]")
_POINTED = re.compile(r"(?:[A-Z]\.){2,4}")
#: Words that lead into a long form and are not part of it.
_BEFORE = frozenset("the a an its their his her our this that called named at in by of for from with and to".split())


def definitions(document: Document, parses: tuple[Parse, ...]) -> tuple[AcronymDefinition, ...]:
    """Every definition, in order of place."""
    found: list[AcronymDefinition] = []
    for block in document.prose:
        text = document.words(block.span)
        for short, long in (*_after(text), *_before(text)):
            found.append(AcronymDefinition(short.shift(block.span.start), long.shift(block.span.start)))
    return tuple(sorted(found, key=lambda definition: definition.short))


def _matches(text: str, bracketed: re.Pattern[str], behind_or: re.Pattern[str]) -> list[re.Match[str]]:
    """What two patterns find, the one only where there are brackets, the other only where there is an “or”."""
    found = list(bracketed.finditer(text)) if "(" in text else []
    return found + list(behind_or.finditer(text)) if ", or " in text else found


def _is_short(short: str) -> bool:
    """Whether letters in brackets may be a short form: capitals for the most part, or beginnings of words: NetOps."""
    capitals = sum(mark.isupper() for mark in short)
    return capitals > 1 and (capitals * 2 >= len(short.rstrip("s")) or _BEGINNINGS.fullmatch(short) is not None)


def _begins(short: str, long: str) -> bool:
    """Whether a short form made of beginnings has those of the long form’s words; any other has."""
    if _BEGINNINGS.fullmatch(short) is None:
        return True
    words = iter(_WORD.findall(long.lower()))
    parts = [part.lower().rstrip("s") for part in re.findall("[A-Z][a-z]+", short)]
    return all(any(word.startswith(part) for word in words) for part in parts)


def _after(text: str) -> Iterator[tuple[Span, Span]]:
    """Long forms with their short form in brackets, or behind “or”, after them."""
    for match in _matches(text, _BRACKETED, _OR_SHORT):
        short = match[1]
        if _is_short(short):
            words = [each.span() for each in _WORD.finditer(text, max(match.start() - 120, 0), match.start())]
            start = _long_start(text, words, short, bracketed=match[0][0] == "(")
            if start is not None:
                long = re.sub(r"(?<=\w)(?:['’]s|(?<=s)['’])$", "", text[start : words[-1][1]])
                yield Span(*match.span(1)), Span(start, start + len(long))


def _long_start(text: str, words: list[tuple[int, int]], short: str, bracketed: bool) -> int | None:
    """Where the long form before a bracket begins: the shortest one that the letters fit, else the capitalised run.

    Letters behind “or” are no short form of what they do not fit: the Swiss People's Party, or SVP.
    """
    letters = sum(mark.isalnum() for mark in short.rstrip("s"))
    for count in range(1, min(len(words), letters * 2 + 3) + 1):
        start = words[-count][0]
        phrase = text[start : words[-1][1]]
        if phrase[-1:] in ".;:!?":
            return None
        if re.search(r"[()]|[.;:!?] ", phrase[:-1].replace("U.S.", "US")):
            break
        if _is_somebody_before(phrase, short):
            continue
        first = phrase.split()[0].lower()
        enough = len(initials(phrase)) >= min(letters, 2) and (count * 2 >= letters or "-" in phrase)
        if enough and first not in _BEFORE and fits(short, phrase) and _begins(short, phrase):
            return _widened(text, words, len(words) - count, short)
    return _capital_run(text, words, short) if bracketed else None


def _is_somebody_before(phrase: str, short: str) -> bool:
    """Whether small words stand in a phrase between one name and another, as where somebody has to do with a body.

    `Bell, head of the Salt Board` and `Bell told the Salt Board` begin with a name that is not the body's, and
    `Alternative für Deutschland` with its own, as its letters tell.
    """
    words = phrase.split()
    if not words[0][0].isupper() or spells(short, phrase):
        return False
    named = max(at for at, word in enumerate(words) if word[0].isupper())
    for before, word in pairwise(words[: named + 1]):
        apart = before[-1] == "," and word not in ("and", "or")
        if word[0].islower() and (apart or initials(word)):
            return True
    return False


def _widened(text: str, words: list[tuple[int, int]], first: int, short: str) -> int:
    """The long form taken one word further back where its initials then are the short form."""
    start = words[first][0]
    end = words[-1][1]
    wanted = re.sub(r"[^A-Z]", "", short)
    if initials(text[start:end]) == wanted:
        return start
    for at in range(first - 1, max(first - 4, -1), -1):
        if initials(text[words[at][0] : end]) == wanted and text[words[at][0]].isupper():
            return words[at][0]
    return start


def _capital_run(text: str, words: list[tuple[int, int]], short: str) -> int | None:
    """The capitalised phrase whose initials are the short form or nearly so, the shortest of those as near."""
    wanted = re.sub(r"[^A-Z]", "", short)
    if len(wanted) < 3:
        return None
    nearest, place = 2, None
    for begin, end in reversed(words):
        word = text[begin:end]
        runs_on = word[0].isupper() or word.lower() in ("of", "and", "for", "the", "on", "in")
        if not runs_on or (word[-1] in ".;:!?" and not _POINTED.fullmatch(word)):
            break
        if word[0].isupper() and word.lower() not in _BEFORE:
            away = _letters_away(initials(text[begin : words[-1][1]]), wanted)
            if away < nearest:
                nearest, place = away, begin
    return place


def _letters_away(found: str, wanted: str) -> int:
    """How many letters more or less, or in other words, two sets of initials with one first letter are apart."""
    if found[:1] != wanted[:1]:
        return len(wanted)
    return max(abs(len(found) - len(wanted)), sum(letter not in found for letter in wanted))


def _before(text: str) -> Iterator[tuple[Span, Span]]:
    """Short forms with their long form in brackets, behind “or”, or between commas or dashes, after them."""
    for match in _matches(text, _EXPLAINED, _OR_LONG):
        short, long = match[1], match[2]
        if (
            _is_short(short)
            and len(long.split()) > 1
            and (initials(long) == re.sub(r"[^A-Z]", "", short) or (fits(short, long) and long[0].isupper()))
        ):
            yield Span(*match.span(1)), Span(*match.span(2))
    for match in _APPOSED.finditer(text) if _APART.search(text) else ():
        if _is_short(match[1]) and len(match[1]) > 2 and spells(match[1], match[2]):
            yield Span(*match.span(1)), Span(*match.span(2))
