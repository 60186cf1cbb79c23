"""Party and place as they stand beside a legislator's name: "R-Utah", "a Democrat from Oregon"."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.span import Span

__all__ = ["Seat", "party_named", "seat_after", "seat_before", "state_named"]

PARTIES = {
    "d": "Democratic", "dem": "Democratic", "democrat": "Democratic", "democratic": "Democratic", "dfl": "Democratic",
    "r": "Republican", "rep": "Republican", "gop": "Republican", "republican": "Republican",
    "i": "Independent", "ind": "Independent", "independent": "Independent",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seat:
    """What a draft says of somebody's party and state (or a number of a district); empty where it says nothing."""

    span: Span
    party: str = ""
    state: str = ""
    district: int = 0


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
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = [line.split("|") for line in _state_lines()]
    full = "|".join(sorted((re.escape(name[0]) for name in names), key=len, reverse=True))
    short = "|".join(sorted({re.escape(form) for name in names for form in name}, key=len, reverse=True))
    office = r"(?=\s(?:senator|congress(?:wo)?man|representative|lawmaker|governor|member)\b)"
    office_of = r"(?:senator|representative|congress(?:wo)?man|lawmaker)"
    said = r"(?!\s(?!senator|congress|lawmaker|from|who|and)[A-Za-z])"
    party = rf"(?P<party>[Dd]emocratic{office}|[Dd]emocrat|[Rr]epublican{said}|GOP{office}|[Ii]ndependent{office})"
    ordinal = r"(?:(?P<district>\d{1,2})(?:st|nd|rd|th)|(?P<district2>[A-Z]?[a-z]+(?:-[a-z]+)?))"
    return (
        re.compile(
            rf",?\s?[(,\[]?\s?(?P<party>D|R|I|Dem|Rep|Ind|DFL)\.?(?:\s?[-–—‑]\s?|,\s|\s(?:of|from)\s)(?P<state>{short})\b\.?"
            rf"(?:[-–\s](?P<district>\d{{1,2}})\b)?"
        ),
        re.compile(rf"\s?[,(]?\s?(?:an?|the)\s(?:[a-z-]+\s){{0,3}}(?:(?P<state>{full})\s)?{party}(?:\s(?!from|of|for|representing)[a-z]+){{0,3}}(?:\s(?:from|of|for|representing)\s(?P<state2>{full}))?\b"),
        re.compile(rf"(?:\sof|\sfrom|,\swho\s(?:now\s)?represents|\srepresents)\s(?P<state>{full})\b(?:['’]s\s(?:{ordinal})\s(?:[Cc]ongressional\s)?[Dd]istrict)?(?!\s(?:State|University|City))"),
        re.compile(r"\s?\((?P<party>D|R|I)\)"),
        re.compile(rf",\s(?:an?|the)\s(?:[a-z-]+\s){{0,3}}{office_of}\s(?:from|of|for)\s(?P<state>{full})\b"),
        re.compile(rf",\s(?P<party>Democrat|Republican|Independent)\sof\s(?P<state>{full})\b"),
        re.compile(r",\sone\sof\s(?:the\s)?(?:[a-z]+\s){1,2}(?P<party>[Dd]emocrats|[Rr]epublicans)\b"),
    )  # fmt: skip


def _state_lines() -> list[str]:
    text = (Path(__file__).parents[1] / "lexicon" / "states.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def seat_after(text: str, offset: int, start: int) -> Seat | None:
    """Party and state as they stand after a name that ends at `offset` of `text`, which starts at `start`."""
    for pattern in _patterns():
        if found := pattern.match(text, offset):
            groups = found.groupdict()
            state = groups.get("state") or groups.get("state2") or ""
            first = next(index for index in range(found.start(), found.end()) if text[index].isalnum())
            district = groups.get("district") or ""
            return Seat(
                Span(start + first, start + found.end()),
                party_named(groups.get("party") or "") or party_named((groups.get("party") or "").removesuffix("s")),
                state_named(state, beside_party=True) if state else "",
                int(district) if district.isdigit() else 0,
            )
    return None


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
