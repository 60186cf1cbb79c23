"""Open Civic Data: people with their roles (as YAML or JSON), and division ids as a table."""

from collections.abc import Iterator, Mapping
from typing import Any

from checker.reference.exchange.entries import one_by_one
from checker.reference.folding import fold, words_of
from checker.reference.kinds import Stored

__all__ = ["from_civic", "from_divisions"]


def from_civic(written: Any, amiss: list[str] | None = None) -> Iterator[tuple[str, Stored]]:
    """The people of an Open Civic Data file (one, or a list), their posts and tenures.

    A role without a start is left out: nobody knows when it began. A person who cannot be read is told to `amiss`.

    Raises:
        ValueError: when it holds no people; without `amiss`, also when one of them cannot be read.
    """
    people = written if isinstance(written, list) else [written]
    if not any(isinstance(person, dict) and "name" in person for person in people):
        raise ValueError("no people of Open Civic Data")
    posts: set[str] = set()
    return one_by_one(people, lambda person: _person(person, posts), amiss)


def _person(person: Mapping[str, Any], posts: set[str]) -> Iterator[tuple[str, Stored]]:
    number = str(person.get("id", person["name"])).removeprefix("ocd-person/")
    others = person.get("other_names") or ()
    yield "person", _filled({
        "id": number,
        "name": person["name"],
        "aliases": [other["name"] for other in others if other.get("name")],
        "surname": person.get("family_name"),
        "forename": person.get("given_name"),
        "born": _text(person.get("birth_date")),
        "died": _text(person.get("death_date")),
    })  # fmt: skip
    for role in person.get("roles") or ():
        yield from _held(number, person, role, posts)


def _held(
    number: str, person: Mapping[str, Any], role: Mapping[str, Any], posts: set[str]
) -> Iterator[tuple[str, Stored]]:
    body = str(role.get("jurisdiction", "")).rsplit("/jurisdiction/", 1)[-1].split("/")[-2:]
    title = role.get("title") or {"upper": "Senator", "lower": "Representative"}.get(role.get("type", ""), "Member")
    post = "-".join(words_of(fold(" ".join([*body, str(role.get("type", "")), title]))))
    if not role.get("start_date"):
        return
    if post not in posts:
        posts.add(post)
        yield "post", {"id": post, "titles": [title], "seats": 1000}
    parties = person.get("party") or ()
    yield "tenure", _filled({
        "id": f"{number}-{post}-{role['start_date']}",
        "person": number,
        "post": post,
        "start": _text(role["start_date"]),
        "end": _text(role.get("end_date")),
        "party": next((each["name"] for each in parties if each.get("name")), None),
        "constituency": _text(role.get("district")),
    })  # fmt: skip


def from_divisions(rows: Iterator[Mapping[str, str]]) -> Iterator[tuple[str, Stored]]:
    """The places of a table of division ids (`id`, `name`), each within the one its id continues."""
    held: set[str] = set()
    for row in rows:
        division, name = row.get("id", ""), row.get("name", "")
        if not division.startswith("ocd-division/") or not name:
            continue
        held.add(division)
        above = division.rsplit("/", 1)[0]
        kind = "country" if above == "ocd-division" else "region"
        within = above if above in held else None
        yield "place", _filled({"id": division, "name": name, "kind": kind, "within": within, "curated": False})


def _text(value: Any) -> str | None:
    return None if value in (None, "") else str(value)


def _filled(stored: Stored) -> Stored:
    return {field: value for field, value in stored.items() if value not in (None, "", [])}
