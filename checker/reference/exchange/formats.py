"""The formats by name: how a file of each becomes records, and how records become one."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from checker.draft import Unreadable
from checker.reference.exchange.civic import from_civic, from_divisions
from checker.reference.exchange.gazetteer import from_geonames
from checker.reference.exchange.legislators import from_legislators
from checker.reference.exchange.popolo import from_popolo
from checker.reference.exchange.schema_org import from_json_ld
from checker.reference.exchange.tables import from_columns
from checker.reference.exchange.wikidata import from_entities, rows_of_sparql
from checker.reference.kinds import Stored
from checker.reference.rows import Row, rows_of_csv

__all__ = ["Choices", "From", "read_records"]


class From(Enum):
    """What records can be imported from."""

    TABLES = "tables"  # CSV tables as `export` writes them
    CSV = "csv"
    SPARQL = "sparql"
    WIKIDATA = "wikidata"
    LEGISLATORS = "legislators"
    POPOLO = "popolo"
    OCD = "ocd"
    OCD_DIVISIONS = "ocd-divisions"
    GEONAMES = "geonames"
    JSON_LD = "json-ld"


@dataclass(frozen=True, slots=True)
class Choices:
    """What an import is told.

    The kind of record (a person, if not told), which column holds which field, what every record holds besides;
    `verified` is the day for which the file is known to be true, `population` the least that a place must have.
    Entries that cannot be read are told to `amiss`; without it they keep the whole file out.
    """

    kind: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    verified: date | None = None
    population: int = 0
    amiss: list[str] | None = None


def read_records(path: Path, source: From, choices: Choices) -> Iterator[tuple[str, Stored]]:
    """The records of a file (of a folder, file after file), as they would be stored.

    Raises:
        Unreadable: when the file is not of that format.
    """
    paths = sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]
    for each in paths:
        try:
            yield from _READERS[source](each, choices)
        except (OSError, ValueError, csv.Error) as fault:
            raise Unreadable(str(each), f"cannot be read as {source.value}: {fault}") from fault


def _tables(path: Path, choices: Choices) -> Iterator[tuple[str, Stored]]:
    for row in rows_of_csv(path.name, path.read_text(encoding="utf-8-sig")):
        if not isinstance(row, Row):
            raise ValueError(str(row))
        yield row.kind, row.written


def _csv(path: Path, choices: Choices) -> Iterator[tuple[str, Stored]]:
    yield from from_columns(_table(path), choices.kind or "person", choices.columns, choices.fixed)


def _sparql(path: Path, choices: Choices) -> Iterator[tuple[str, Stored]]:
    yield from from_columns(
        rows_of_sparql(_loaded(path), choices.amiss), choices.kind or "person", choices.columns, choices.fixed
    )


def _wikidata(path: Path, choices: Choices) -> Iterator[tuple[str, Stored]]:
    yield from from_entities(_loaded(path), choices.language, choices.kind, choices.amiss)


def _legislators(path: Path, choices: Choices) -> Iterator[tuple[str, Stored]]:
    yield from from_legislators(_loaded(path), choices.verified, choices.amiss)


def _geonames(path: Path, choices: Choices) -> Iterator[tuple[str, Stored]]:
    with path.open(encoding="utf-8") as lines:
        yield from from_geonames(lines, population=choices.population, amiss=choices.amiss)


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        file.seek(0)
        yield from csv.DictReader(file, delimiter="\t" if "\t" in head else ",")


def _loaded(path: Path) -> Any:
    """What a JSON or YAML file holds.

    Raises:
        ValueError: when it is neither, or YAML cannot be read here.
    """
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix not in (".yaml", ".yml"):
        try:
            return json.loads(text)
        except ValueError:
            if path.suffix == ".json":
                raise
    try:
        import yaml
    except ImportError:
        raise ValueError("YAML wants PyYAML; install deskcheck[yaml]") from None
    try:
        return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as fault:
        raise ValueError(f"not YAML: {fault}") from fault


def _whole(reader: Callable[[Any, list[str] | None], Iterable[tuple[str, Stored]]]) -> "Reader":
    def read(path: Path, choices: Choices) -> Iterator[tuple[str, Stored]]:
        yield from reader(_loaded(path), choices.amiss)

    return read


Reader = Callable[[Path, Choices], Iterator[tuple[str, Stored]]]

_READERS: Mapping[From, Reader] = {
    From.TABLES: _tables,
    From.CSV: _csv,
    From.SPARQL: _sparql,
    From.WIKIDATA: _wikidata,
    From.LEGISLATORS: _legislators,
    From.POPOLO: _whole(from_popolo),
    From.OCD: _whole(from_civic),
    From.OCD_DIVISIONS: lambda path, choices: from_divisions(_table(path)),
    From.GEONAMES: _geonames,
    From.JSON_LD: _whole(from_json_ld),
}
