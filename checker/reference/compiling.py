"""Compiling: the rows of one or more sets become the tables of one reference."""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import marisa_trie

from checker.reference.folding import fold, words_of
from checker.reference.holders import holders_bytes
from checker.reference.kinds import ENTITIES, Stored
from checker.reference.near import near_parts
from checker.reference.problem import Problem, Unsound
from checker.reference.rows import Row
from checker.reference.stored import default_id, missing, stored_row
from checker.reference.tables import SCHEMA, link_records, names_of
from checker.reference.written import Written

__all__ = ["compile_into"]


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_HELD = "SELECT n, kind, layer, place, stored FROM records WHERE space = ? AND id = ?"

_NAMED = "SELECT n, kind, stored FROM records WHERE kind IN ('person', 'organization', 'place', 'acronym', 'term')"


class Names(NamedTuple):
    """The trie of all right forms, their holders, and the postings of those that accuse and of their words."""

    trie: marisa_trie.Trie
    holders: bytes
    near: list[bytes | memoryview]
    near_words: list[bytes | memoryview]


def compile_into(connection: sqlite3.Connection, sets: Sequence[Written]) -> Names:
    """Fill `connection` from `sets`, where later ones override earlier ones field by field, and answer the names.

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
        stored = stored_row(row, problems)
        space = "source" if row.kind == "source" else "record"
        if "id" not in stored:
            stored["id"] = default_id(row.kind, stored)
        key = (space, str(stored["id"]))
        if key in seen:
            problems.append(row.problem("id", f"{key[1]} is already used at {seen[key]}"))
            continue
        seen[key] = row.place
        held = connection.execute(_HELD, key).fetchone() if layer else None
        if held is None:
            problems += missing(row, stored)
            if written.verified and space == "record":
                stored.setdefault("verified", written.verified)
            text = _JSON(stored)
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
    changed = (layer, row.place, _JSON(merged), n)
    connection.execute("UPDATE records SET layer=?, place=?, stored=? WHERE n=?", changed)
    return merged


def _index_names(connection: sqlite3.Connection) -> Names:
    holders: dict[str, int | list[int]] = {}
    accusing: set[str] = set()
    known: set[str] = set()
    lowered: set[str] = set()
    for n, kind, text in connection.execute(_NAMED):
        stored = json.loads(text)
        if kind not in ENTITIES:
            known.update(map(fold, _known_forms(kind, stored)))
            continue
        accuses = stored.get("curated", True) and stored.get("status", "accepted") == "accepted"
        for name in names_of(kind, stored):
            form = fold(name)
            _hold(holders, form, n)
            if accuses:
                accusing.add(form)
            if name[:1].islower():
                lowered.add(form)
    holders.pop("", None)
    trie = marisa_trie.Trie(holders)
    connection.executemany("INSERT INTO words VALUES (?, ?)", _word_rows(trie, holders, known))
    connection.executemany("INSERT INTO lowered VALUES (?)", ((form,) for form in sorted(lowered)))
    held = holders_bytes(trie, holders)
    holders.clear()
    accusing.discard("")
    words = {word for form in accusing for word in _words(form)}
    return Names(trie, held, near_parts(accusing), near_parts(words))


def _hold(holders: dict[str, int | list[int]], form: str, n: int) -> None:
    held = holders.get(form)
    if held is None:
        holders[form] = n
    elif isinstance(held, int):
        if held != n:
            holders[form] = [held, n]
    elif held[-1] != n:
        held.append(n)


def _known_forms(kind: str, stored: Stored) -> list[str]:
    if kind == "acronym":
        return [stored["short"], *stored["long"]]
    return [stored["official"], *([stored["short"]] if "short" in stored else [])]


def _word_rows(trie: marisa_trie.Trie, holders: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    words: dict[str, array[int]] = {}
    number = trie.get
    for form in holders:
        for word in _words(form):
            held = words.get(word)
            if held is None:
                held = words[word] = array("I")
            held.append(number(form))
    for form in known:
        for word in (form, *_words(form)):
            words.setdefault(word, array("I"))
    return ((word, words[word].tobytes()) for word in sorted(words))


def _words(form: str) -> Iterable[str]:
    """The words of a folded form, each once, and the parts of those that a hyphen joins."""
    plain = form.split(" ")
    if "".join(plain).isalnum():
        return plain if len(plain) == 1 else set(plain)
    words = set(words_of(form))
    return words | {part for word in words if "-" in word for part in word.split("-")}
