"""Party and place as they stand beside a legislator's name: "R-Utah", "a Democrat from Oregon"."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.span import Span

__all__ = [
    "Seat", "lettered_seat", "party_named", "seat_before", "state_abbreviations", "state_named", "state_names",
]  # fmt: skip

PARTIES = {
    "d": "Democratic", "dem": "Democratic", "democrat": "Democratic", "democratic": "Democratic", "dfl": "Democratic",
    "r": "Republican", "rep": "Republican", "gop": "Republican", "republican": "Republican",
    "i": "Independent", "ind": "Independent", "independent": "Independent",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seat:
    """What a draft says of somebody's party, state, district and chamber ("Senate"); empty where it says nothing."""

    span: Span
    party: str = ""
    state: str = ""
    district: int = 0
    chamber: str = ""


@cache
def _states() -> tuple[dict[str, str], dict[str, str]]:
    """States by full name, and by house abbreviation or postal code."""
    full: dict[str, str] = {}
    short: dict[str, str] = {}
    for line in _state_lines():
        name, house, postal = line.split("|")
        full[_folded(name)] = name
        short |= {_folded(house): name, postal: name}
    return full, short


def _folded(form: str) -> str:
    return form.replace(".", "").replace(" ", "").casefold()


def state_named(form: str, beside_party: bool = False) -> str:
    """The state that `form` stands for ("Arizona", "Ariz.", "AZ"), or nothing.

    A postal code stands for a state only `beside_party`, and so does an abbreviation without its point.
    """
    full, short = _states()
    form = form.strip()
    if found := full.get(_folded(form)):
        return found
    if beside_party and form in short:
        return short[form]
    return short.get(_folded(form), "") if beside_party or form.endswith(".") else ""


def party_named(form: str) -> str:
    """The party that `form` stands for ("D", "GOP", "Democrat"), or nothing."""
    return PARTIES.get(form.strip(" .").casefold(), "")


@cache
def state_names() -> tuple[str, ...]:
    """Every state's full name, longest first."""
    return tuple(sorted((line.split("|")[0] for line in _state_lines()), key=len, reverse=True))


@cache
def state_abbreviations() -> tuple[str, ...]:
    """Every state's house abbreviation that takes a point, longest first and without the point."""
    names = [line.split("|") for line in _state_lines()]
    return tuple(sorted({house for name, house, _ in names if house != name}, key=len, reverse=True))


@cache
def _letters() -> re.Pattern[str]:
    """A party's letter with a state or alone, as it stands after a name: ", R-Utah", "(D)", "[I., Vt.]"."""
    names = [line.split("|") for line in _state_lines()]
    full = "|".join(map(re.escape, state_names()))
    short = "|".join(sorted({re.escape(form) for name in names for form in name}, key=len, reverse=True))
    return re.compile(
        r"(?:,?\s?[,(\[—–/]?\s?(?:(?:left|right|center),\s)?(?P<party>D|R|I|Dem|Rep|Ind|DFL)"
        rf"(?:\.?(?:\s?[-–—‑/]\s?|,\s|\s(?:of|from)\s)(?P<state>{short})\b\.?(?:[-–\s](?P<district>\d{{1,2}})\b)?))"
        rf"|\s?[(\[](?P<alone>D|R|I)[)\]](?:\s(?:of|from)\s(?P<home>{full})\b)?"
        r"|,\s(?P<set>D|R|I)(?=,\s)"
    )


def _state_lines() -> list[str]:
    text = (Path(__file__).parents[1] / "lexicon" / "states.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def lettered_seat(text: str, offset: int, start: int) -> Seat | None:
    """The party letter and state after a name that ends at `offset` of `text`, which starts at `start`."""
    found = _letters().match(text, offset)
    if found is None:
        return None
    party = next(group for group in ("party", "alone", "set") if found[group])
    written = found["state"] if party == "party" else found["home"]
    end = found.end() if written or party == "party" else found.end(party)
    state = state_named(written, beside_party=True) if written else ""
    span = Span(start + found.start(party), start + end)
    return Seat(span, party_named(found[party]), state, int(found["district"] or 0))


def seat_before(words: str) -> tuple[str, str]:
    """Party and state among the words before a title or a name: "Utah Republican", "Democratic"."""
    party = state = ""
    for word in words.split():
        party = (
            party_named(word) or party
            if len(word) > 2 and word.lower().strip(".") not in ("rep", "dem", "ind")
            else party
        )
    for length in (3, 2, 1):
        parts = words.split()
        for at in range(len(parts) - length + 1):
            phrase = " ".join(parts[at : at + length])
            if phrase[:1].isupper() and len(phrase) > 2 and not state:
                state = state_named(phrase.removesuffix("'s").removesuffix("’s"))
    return party, state
