"""Compiling: the rows of one or more sets become the tables of one reference."""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import marisa_trie

from checker.reference.folding import fold, words_of
from checker.reference.kinds import ENTITIES, Stored, fields_of
from checker.reference.near import near_bytes
from checker.reference.problem import Problem, Unsound, nearest
from checker.reference.rows import Row
from checker.reference.tables import SCHEMA, link_records, names_of
from checker.reference.values import stored_value

__all__ = ["Written", "compile_into"]


@dataclass(frozen=True, slots=True)
class Written:
    """A set to be compiled: its name, the day it was last verified as a whole (ISO text), and its rows."""

    name: str
    verified: str | None
    rows: Iterable[Row | Problem]


def compile_into(connection: sqlite3.Connection, sets: Sequence[Written]) -> tuple[marisa_trie.Trie, bytes]:
    """Fill `connection` from `sets`, where later ones override earlier ones field by field.

    Answers the trie of all right forms and the postings of those that may accuse.

    Raises:
        Unsound: when anything in the sets cannot be read; it tells of all that is wrong.
    """
    connection.executescript(SCHEMA)
    problems: list[Problem] = []
    for number, each in enumerate(sets):
        _keep(connection, number, each, problems)
    if problems:
        raise Unsound(problems)
    link_records(connection)
    compiled = _index_names(connection)
    connection.commit()
    return compiled


def _keep(connection: sqlite3.Connection, layer: int, written: Written, problems: list[Problem]) -> None:
    """Store every row of a set, over what earlier sets say of the same id."""
    seen: dict[tuple[str, str], str] = {}
    latest = ""
    for row in written.rows:
        if isinstance(row, Problem):
            problems.append(row)
            continue
        stored = _stored(row, problems)
        space = "source" if row.kind == "source" else "record"
        key = (space, str(stored.setdefault("id", default_id(row.kind, stored))))
        if key in seen:
            problems.append(row.problem("id", f"{key[1]} is already used at {seen[key]}"))
            continue
        seen[key] = row.place
        before = connection.execute("SELECT n, kind, layer, place, stored FROM records WHERE space=? AND id=?", key)
        held = before.fetchone() if layer else None
        if held is None:
            _complete(row, stored, written, problems)
            text = json.dumps(stored, ensure_ascii=False)
            row_values = (space, key[1], row.kind, layer, row.place, text)
            connection.execute("INSERT INTO records VALUES (NULL, ?, ?, ?, ?, ?, ?)", row_values)
        else:
            stored = _override(connection, row, stored, layer, held, problems)
        latest = max(latest, str(stored.get("verified", "")))
    connection.execute("INSERT INTO layers VALUES (?, ?, ?, ?)", (layer, written.name, len(seen), latest or None))


def _override(
    connection: sqlite3.Connection, row: Row, stored: Stored, layer: int, held: tuple[Any, ...], problems: list[Problem]
) -> Stored:
    """The record of an earlier set with the fields that this row gives, the earlier one left in the trail."""
    n, kind, earlier, place, text = held
    if kind != row.kind:
        problems.append(row.problem("id", f"{stored['id']} is a {kind} at {place}"))
    space = "source" if kind == "source" else "record"
    connection.execute("INSERT INTO trail VALUES (?, ?, ?, ?, ?)", (space, stored["id"], earlier, place, text))
    merged: Stored = json.loads(text) | stored
    changed = (layer, row.place, json.dumps(merged, ensure_ascii=False), n)
    connection.execute("UPDATE records SET layer=?, place=?, stored=? WHERE n=?", changed)
    return merged


def _stored(row: Row, problems: list[Problem]) -> Stored:
    """What a row says, field by field, with everything that is wrong in it noted."""
    known = fields_of(row.kind)
    stored: Stored = {}
    for name, written in row.written.items():
        field = known.get(name)
        if field is None:
            problems.append(row.problem(name, f"unknown field{nearest(name, tuple(known))}"))
            continue
        try:
            value = stored_value(written, field.shape)
        except ValueError as fault:
            problems.append(row.problem(name, str(fault)))
            continue
        if value is not None:
            stored[name] = value
    return stored


def _complete(row: Row, stored: Stored, written: Written, problems: list[Problem]) -> None:
    problems += [
        row.problem(field.name, "missing")
        for field in fields_of(row.kind).values()
        if field.required and field.name not in stored and row.written.get(field.name) in (None, "", [])
    ]
    if written.verified and row.kind != "source":
        stored.setdefault("verified", written.verified)


def default_id(kind: str, stored: Stored) -> str:
    """An id for a record written without one: its kind and what tells it from others of its kind."""
    telling = {
        "tenure": ("person", "post", "start"),
        "acronym": ("short", "long"),
        "statement": ("speaker", "said", "text"),
        "fact": ("subject", "measure", "as_of"),
    }.get(kind, ("name", "official", "titles", "title"))
    said = (stored.get(field, "") for field in telling)
    parts = [fold(each if isinstance(each, str) else "-".join(each)) for each in said]
    return "-".join([kind, *("-".join(words_of(part)[:8]) for part in parts if part)])


def _index_names(connection: sqlite3.Connection) -> tuple[marisa_trie.Trie, bytes]:
    holders: dict[str, tuple[list[str], list[int], list[bool]]] = {}
    known: set[str] = set()
    for n, kind, text in connection.execute("SELECT n, kind, stored FROM records WHERE space = 'record' ORDER BY id"):
        if kind in ENTITIES:
            stored = json.loads(text)
            accuses = stored.get("curated", True) and stored.get("status", "accepted") == "accepted"
            for name in dict.fromkeys(names_of(kind, stored)):
                written, held, accusing = holders.setdefault(fold(name), ([], [], []))
                written.append(name)
                held.append(n)
                accusing.append(accuses)
        elif kind in ("acronym", "term"):
            known.update(fold(form) for form in _known_forms(kind, json.loads(text)))
    holders.pop("", None)
    trie = marisa_trie.Trie(holders)
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?)", _name_rows(trie, holders))
    connection.executemany("INSERT INTO words VALUES (?, ?)", _word_rows(trie, holders, known))
    accusing_forms = {form for form, (_, _, accusing) in holders.items() if any(accusing)}
    return trie, near_bytes(accusing_forms | {word for form in accusing_forms for word in _words(form)})


def _known_forms(kind: str, stored: Stored) -> list[str]:
    if kind == "acronym":
        return [stored["short"], *stored["long"]]
    return [stored["official"], *([stored["short"]] if "short" in stored else [])]


def _name_rows(
    trie: marisa_trie.Trie, holders: dict[str, tuple[list[str], list[int], list[bool]]]
) -> Iterator[tuple[int, str, str, str]]:
    for form, (written, held, accusing) in holders.items():
        curated = dict.fromkeys(name for name, accuses in zip(written, accusing, strict=True) if accuses)
        yield (
            trie[form],
            json.dumps(list(dict.fromkeys(written)), ensure_ascii=False),
            json.dumps(list(dict.fromkeys(held))),
            json.dumps(list(curated), ensure_ascii=False),
        )


def _word_rows(trie: marisa_trie.Trie, holders: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    words: dict[str, array[int]] = {}
    for form in holders:
        number = trie[form]
        for word in _words(form):
            words.setdefault(word, array("I")).append(number)
    for form in known:
        words.setdefault(form, array("I"))
        for word in _words(form):
            words.setdefault(word, array("I"))
    return ((word, forms.tobytes()) for word, forms in sorted(words.items()))


def _words(form: str) -> set[str]:
    """The words of a folded form, and the parts of those that a hyphen joins."""
    words = set(words_of(form))
    return words | {part for word in words if "-" in word for part in word.split("-")}
