"""The YAML (or JSON) files of congress-legislators: members of the United States Congress, presidents, and their terms.

Every term becomes a tenure. Posts are the shipped set's `us-senator`, `us-representative`, `us-president` and
`us-vice-president`, which the import writes too, so that a set stands alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from checker.reference.exchange.entries import one_by_one
from checker.reference.folding import fold, words_of
from checker.reference.kinds import Stored

__all__ = ["from_legislators"]

_POSTS: Mapping[str, Stored] = {
    "sen": {"id": "us-senator", "titles": ["Senator", "Sen.", "U.S. Senator", "U.S. Sen."], "seats": 100},
    "rep": {"id": "us-representative", "titles": ["Representative", "Rep.", "U.S. Representative"], "seats": 441},
    "prez": {"id": "us-president", "titles": ["President", "President of the United States", "U.S. President"]},
    "viceprez": {"id": "us-vice-president", "titles": ["Vice President", "U.S. Vice President"]},
}
_HONORIFICS = {"M": "Mr.", "F": "Ms."}


def from_legislators(
    people: Any, verified: date | None = None, amiss: list[str] | None = None
) -> Iterator[tuple[str, Stored]]:
    """The people of such a file, their posts, and a tenure for every term.

    An end that lies after `verified` is only planned: the tenure is left open. Who cannot be read is told to `amiss`.

    Raises:
        ValueError: when the file is none of these; without `amiss`, also when one of them cannot be read.
    """
    if not isinstance(people, list):
        raise ValueError("not a list of legislators")
    taken: set[str] = set()
    posts: set[str] = set()

    def read(person: Mapping[str, Any]) -> Iterator[tuple[str, Stored]]:
        name = _id(person, taken)
        yield "person", _person(person, name)
        for number, term in enumerate(person["terms"]):
            if term["type"] not in posts:
                yield "post", dict(_POSTS[term["type"]])
                posts.add(term["type"])
            yield "tenure", _tenure(name, number, term, verified)

    return one_by_one(people, read, amiss)


def _id(person: Mapping[str, Any], taken: set[str]) -> str:
    name = person["name"]
    plain = "-".join(words_of(fold(f"{name['last']} {name['first']}"))).replace(".", "").replace("'", "")
    unique = plain if plain not in taken else f"{plain}-{person['bio'].get('birthday') or len(taken)}"
    taken.add(unique)
    return unique


def _person(person: Mapping[str, Any], id: str) -> Stored:
    name, bio = person["name"], person.get("bio", {})
    forename = name.get("nickname") or name["first"]
    official = name.get("official_full") or f"{name['first']} {name['last']}"
    forms = [
        f"{name['first']} {name['last']}",
        f"{forename} {name['last']}",
        " ".join(name[part] for part in ("first", "middle", "last") if name.get(part)),
        *(f"{form} {name['suffix']}" for form in (f"{name['first']} {name['last']}",) if name.get("suffix")),
        *_other_names(person.get("other_names", ()), name),
    ]
    stored: Stored = {
        "id": id,
        "name": official,
        "aliases": [form for form in dict.fromkeys(forms) if form != official],
        "surname": name["last"],
        "forename": forename,
        "honorific": _HONORIFICS.get(bio.get("gender", "")),
        "born": bio.get("birthday"),
        "wikidata": person["id"].get("wikidata"),
    }
    return {field: value for field, value in stored.items() if value}


def _other_names(others: Iterable[Mapping[str, Any]], name: Mapping[str, Any]) -> Iterator[str]:
    for other in others:
        if other.get("last"):
            yield f"{other.get('first') or name['first']} {other['last']}"


def _tenure(person: str, number: int, term: Mapping[str, Any], verified: date | None) -> Stored:
    post = _POSTS[term["type"]]["id"]
    end = str(term["end"])
    stored: Stored = {
        "id": f"{person}-{post}-{term['start']}-{number}",
        "person": person,
        "post": post,
        "start": str(term["start"]),
        "end": None if verified and date.fromisoformat(end) > verified else end,
        "party": term.get("party"),
        "constituency": _constituency(term),
        "verified": verified and str(verified),
    }
    return {field: value for field, value in stored.items() if value}


def _constituency(term: Mapping[str, Any]) -> str | None:
    district = term.get("district")
    return f"{term['state']}-{district}" if district else term.get("state")
