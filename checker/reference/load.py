"""Loading a reference: from its folders through the compiled index, or from a text in memory."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from checker.draft import Unreadable
from checker.reference.compiled import CompiledReference
from checker.reference.holders import Holders
from checker.reference.kept import HOLDERS, INDEX, NAMES, NEAR, WORDS, distrust, keep, kept, turn
from checker.reference.keys import key_of
from checker.reference.near import NearNames
from checker.reference.sets import ReferenceSet, open_set
from checker.reference.tables import Tables

if TYPE_CHECKING:
    from checker.reference.written import Written

__all__ = ["load", "parse_records"]


def load(folders: Sequence[Path], cache: Path | None = None) -> CompiledReference:
    """The reference that the sets in `folders` make, where later ones override earlier ones.

    `cache` is where its compiled index is kept; without one, or when it cannot be used, it is compiled in memory.

    Raises:
        Unreadable: when a folder is missing, or holds what cannot be read as records (`Unsound`).
    """
    sets = [open_set(folder) for folder in folders]
    home = None if cache is None else cache / "reference"
    try:
        key = key_of(sets, home)
    except OSError as fault:
        raise Unreadable(str(fault.filename or folders[0]), fault.strerror or "cannot be read") from fault
    tables = (home and _kept_tables(home, key, sets)) or _in_memory([_written(each) for each in sets])

    def rebuild() -> Tables:
        if home is not None:
            distrust(home, key)
        return _in_memory([_written(each) for each in sets])

    reference = CompiledReference(tables, key, rebuild)
    reference.folders, reference.home = tuple(each.root for each in sets), home
    return reference


def parse_records(toml: str) -> CompiledReference:
    """The reference that one TOML text makes.

    Raises:
        Unsound: when it cannot be read as records.
    """
    from checker.reference.rows import rows_of_toml
    from checker.reference.written import Written

    return CompiledReference(_in_memory([Written("records", None, rows_of_toml("records", toml))]), "")


def _kept_tables(home: Path, key: str, sets: Sequence[ReferenceSet]) -> Tables | None:
    """The tables kept under `key`, compiled first when they are not; `None` when they cannot be kept."""
    tables = kept(home, key)
    if tables is not None:
        return tables
    with suppress(OSError, sqlite3.Error), turn(home):
        tables = kept(home, key)
        if tables is None:
            with keep(home, key) as folder:
                _compile_to(folder, sets)
            tables = kept(home, key)
    return tables


def _compile_to(folder: Path, sets: Sequence[ReferenceSet]) -> None:
    from checker.reference.compiling import compile_into

    connection = sqlite3.connect(folder / INDEX)
    try:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;")
        names = compile_into(connection, [_written(each) for each in sets])
    finally:
        connection.close()
    names.trie.save(str(folder / NAMES))
    (folder / HOLDERS).write_bytes(names.holders)
    for name, parts in ((NEAR, names.near), (WORDS, names.near_words)):
        with (folder / name).open("wb") as file:
            file.writelines(parts)


def _in_memory(sets: Sequence["Written"]) -> Tables:
    from checker.reference.compiling import compile_into

    connection = sqlite3.connect(":memory:", check_same_thread=False)
    names = compile_into(connection, sets)
    near, words = (NearNames(memoryview(b"".join(parts))) for parts in (names.near, names.near_words))
    return Tables(connection, names.trie, Holders(memoryview(names.holders)), near, words)


def _written(found: ReferenceSet) -> "Written":
    from checker.reference.written import Written

    return Written(found.name, found.verified(), found.rows())
