"""What a draft says of a legislator beside the name: party, state, chamber and district."""

import re
from collections.abc import Iterator

from checker.span import Span
from checker.verify.role.beside_names import BesideWord, row, words_after, words_before, words_between
from checker.verify.role.parties import Seat, party_named, state_named

__all__ = ["called", "described_after", "described_before"]

_PLACE = r"S(?:z1u?G?D)?"
#: "a conservative Utah Republican", "a Democratic House member", "the junior senator".
_NOUN = r"(?:d?a{1,2}z)?d?a{0,3}(?:Sz?)?a{0,2}(?:[PQp]?C?u?O(?:f(?:C|G))?|C?[PQ])"
_SITS = r"w?n?siC(?:fS)?(?:td[PQ](?:fS)?)?"
_SEATED = rf"(?:w?n?(?:r|hv){_PLACE}(?:za{{1,3}}|z)?(?:i[CG])?|{_SITS}|iCfS)"
#: "one of the few Republicans in the House", "one of nine members of the Senate".
_AMONG = r"af(?:d?a{0,3}C?(?:M|N)(?:[if]C)?|Sza{0,2}u?[MN])"
_AFTER = re.compile(
    rf"(?:fS)?[,(](?:x,)?(?:[PQ][,-]S(?=[,)!])|f?{_NOUN}(?:f{_PLACE}|w?n?(?:r|hv){_PLACE}(?:za{{1,3}})?(?:iC)?|,n?r{_PLACE}(?:i[CG])?)?|{_SEATED}|{_AMONG}|f{_PLACE})"
    r"|\((?:[PQ][,-]?S|S|[PQ])(?=\))"
    rf"|b{_NOUN}(?:f{_PLACE}|w?n?r{_PLACE})?"
    rf"|{_SITS}"
    rf"|n?r{_PLACE}(?:za{{1,3}})?(?:i[CG])?(?:td[PQ])?"
    rf"|(?:fS)?,?k{_AMONG}"
    rf"|f{_PLACE}"
    r"|zS(?=a)"
)
_BEFORE = re.compile(
    r"(?:^|[^.SPQpCOGz(-])(?P<told>d?a{0,2}(?:(?:Sz?)?a{0,2}(?:C?[PQ]|[PQp]?CO|(?<=[Sz])[PQp]?O)|Sz))$"
)
_BEFORE_COMMA = re.compile(r"(?:^|[!,;:t])(?P<told>da{0,2}(?:Sz?)?(?:C?[PQ]|[PQp]?CO)),$")
#: "As a sitting member of the House, X"; "the Utah Republican had gone"; "the Republican senator from Utah".
_AS = re.compile(rf"(?:^|[!,;:])(?P<told>td[as]{{0,2}}{_NOUN}(?:fS)?),$")
_CALLED = re.compile(r"d(?P<told>a?(?:S(?:[PQ]|[pQP]?C?O)|[pQP]C?OfS))")
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
    found = _AFTER.match(row(words))
    if found is None or not _is_whole(words, found.end()):
        return None
    return _seat(words[: found.end()], start)


def described_before(text: str, offset: int, start: int, closed: bool) -> Seat | None:
    """What is said right before the name at `offset`; `closed` says that a comma ends the name as an apposition."""
    words = words_before(text, offset)
    letters = row(words)
    found = _BEFORE.search(letters) or _AS.search(letters) or (_BEFORE_COMMA.search(letters) if closed else None)
    return None if found is None else _seat(words[found.start("told") : found.end()], start)


def called(text: str, start: int, first: int, last: int) -> Iterator[tuple[Seat, int]]:
    """Seats of somebody called "the Utah Republican" from `first` to `last` of a text, and where each noun starts."""
    words = words_between(text, first, last)
    for found in _CALLED.finditer(row(words)):
        seat = _seat(words[found.start("told") : found.end()], start)
        if seat is not None and words[found.start()].text.lower() == "the" and not _goes_on(words, found.end()):
            noun = next(word for word in reversed(words[: found.end()]) if word.letter in "PQO")
            yield seat, noun.start


def _goes_on(words: list[BesideWord], end: int) -> bool:
    """Whether a name, a party or another noun for people stands behind a description that ends at `end`."""
    behind = words[end] if end < len(words) else None
    if behind is None:
        return False
    named = behind.letter == "." and behind.text[:1].isupper()
    return named or behind.text.lower().rstrip(".") in _NOT_THEIRS or behind.letter in "-PQpCOG"


def _is_whole(words: list[BesideWord], end: int) -> bool:
    """Whether a description ends at `end`: no noun behind it makes it part of another one."""
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
