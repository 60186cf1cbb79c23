"""What a draft says of a legislator beside the name: party, state, chamber and district."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.span import Span
from checker.verify.role.beside_names import REACH, BesideWord, row, words_after, words_before, words_between
from checker.verify.role.parties import Seat, party_named, state_named
from checker.verify.role.seat_grammar import (
    AFTER,
    AS,
    BEFORE,
    BEFORE_COMMA,
    BEFORE_TITLE,
    CALLED,
    COMPANY,
    OFFICE,
    WHENCE,
)

__all__ = ["called", "company", "described_after", "described_apart", "described_before"]

#: Words that set somebody beside others of the same kind.
_OTHERS = re.compile(r",? (?:and|along with|as well as|joined by|with) (?:[\w-]+ ){0,2}(?:other|fellow)\b")
_CHAMBERS = {"senator": "Senate", "representative": "House", "congressman": "House", "congresswoman": "House"}
#: Words after a description that make it somebody else's, or another time's.
_NOT_THEIRS = frozenset(
    """candidate candidates hopeful nominee contender primary party caucus convention delegation strategist aide
    spokesman spokeswoman spokesperson adviser staffer operative donor""".split()
)
#: What a legislator has in the state that is represented: "Marsh's Utah office".
_AT_HOME = frozenset("office offices district seat constituents constituency".split())
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def described_after(text: str, offset: int, start: int) -> Seat | None:
    """What is said of a legislator right after the name that ends at `offset` of `text`, which starts at `start`."""
    words = words_after(text, offset)
    found = AFTER.match(row(words))
    if found is not None and not _is_whole(words, found.end()):
        found = WHENCE.match(row(words))
    if found is None or not _is_whole(words, found.end()):
        return None
    return _seat(words[max(found.start("told"), 0) : found.end()], start)


def described_before(text: str, offset: int, start: int, closed: bool) -> Seat | None:
    """What is said right before the name at `offset`; `closed` says that a comma ends the name as an apposition."""
    words = words_before(text, offset)
    letters = row(words)
    found = BEFORE.search(letters) or AS.search(letters) or (BEFORE_COMMA.search(letters) if closed else None)
    return None if found is None else _seat(words[found.start("told") : found.end()], start)


def described_apart(text: str, offset: int, start: int, closed: bool) -> Seat | None:
    """What stands before the title at `offset`: "The Utah Republican, Rep. Ana Marsh, said"; "the Utah office of Rep."

    What opens a sentence so is only said of the name where that is `closed` by a comma, as an apposition.
    """
    words = words_before(text, len(text[:offset].removesuffix("U.S. ")))
    letters = row(words)
    if found := OFFICE.search(letters):
        home = words[found.start("told") : found.end()]
        return _seat(home, start) if _is_at_home(home) else None
    found = BEFORE_TITLE.search(letters)
    if found is None:
        return None
    told = words[found.start(found.lastgroup or 0) : found.end()]
    if found["told"] and (told[0].text[:1].islower() or not (closed or told[0].letter == "r")):
        return None
    return _seat(told, start)


def _is_at_home(words: list[BesideWord]) -> bool:
    """Whether words tell of a legislator's office in a state; one in Washington is in the capital."""
    return words[-2].text.startswith("office") and words[0].text != "Washington"


def company(text: str, offset: int, start: int) -> Seat | None:
    """What is said of those beside whom the one named before `offset` stands: "Ana Marsh and other Utah lawmakers"."""
    if not _OTHERS.match(text, offset):
        return None
    words = words_between(text, offset, min(len(text), offset + REACH))
    found = COMPANY.match(row(words))
    return None if found is None else _seat(words[found.start("told") : found.end()], start)


def called(text: str, start: int, first: int, last: int) -> Iterator[tuple[Seat, int]]:
    """Seats of somebody called "the Utah Republican" from `first` to `last` of a text, and where each noun starts."""
    words = words_between(text, first, last)
    for found in CALLED.finditer(row(words)):
        told = words[found.start("told") : found.end()]
        seat = _seat(told, start)
        if seat is not None and words[found.start()].text.lower() == "the" and not _goes_on(words, found.end()):
            noun = next(word for word in reversed(told) if word.letter in "PQO")
            yield replace(seat, chamber=seat.chamber or _CHAMBERS.get(noun.text.lower(), "")), noun.start


def _goes_on(words: list[BesideWord], end: int) -> bool:
    """Whether a name, a party, another noun for people or a "who" stands behind a description that ends at `end`."""
    behind = words[end] if end < len(words) else None
    if behind is None:
        return False
    named = behind.letter == "." and behind.text[:1].isupper()
    return named or behind.text.lower().rstrip(".") in _NOT_THEIRS or behind.letter in "-PQpCOGw"


def _is_whole(words: list[BesideWord], end: int) -> bool:
    """Whether a description ends at `end`: no noun behind it makes it part of another one.

    What is "for Utah voters" says nothing of a name before it.
    """
    if end >= len(words):
        return words[0].letter != "z"
    head, behind = words[end - 1].letter, words[end]
    if words[0].letter == "z":
        return behind.text.lower().rstrip(".") in _AT_HOME
    if behind.letter == "z":
        return row(words[:end]) == "fS"
    if behind.letter == "," and words[1].text == "the" and head in "PQO" and _names_another(words, end + 1):
        return False
    if behind.text.lower().rstrip(".") in _NOT_THEIRS or behind.letter == "-" or behind.letter in "PQpCOG":
        return False
    if behind.letter == "." and behind.text[:1].isupper():
        return behind.text in _DAYS
    if words[0].text == "for" and head == "S" and behind.letter == "a" and behind.text not in _LINKS:
        return False
    return (
        head not in "PQ"
        or behind.letter not in "a1D"
        or behind.text.endswith(("ing", "ed"))
        or behind.text.rstrip(".") in _LINKS
    )


_LINKS = frozenset(
    "and but said says told on at with by whose when while since known seen has had is was will would".split()
)


def _names_another(words: list[BesideWord], at: int) -> bool:
    """Whether a name stands at a word: "unlike X, the Ohio Republican, Y, said" says nothing sure of X."""
    return at < len(words) and words[at].letter == "." and words[at].text[:1].isupper() and words[at].text not in _DAYS


def _seat(words: list[BesideWord], start: int) -> Seat | None:
    told = [word for word in words if word.letter not in ",(fbxtz"]
    found = {word.letter: word.text for word in reversed(told)}
    party = next((party_named(word.text.removesuffix("s")) for word in told if word.letter in "PQpM"), "")
    chamber = "Senate" if "Senate" in found.get("C", "") else "House" if "C" in found else ""
    number = "".join(each for each in found.get("1", "") if each.isdigit()) if "D" in found else ""
    seat = Seat(
        Span(start + told[0].start, start + told[-1].end),
        party,
        state_named(found["S"]) if "S" in found else "",
        int(number) if number else 0,
        chamber,
    )
    return seat if seat.party or seat.state or seat.chamber else None
