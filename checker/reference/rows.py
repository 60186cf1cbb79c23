"""The rows of a set's files: each table of a TOML file and each line of a CSV file, with where it is written."""

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from checker.reference.kinds import KINDS, PLURALS, fields_of
from checker.reference.problem import Problem, nearest

__all__ = ["Row", "joined", "kind_of_table", "rows_of_csv", "rows_of_toml", "split_cell"]

#: Strings and comments, which may hold anything, or the head of a table at the start of a line.
_TOML_HEADS = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\']|\'(?!\'\'))*\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|\#[^\n]*'
    r"|^[ \t]*\[\[?[ \t]*(?P<table>[\w-]+)[ \t]*(?:\.[ \t]*(?P<id>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*)?\]",
    re.MULTILINE | re.DOTALL,
)


@dataclass(slots=True)
class Row:
    """A record as written: its kind, its fields with their written values, and the file and line it starts at."""

    kind: str
    file: str
    line: int
    written: dict[str, Any] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """`file:line`."""
        return f"{self.file}:{self.line}"

    def problem(self, field: str, what: str) -> Problem:
        """A problem with this row, or with one of its fields."""
        return Problem(self.file, self.line, str(self.written.get("id", "")), field, what)


def rows_of_toml(file: str, text: str) -> Iterator[Row | Problem]:
    """The records of a TOML text.

    Tables come as `[[person]]` with an `id` inside, or as `[person.some-id]`.
    """
    try:
        tables = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        found = re.search(r"line (\d+)", str(fault))
        yield Problem(file, int(found[1]) if found else 1, "", "", f"not TOML: {fault}")
        return
    lines = _table_lines(text)
    for kind, held in tables.items():
        if kind not in KINDS:
            line = lines.get((kind, 0), lines.get((kind, ""), 1))
            yield Problem(file, line, "", "", f"unknown table {kind!r}{nearest(kind, tuple(KINDS))}")
            continue
        yield from _rows_of_table(file, kind, held, lines)


def _rows_of_table(
    file: str, kind: str, held: object, lines: dict[tuple[str, int | str], int]
) -> Iterator[Row | Problem]:
    if isinstance(held, dict) and all(isinstance(table, dict) for table in held.values()):
        for name, table in held.items():
            yield Row(kind, file, lines.get((kind, name), 1), {"id": name, **table})
    elif isinstance(held, list) and all(isinstance(table, dict) for table in held):
        for number, table in enumerate(held):
            yield Row(kind, file, lines.get((kind, number), 1), table)
    else:
        line = lines.get((kind, 0), lines.get((kind, ""), 1))
        yield Problem(file, line, "", "", f"write records as [[{kind}]] or as [{kind}.some-id]")


def _table_lines(text: str) -> dict[tuple[str, int | str], int]:
    """The line at which each table starts, by its name and its number in the file or its id."""
    lines: dict[tuple[str, int | str], int] = {}
    counts: dict[str, int] = {}
    line, counted = 1, 0
    for found in _TOML_HEADS.finditer(text):
        table = found["table"]
        if table is None:
            continue
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if found["id"] is not None:
            lines[table, found["id"].strip("\"'")] = line
            continue
        number = counts.get(table, 0)
        counts[table] = number + 1
        lines[table, number] = line
    return lines


def kind_of_table(file: str) -> str | None:
    """The kind of the records of a CSV file, by the last word of its name: `g20-tenures.csv` holds tenures."""
    stem = PurePath(file).stem.lower()
    return PLURALS.get(re.split(r"[-_. ]", stem)[-1])


def rows_of_csv(file: str, text: str) -> Iterator[Row | Problem]:
    """The records of a CSV text, whose header names the fields; its kind is in the file's name."""
    kind = kind_of_table(file)
    if kind is None:
        last = re.split(r"[-_. ]", PurePath(file).stem)[-1]
        yield Problem(file, 1, "", "", f"the name tells no kind of record{nearest(last, tuple(PLURALS))}")
        return
    several = {name for name, field in fields_of(kind).items() if field.shape in ("texts", "capitals")}
    table = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(table, [])]
        line = table.line_num + 1
        for cells in table:
            if len(cells) > len(header):
                yield Problem(file, line, cells[0], "", f"{len(cells)} cells under {len(header)} headings")
            elif any(cells):
                yield Row(kind, file, line, _written(header, cells, several))
            line = table.line_num + 1
    except csv.Error as fault:
        yield Problem(file, table.line_num, "", "", f"not CSV: {fault}")


def _written(header: list[str], cells: list[str], several: set[str]) -> dict[str, Any]:
    cut = zip(header, cells, strict=False)
    return {name: split_cell(cell) if name in several else cell for name, cell in cut if cell}


def split_cell(cell: str) -> list[str]:
    r"""The values of a cell that may hold several, with `|` between them and `\|` inside them."""
    if "\\" not in cell:
        return [value for part in cell.split("|") if (value := part.strip())]
    parts = re.findall(r"(?:[^|\\]|\\.|\\$)+", cell, re.DOTALL)
    return [value for part in parts if (value := re.sub(r"\\([|\\])", r"\1", part).strip())]


def joined(values: Iterable[str]) -> str:
    """The cell that `split_cell` takes apart into `values`."""
    return "|".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)
