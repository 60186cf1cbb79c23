"""Records that arrive from elsewhere: checked, given their source, and written into a set as tables."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.draft import Unreadable
from checker.reference.exchange.entries import understood
from checker.reference.exchange.tables import to_tables
from checker.reference.kinds import Stored, fields_of
from checker.reference.problem import Problem, Unsound
from checker.reference.rows import Row
from checker.reference.stored import default_id, missing, stored_row

__all__ = ["arrived", "export", "write_tables"]


def arrived(
    records: Iterable[tuple[str, Stored]],
    file: str,
    source: Stored | None,
    verified: str | None,
    amiss: list[str] | None = None,
) -> list[tuple[str, Stored]]:
    """The records as they are stored, each with `source` and `verified` where it has none of its own.

    What cannot be stored is left out and told to `amiss`: a field, or the record where it must have that field.

    Raises:
        Unsound: where there is no `amiss`, and anything cannot be stored; the problems name `file` and the number of
            the record.
    """
    problems: list[Problem] = []
    kept: dict[tuple[str, str], tuple[str, Stored]] = {}
    if source is not None:
        kept["source", str(source["id"])] = ("source", source)
    for number, (kind, written) in enumerate(records, 1):
        wrong: list[Problem] = []
        row = Row(kind, file, number, written if amiss is None else understood(kind, written))
        stored = stored_row(row, wrong)
        wrong += missing(row, stored)
        if amiss is not None:
            amiss += [f"{kind} {problem.record or number}: {problem.field}: {problem.what}" for problem in wrong]
            if any(field.required and name not in stored for name, field in fields_of(kind).items()):
                continue
        else:
            problems += wrong
        stored.setdefault("id", default_id(kind, stored))
        if kind != "source" and source is not None:
            stored.setdefault("sources", [source["id"]])
        if kind == "tenure" and verified:
            stored.setdefault("verified", verified)
        kept["source" if kind == "source" else "record", str(stored["id"])] = (kind, stored)
    if problems:
        raise Unsound(problems)
    return list(kept.values())


def write_tables(records: Iterable[tuple[str, Stored]], folder: Path, prefix: str = "") -> Iterator[Path]:
    """Write the records into `folder` as tables, whose names begin with `prefix`.

    Raises:
        Unreadable: when a table is there already, before anything is written.
    """
    tables = {folder / f"{prefix}{name}": text for name, text in to_tables(records).items()}
    for path in tables:
        if path.exists():
            raise Unreadable(str(path), "is there already; choose another --prefix or folder")
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in tables.items():
        path.write_text(text, encoding="utf-8", newline="")
        yield path


def export(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Stored]]:
    """The records of rows of kind and stored JSON."""
    import json

    for kind, text in rows:
        yield kind, json.loads(text)
