"""Writing TOML files of a set: records are added, changed and taken away, and comments and order stay as they were."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from checker.draft import Unreadable
from checker.reference.kinds import Stored, written_order

__all__ = ["add_records", "as_toml", "take_records"]


def add_records(path: Path, records: list[tuple[str, Stored]]) -> None:
    """Write records into a TOML file, each after the last of its kind; the file is made when there is none.

    Raises:
        Unreadable: when the file cannot be read as TOML, or cannot be written.
    """
    document = _read(path)
    for kind, stored in records:
        table = _table(kind, stored)
        held = document.get(kind)
        if isinstance(held, AoT):
            held.append(table)
        elif held is None:
            tables = tomlkit.aot()
            tables.append(table)
            document.append(kind, tables)
        else:
            held.append(str(table.pop("id")), table)
    _write(path, document)


def as_toml(kind: str, stored: Stored) -> str:
    """A record as it would stand in a TOML file."""
    return f"[[{kind}]]\n{tomlkit.dumps(_table(kind, stored)).strip()}\n"


def take_records(path: Path, wanted: Callable[[str, Stored], bool]) -> list[tuple[str, dict[str, Any]]]:
    """Take the records that are wanted out of a TOML file; answers their kinds and written fields.

    Raises:
        Unreadable: when the file cannot be read as TOML, or cannot be written.
    """
    document = _read(path)
    taken = []
    for kind in list(document):
        tables = document[kind]
        if not isinstance(tables, AoT):
            continue
        for number in reversed(range(len(tables))):
            fields = tables[number].unwrap()
            if wanted(kind, fields):
                taken.append((kind, fields))
                del tables[number]
        if not len(tables):
            del document[kind]
    _write(path, document)
    return taken[::-1]


def _read(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError) as fault:
        raise Unreadable(str(path), f"cannot be read as TOML: {fault}") from fault


def _write(path: Path, document: tomlkit.TOMLDocument) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.new")
        fresh.write_text(tomlkit.dumps(document), encoding="utf-8")
        fresh.replace(path)
    except OSError as fault:
        raise Unreadable(str(path), fault.strerror or "cannot be written") from fault


def _table(kind: str, stored: Stored) -> Table:
    table = tomlkit.table()
    for field in written_order(kind):
        if field.name in stored:
            table.add(field.name, _value(stored[field.name], field.shape))
    table.add(tomlkit.nl())
    return table


def _value(value: Any, shape: str) -> Any:
    if shape == "capitals":
        return [_capital(*capital) for capital in value]
    if shape in ("day", "date") and len(str(value)) == 10:
        return date.fromisoformat(str(value))
    if isinstance(value, str) and "\n" in value:
        return tomlkit.string(value, multiline=True)
    return value


def _capital(name: str, since: str | None, until: str | None) -> Any:
    capital = tomlkit.inline_table()
    for key, value in (("name", name), ("since", since), ("until", until)):
        if value:
            capital.append(key, _value(value, "date") if key != "name" else value)
    return capital
