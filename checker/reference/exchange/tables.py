"""CSV tables: ours, one for each kind, and anybody's, by a mapping of their columns."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.reference.kinds import PLURALS, Stored, fields_of, written_order
from checker.reference.rows import joined, split_cell

__all__ = ["from_columns", "to_tables"]

_STEMS = {kind: stem for stem, kind in reversed(list(PLURALS.items()))}


def to_tables(records: Iterable[tuple[str, Stored]]) -> dict[str, str]:
    """The text of a table for each kind, by the name of its file."""
    by_kind: dict[str, list[Stored]] = {}
    for kind, stored in records:
        by_kind.setdefault(kind, []).append(stored)
    return {f"{_STEMS[kind]}.csv": _table(kind, rows) for kind, rows in sorted(by_kind.items())}


def _table(kind: str, rows: list[Stored]) -> str:
    used = {name for stored in rows for name in stored}
    columns = [field.name for field in written_order(kind) if field.name in used]
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    shapes = {name: field.shape for name, field in fields_of(kind).items()}
    for stored in rows:
        table.writerow([_cell(stored.get(name), shapes[name]) for name in columns])
    return text.getvalue()


def _cell(value: Any, shape: str) -> str:
    if value is None:
        return ""
    if shape == "texts":
        return joined(value)
    if shape == "capitals":
        return joined(
            f"{name}@{since or ''}..{until or ''}" if since or until else name for name, since, until in value
        )
    if shape == "flag":
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)


def _capital(name: str, since: str | None, until: str | None) -> str:
    return f"{name}@{since or ''}..{until or ''}" if since or until or "@" in name else name


def from_columns(
    rows: Iterable[Mapping[str, Any]], kind: str, columns: Mapping[str, str], fixed: Mapping[str, str]
) -> Iterator[tuple[str, Stored]]:
    """Records of `kind` from the rows of some table.

    `columns` says for each field which column holds it (a column called like a field needs no word), `fixed` what
    stands in a field of every record. Rows with the same id are one record: what may be several is gathered.
    """
    shapes = {name: field.shape for name, field in fields_of(kind).items()}
    held = {name: columns.get(name, name) for name in shapes}
    gathered: dict[str, Stored] = {}
    for number, row in enumerate(rows):
        told = {name: row.get(column) for name, column in held.items()} | dict(fixed)
        stored = {name: _values(value, shapes[name]) for name, value in told.items() if value not in (None, "")}
        key = str(stored.get("id", number))
        before = gathered.setdefault(key, stored)
        for name, value in stored.items():
            if shapes[name] == "texts" and before is not stored:
                before[name] = list(dict.fromkeys([*before.get(name, ()), *value]))
    yield from ((kind, stored) for stored in gathered.values())


def _values(written: Any, shape: str) -> Any:
    return split_cell(written) if shape in ("texts", "capitals") and isinstance(written, str) else written
