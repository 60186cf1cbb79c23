"""Roles at a date: right and wrong sentences about members of Congress, in phrasings by another hand.

A phrasing is a line of a file such as `role_phrasings.txt`, with fields such as {title} {name} {state} {party}. It is
filled rightly at a day inside a term, and with one defect: a day before the first term or after a change of chamber,
the title of the other chamber, another party, another state, another district.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from json import dumps
from pathlib import Path

from checker.check import examine
from checker.config import Config
from checker.draft import Draft
from checker.evidence.dossier import Dossier
from checker.record.reference import Reference
from checker.reference.load import parse_records

__all__ = ["Term", "figures", "members", "phrasings", "records"]

STATES = Path(__file__).parents[2] / "checker" / "verify" / "lexicon" / "states.txt"
ROLE_FAULTS = {
    "outdated-title", "premature-title", "wrong-title", "wrong-holder", "wrong-party-or-place", "conflicting-titles",
}  # fmt: skip
#: What is wrong, the text, the day.
Wrong = tuple[str, str, date]
ORDINALS = {1: "1st", 2: "2nd", 3: "3rd", 21: "21st", 22: "22nd", 23: "23rd", 31: "31st", 32: "32nd", 33: "33rd"}
TITLES = {"sen": "Sen.", "rep": "Rep."}


@dataclass(frozen=True)
class Term:
    """A stretch in one chamber for one state and party; `district` is 0 at large and in the Senate."""

    kind: str
    start: date
    end: date
    state: str
    party: str
    district: int


@dataclass(frozen=True)
class Member:
    """A legislator and all terms, oldest first."""

    name: str
    surname: str
    terms: tuple[Term, ...]

    @property
    def short(self) -> str:
        """First name and surname."""
        return f"{self.name.split()[0]} {self.surname}"


@cache
def states() -> dict[str, tuple[str, str]]:
    """For each state its house abbreviation and its postal code."""
    lines = [line.split("|") for line in STATES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {name: (short, postal) for name, short, postal in lines}


def members(path: Path) -> list[Member]:
    """The members in a file of congress-legislators."""
    names, found = {postal: name for name, (_, postal) in states().items()}, []
    for block in path.read_text(encoding="utf-8").split("\n- id:\n"):
        name = re.search(r"official_full: (.+)", block)
        last = re.search(r"\n    last: (.+)", block)
        if name and last:
            terms = [_term(part, names) for part in block.split("\n  - type: ")[1:]]
            merged = tuple(_merged([term for term in terms if term is not None]))
            if merged and merged[0].start < date(2025, 6, 1):
                found.append(Member(_plain(name[1]), _plain(last[1]), merged))
    return found


def _plain(written: str) -> str:
    return written.strip().strip("'\"").replace("''", "'")


def _term(part: str, names: dict[str, str]) -> Term | None:
    fields = dict(re.findall(r"\n    (\w+): '?([^'\n]+)'?", "\n    type: " + part))
    if fields.get("state") not in names or fields.get("type") not in TITLES or "party" not in fields:
        return None
    days = date.fromisoformat(fields["start"]), date.fromisoformat(fields["end"])
    return Term(fields["type"], *days, names[fields["state"]], fields["party"], max(int(fields.get("district", 0)), 0))


def _merged(terms: list[Term]) -> Iterator[Term]:
    """The terms, oldest first."""
    yield from sorted(terms, key=lambda each: each.start)


def records(found: list[Member]) -> Reference:
    """The reference that these members make."""
    lines = [
        '[[place]]\nid = "us"\nname = "United States"\nkind = "country"\naliases = ["U.S."]\ndemonyms = ["American"]'
    ]
    for kind, titles, seats in (
        ("sen", '"Senator", "Sen.", "U.S. Senator"', 100),
        ("rep", '"Representative", "Rep.", "Congressman", "Congresswoman", "U.S. Representative"', 435),
    ):
        lines.append(f'[[post]]\nid = "{kind}"\ntitles = [{titles}]\ncountry = "us"\nseats = {seats}')
    for number, member in enumerate(found):
        lines.append(
            f'[[person]]\nid = "p{number}"\nname = {dumps(member.name)}\n'
            f'aliases = [{dumps(member.short)}]\nsurname = {dumps(member.surname)}\ncountry = "us"'
        )
        lines += [
            f'[[tenure]]\nid = "p{number}-{n}"\nperson = "p{number}"\npost = "{term.kind}"\nstart = {term.start}\n'
            f'end = {term.end}\nparty = "{term.party}"\n'
            f'constituency = "{term.state}-{term.district}"\nverified = 2026-01-01'
            for n, term in enumerate(member.terms)
        ]
    return parse_records("\n".join(lines))


def phrasings(path: Path) -> list[tuple[str, str]]:
    """The phrasings, one a line after a label and a tab.

    `holds` says that the title is held, `former` that it was, `elect` that it will be, `other` that somebody else's
    or nobody's title is spoken of. A field such as {~state} is filled like the others and says nothing of the member
    ("as {~state} voters waited"), so that no defect is put into it alone. Empty lines and those that begin with # are
    left out.
    """
    lines = [
        line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    return [(label, phrasing.strip()) for label, _, phrasing in (line.partition("\t") for line in lines)]


def filled(phrasing: str, member: Member, term: Term) -> str:
    """A phrasing said of a member as of a term."""
    phrasing, forms = phrasing.replace("{~", "{"), states()[term.state]
    adjective = {"Democrat": "Democratic"}.get(term.party, term.party)
    noun = r"(?:title\}|senator|representative|congress|lawmaker|member|party)"
    text = re.sub(rf"\{{party\}}(?=(?:,? \{{\w+\}})* ?[\w-]* ?\{{?{noun})", adjective, phrasing)
    return text.format(
        title=TITLES[term.kind],
        title_long={"sen": "Senator", "rep": "Representative"}[term.kind],
        chamber={"sen": "Senate", "rep": "House"}[term.kind],
        name=member.name,
        forename=member.name.split()[0],
        surname=member.surname,
        state=term.state,
        state_ap=forms[0] + ("." if forms[0] != term.state else ""),
        state_postal=forms[1],
        party=term.party,
        party_letter=term.party[0],
        party_adj=adjective,
        district=ORDINALS.get(term.district, f"{term.district}th"),
        district_ordinal=ORDINALS.get(term.district, f"{term.district}th"),
    )


def chambers(phrasing: str) -> set[str]:
    """The chambers that the words of a phrasing leave open: `the senior senator` is of the Senate."""
    of_senate = re.search(r"(?<!state )(?:\bsenators?\b|\bSens\.)", phrasing)
    of_house = re.search(r"\{district|\bReps\.|\brepresentatives?\b|\bcongress(?:wo)?man\b", phrasing)
    if bool(of_senate) == bool(of_house):
        return {"sen", "rep"}
    return {"sen"} if of_senate else {"rep"}


def right(label: str, phrasing: str, member: Member) -> tuple[Term, date] | None:
    """A term and a day at which a phrasing of that label is right about a member; `None` when there is none."""
    terms = [term for term in member.terms if term.kind in chambers(phrasing)]
    if "{district" in phrasing:
        terms = [term for term in terms if term.district]
    if not terms:
        return None
    if label == "elect":
        return terms[0], terms[0].start - timedelta(days=40)
    if label == "former":
        over = [term for term in terms if not any(each.kind == term.kind and each.end > term.end for each in terms)]
        over = [term for term in over if term.end < date(2025, 1, 1)]
        return (over[-1], over[-1].end + timedelta(days=200)) if over else None
    term = terms[-1] if label == "other" else terms[len(terms) // 2]
    return term, term.start + (min(term.end, date(2025, 12, 1)) - term.start) / 2


def defects(label: str, phrasing: str, member: Member, term: Term, day: date, chance: random.Random) -> Iterator[Wrong]:
    """Wrong forms of a phrasing: what is wrong, the text, the day."""
    if label == "other":
        return
    first, other = member.terms[0], "rep" if term.kind == "sen" else "sen"
    titled = re.search(r"\{title|(?:in|of) the \{chamber\}", phrasing) is not None
    if titled and label == "holds":
        if first.kind == term.kind:
            yield "too early", filled(phrasing, member, first), first.start - timedelta(days=chance.randint(30, 900))
        later = [each for each in member.terms if each.kind != term.kind and each.start >= term.end]
        if later and not any(each.kind == term.kind and each.start > term.end for each in member.terms):
            yield (
                "too late",
                filled(phrasing, member, term),
                later[0].start + timedelta(days=chance.randint(30, 600)),
            )
        if all(each.kind == term.kind for each in member.terms):
            yield "other chamber", filled(phrasing, member, replace(term, kind=other)), day
    if "{party" in phrasing and term.party in ("Democrat", "Republican") and label == "holds":
        party = "Republican" if term.party == "Democrat" else "Democrat"
        yield "other party", filled(phrasing, member, replace(term, party=party)), day
    if "{state" in phrasing and label == "holds":
        state = chance.choice([each for each in ("Ohio", "Maine", "Texas", "Utah", "Oregon") if each != term.state])
        yield "other state", filled(phrasing, member, replace(term, state=state)), day


def flagged(dossier: Dossier) -> bool:
    """Whether a rule of the role family speaks."""
    return any(verdict.fault in ROLE_FAULTS for verdict in dossier.verdicts)


def figures(name: str, path: Path, lines: list[tuple[str, str]], each: int, errors: int) -> dict[str, object]:
    """Precision and recall, by the `name` of the set, over `each` members a phrasing; `errors` mistakes are printed.

    A defect counts as decidable when the sentence gives the full name: with the surname alone, nobody is named whom
    the record could be sure of.
    """
    chance, found = random.Random(6), members(path)
    reference, counts = records(found), Counter[str]()
    for label, phrasing in lines:
        able = [member for member in found if right(label, phrasing, member)]
        for member in chance.sample(able, min(each, len(able))):
            term, day = right(label, phrasing, member) or (member.terms[0], member.terms[0].start)
            cases = [("", filled(phrasing, member, term), day), *defects(label, phrasing, member, term, day, chance)]
            for wrong, text, when in cases:
                hit = flagged(examine(Draft("draft.txt", text), reference, Config(date=when)))
                named = "" if "{name}" in phrasing or "{forename}" in phrasing else " surname alone"
                counts[f"{wrong or 'right'}{named if wrong else ''} {'flagged' if hit else 'silent'}"] += 1
                if hit != bool(wrong) and errors > 0 and not named:
                    errors -= 1
                    print(f"  {'missed, ' + wrong if wrong else 'false alarm'} on {when}: {text}")
    kinds = sorted({key.rsplit(" ", 1)[0] for key in counts} - {"right"})
    sure = [kind for kind in kinds if "surname" not in kind]
    false = counts["right flagged"]
    return {
        f"{name}: phrasings": len(lines),
        f"{name}: sentences": sum(counts.values()),
        f"{name}: precision": round(_caught(kinds, counts) / max(_caught(kinds, counts) + false, 1), 4),
        f"{name}: recall": round(_caught(sure, counts) / max(_all(sure, counts), 1), 4),
        f"{name}: recall, surnames alone counted in": round(_caught(kinds, counts) / max(_all(kinds, counts), 1), 4),
        f"{name}: false alarms on right sentences": f"{false} of {false + counts['right silent']}",
        **{f"{name}: caught, {kind}": f"{counts[f'{kind} flagged']} of {_all([kind], counts)}" for kind in kinds},
    }


def _caught(kinds: list[str], counts: Counter[str]) -> int:
    return sum(counts[f"{kind} flagged"] for kind in kinds)


def _all(kinds: list[str], counts: Counter[str]) -> int:
    return _caught(kinds, counts) + sum(counts[f"{kind} silent"] for kind in kinds)
