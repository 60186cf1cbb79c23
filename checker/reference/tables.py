"""The tables of a compiled reference, and how a record is put into them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import marisa_trie

from checker.reference.folding import fold
from checker.reference.holders import Holders
from checker.reference.kinds import ENTITIES, Stored
from checker.reference.near import NearNames

__all__ = ["Tables", "SCHEMA", "link_records", "names_of"]

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE layers (n INTEGER PRIMARY KEY, name TEXT, records INTEGER, verified TEXT);
CREATE TABLE records (
  n INTEGER PRIMARY KEY, space TEXT, id TEXT, kind TEXT, layer INTEGER, place TEXT, stored TEXT,
  UNIQUE (space, id)
);
CREATE TABLE trail (space TEXT, id TEXT, layer INTEGER, place TEXT, stored TEXT);
CREATE TABLE links (kind TEXT, key TEXT, rank TEXT, n INTEGER, PRIMARY KEY (kind, key, rank, n)) WITHOUT ROWID;
CREATE TABLE lowered (form TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, forms BLOB) WITHOUT ROWID;
"""

_LINKED = """
SELECT n, kind, stored FROM records
WHERE kind IN ('acronym', 'tenure', 'statement') OR instr(stored, '"misspellings"')
"""

_AFTER = """
CREATE INDEX records_kind ON records (kind, id);
"""


class Tables(NamedTuple):
    """What a reference is compiled into.

    The tables, the trie of all right forms and their holders, the forms that accuse, and the words of those.
    """

    connection: sqlite3.Connection
    trie: marisa_trie.Trie
    holders: Holders
    near: NearNames
    near_words: NearNames


def names_of(kind: str, stored: Stored) -> list[str]:
    """The right forms of an entity, the house form first."""
    return [stored["name"], *stored.get("aliases", ())] if kind in ENTITIES else []


def link_records(connection: sqlite3.Connection) -> None:
    """Fill the links: acronyms by short form, tenures by person and post, statements by speaker, misspellings."""
    connection.executescript(_AFTER)
    rows = connection.execute(_LINKED)
    connection.executemany("INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?)", _links(rows))


def _links(rows: Iterable[tuple[int, str, str]]) -> Iterator[tuple[str, str, str, int]]:
    for n, kind, text in rows:
        stored = json.loads(text)
        rank = f"{stored.get('start', stored.get('said', ''))} {stored['id']}"
        proposed = stored.get("status") == "proposed"
        if kind in ENTITIES:
            for wrong in () if proposed else stored.get("misspellings", ()):
                yield "misspelling", fold(wrong), rank, n
        elif kind == "acronym":
            yield "acronym", stored["short"], rank, n
        elif kind == "tenure" and not proposed:
            yield "person", stored["person"], rank, n
            yield "post", stored["post"], rank, n
        elif kind == "statement" and not proposed:
            yield "speaker", stored["speaker"], rank, n
