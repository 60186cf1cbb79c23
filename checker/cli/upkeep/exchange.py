"""`deskcheck reference import` and `export`: records from elsewhere and for elsewhere."""

import json
import sys
from collections import Counter
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import day
from checker.cli.upkeep.session import Alone, Sets, opened, refuse
from checker.draft import Unreadable
from checker.reference.exchange.arrival import arrived, export, write_tables
from checker.reference.exchange.formats import Choices, From, read_records
from checker.reference.exchange.popolo import to_popolo
from checker.reference.exchange.schema_org import to_json_ld
from checker.reference.kinds import KINDS, Stored, fields_of
from checker.reference.problem import nearest
from checker.report.visible import visible

__all__ = ["export_command", "import_command"]


#: What the desk wrote itself: there everything must be as it should.
_OWN = (From.CSV, From.TABLES)
#: How many of the things that were left out are told.
_TOLD = 10


class To(Enum):
    """What records can be exported to."""

    CSV = "csv"
    JSON_LD = "json-ld"
    POPOLO = "popolo"


def import_command(
    source: Annotated[From, typer.Argument(metavar="FORMAT", help=", ".join(each.value for each in From))],
    path: Annotated[Path, typer.Argument(metavar="FILE", exists=True, help="The file, or a folder of them.")],
    into: Annotated[Path, typer.Option(metavar="SET", help="The folder of the set to write into.")],
    kind: Annotated[
        str | None, typer.Option(help="csv, sparql, wikidata: the kind of the records, such as person.")
    ] = None,
    columns: Annotated[
        list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="csv, sparql: which column holds a field.")
    ] = None,
    fixed: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="csv, sparql: what every record holds.")
    ] = None,
    language: Annotated[str, typer.Option(help="wikidata: the language of the names.")] = "en",
    population: Annotated[int, typer.Option(help="geonames: the least population of a place.")] = 0,
    source_id: Annotated[str | None, typer.Option(help="Id of the source that the records are to name.")] = None,
    title: Annotated[str | None, typer.Option(help="Title of that source.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DAY", help="When it was published.")] = None,
    verified: Annotated[str | None, typer.Option(metavar="DAY", help="The day for which the file is true.")] = None,
    prefix: Annotated[str, typer.Option(help="What the names of the written tables begin with.")] = "",
) -> None:
    """Write the records of a file into a set. They become CSV tables with one source that all of them name.

    What somebody else's file has not in the form that its format asks for is left out, and told.
    """
    if kind is not None and kind not in KINDS:
        raise typer.BadParameter(f"{kind!r} is no kind of record{nearest(kind, tuple(KINDS))}")
    amiss: list[str] | None = None if source in _OWN else []
    choices = Choices(
        kind, _pairs(columns, kind or "person"), _pairs(fixed, kind or "person"), language, day(verified), population,
        amiss,
    )  # fmt: skip
    cited = _source(source_id or path.stem, title or path.name, publisher, published)
    made = _brought_in(source, path, choices, cited, into, prefix)
    counts = Counter(kind for kind, _ in made)
    sys.stderr.write(", ".join(f"{count:,} × {kind}" for kind, count in counts.items()) + "\n")
    _tell(amiss or [])


def _tell(amiss: list[str]) -> None:
    """What was left out: how much, and the first of it."""
    if amiss:
        sys.stderr.write(f"left out: {len(amiss):,}\n")
        more = [f"and {len(amiss) - _TOLD:,} more"] if len(amiss) > _TOLD else []
        sys.stderr.write("".join(f"  {visible(told)}\n" for told in (*amiss[:_TOLD], *more)))


def _brought_in(
    source: From, path: Path, choices: Choices, cited: Stored | None, into: Path, prefix: str
) -> list[tuple[str, Stored]]:
    """The records of a file, written into a set; where none can be, the command ends."""
    amiss = choices.amiss
    verified = str(choices.verified) if choices.verified else None
    try:
        made = arrived(read_records(path, source, choices), str(path), cited, verified, amiss)
        if all(kind == "source" for kind, _ in made):
            refuse(f"{path}: nothing in it could be read" + "".join(f"\n  {told}" for told in (amiss or ())[:_TOLD]))
        for written in write_tables(made, into, prefix):
            sys.stdout.write(f"{written}\n")
    except Unreadable as fault:
        refuse(fault)
    return made


def _pairs(given: list[str] | None, kind: str) -> dict[str, str]:
    pairs = {}
    for pair in given or ():
        name, equals, value = pair.partition("=")
        if not equals or name not in fields_of(kind):
            raise typer.BadParameter(f"{pair!r}: write FIELD=…{nearest(name, tuple(fields_of(kind)))}")
        pairs[name] = value
    return pairs


def _source(id: str, title: str, publisher: str | None, published: str | None) -> Stored | None:
    if not publisher and not published:
        return None
    if not publisher or not published:
        raise typer.BadParameter("a source wants both --publisher and --published")
    retrieved = date.today().isoformat()
    return {"id": id, "title": title, "publisher": publisher, "published": published, "retrieved": retrieved}


def export_command(
    to: Annotated[To, typer.Argument(metavar="FORMAT", help=", ".join(each.value for each in To))],
    out: Annotated[Path | None, typer.Option(metavar="PATH", help="A file; for csv a folder.")] = None,
    kind: Annotated[list[str] | None, typer.Option(help="Only records of this kind.")] = None,
    reference: Sets = None,
    alone: Alone = False,
) -> None:
    """Write all records in another format. CSV tables, JSON-LD in the words of schema.org, or Popolo."""
    known = opened(reference, alone)
    rows = known.rows("SELECT kind, stored FROM records ORDER BY kind, id")
    records = [(each, stored) for each, stored in export(rows) if not kind or each in kind]
    if to is To.CSV:
        if out is None:
            raise typer.BadParameter("csv wants --out FOLDER")
        try:
            for path in write_tables(records, out):
                sys.stdout.write(f"{path}\n")
        except Unreadable as fault:
            refuse(fault)
        return
    made = to_popolo(records) if to is To.POPOLO else to_json_ld(records)
    text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
    if out is None:
        sys.stdout.write(text)
    else:
        out.write_text(text, encoding="utf-8")
