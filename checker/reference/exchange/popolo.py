"""Popolo JSON: persons, organizations, posts, memberships (our tenures), areas (our places) and events."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from checker.reference.exchange.entries import one_by_one
from checker.reference.exchange.mapping import REST, Keys, inward, outward
from checker.reference.kinds import KINDS, Stored

__all__ = ["from_popolo", "to_popolo"]

#: The list that holds each kind, and the keys of its fields.
_LISTS: dict[str, tuple[str, Keys]] = {
    "person": (
        "persons",
        {
            "id": "id", "name": "name", "aliases": "other_names/name", "surname": "family_name",
            "forename": "given_name", "honorific": "honorific_prefix", "born": "birth_date", "died": "death_date",
            "sources": "sources/note",
        },
    ),
    "organization": (
        "organizations",
        {
            "id": "id", "name": "name", "aliases": "other_names/name", "founded": "founding_date",
            "parent": "parent_id", "sources": "sources/note",
        },
    ),
    "place": (
        "areas",
        {"id": "id", "name": "name", "kind": "classification", "within": "parent_id", "sources": "sources/note"},
    ),
    "post": (
        "posts",
        {"id": "id", "organization": "organization_id", "country": "area_id", "sources": "sources/note"},
    ),
    "tenure": (
        "memberships",
        {
            "id": "id", "person": "person_id", "post": "post_id", "start": "start_date", "end": "end_date",
            "sources": "sources/note",
        },
    ),
    "event": (
        "events",
        {"id": "id", "name": "name", "start": "start_date", "end": "end_date", "sources": "sources/note"},
    ),
}  # fmt: skip


def to_popolo(records: Iterable[tuple[str, Stored]]) -> dict[str, Any]:
    """All records as one Popolo object; kinds that Popolo does not know stand under `deskcheck`."""
    written: dict[str, Any] = {}
    for kind, stored in records:
        if kind in _LISTS:
            name, keys = _LISTS[kind]
            entry = outward(stored, keys)
            if kind == "post":
                entry["label"] = stored["titles"][0]
            written.setdefault(name, []).append(entry)
        else:
            written.setdefault(REST, {}).setdefault(kind, []).append(stored)
    return written


def from_popolo(written: dict[str, Any], amiss: list[str] | None = None) -> Iterator[tuple[str, Stored]]:
    """The records of a Popolo object, ours or another's; what cannot be read is told to `amiss`.

    Raises:
        ValueError: when it is none; without `amiss`, also when an entry cannot be read.
    """
    if not isinstance(written, dict):
        raise ValueError("not a Popolo object")
    for kind, stored in (written.get(REST) or {}).items():
        if kind in KINDS:
            yield from one_by_one(stored, partial(_ours, kind), amiss)
    for kind, (name, _) in _LISTS.items():
        yield from one_by_one(written.get(name) or [], partial(_entry, kind), amiss)


def _ours(kind: str, entry: Any) -> Iterator[tuple[str, Stored]]:
    yield kind, dict(entry)


def _entry(kind: str, entry: Any) -> Iterator[tuple[str, Stored]]:
    stored = inward(entry, _LISTS[kind][1])
    if kind == "post":
        stored.setdefault("titles", [entry.get("label") or entry.get("role") or entry.get("id", "")])
    if kind != "tenure" or (stored.get("post") and stored.get("start")):
        yield kind, stored
