"""Loading a reference: from its folders through the compiled index, or from a text in memory."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from checker.reference.compiled import CompiledReference
from checker.reference.compiling import Written, compile_into
from checker.reference.near import NearNames
from checker.reference.rows import rows_of_toml
from checker.reference.sets import FolderSet, open_set

__all__ = ["load", "parse_records", "starter"]


def starter() -> Path:
    """The folder of the set that ships with deskcheck."""
    shipped = Path(__file__).parent / "starter"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "reference"


def load(folders: Sequence[Path], cache: Path | None = None) -> CompiledReference:
    """The reference that the sets in `folders` make, where later ones override earlier ones.

    `cache` is where its compiled index is kept; without one, or when it cannot be used, it is compiled in memory.

    Raises:
        Unreadable: when a folder is missing, or holds what cannot be read as records (`Unsound`).
    """
    return compiled_in_memory([_written(open_set(folder)) for folder in folders])


def parse_records(toml: str) -> CompiledReference:
    """The reference that one TOML text makes.

    Raises:
        Unsound: when it cannot be read as records.
    """
    return compiled_in_memory([Written("records", None, rows_of_toml("records", toml))])


def compiled_in_memory(sets: Sequence[Written], key: str = "") -> CompiledReference:
    """The reference of `sets`, kept nowhere."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    trie, postings = compile_into(connection, sets)
    return CompiledReference(connection, trie, NearNames(memoryview(postings)), key)


def _written(found: FolderSet) -> Written:
    return Written(found.name, found.verified(), found.rows())
