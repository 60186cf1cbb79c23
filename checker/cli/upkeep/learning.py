"""`deskcheck reference propose` and `accept`: the desk's own drafts teach the reference, and an owner decides."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from checker.cli.cache import cache_folder
from checker.cli.options import Color, day
from checker.cli.upkeep.session import Alone, Colour, Sets, Today, look_of, opened, print_lines, refuse, the_day
from checker.draft import Unreadable
from checker.reference.kinds import Stored
from checker.reference.problem import Unsound, nearest
from checker.reference.rows import Row, rows_of_toml
from checker.report.visible import shortened, visible

__all__ = ["accept_command", "propose_command"]


def propose_command(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft to learn from.")],
    into: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The proposal file; DRAFT.proposal.toml, if not given.")
    ] = None,
    publisher: Annotated[str, typer.Option(help="Who publishes the draft.")] = "our own draft",
    when: Annotated[str | None, typer.Option("--date", metavar="DAY", help="The draft's day, over its own.")] = None,
    reference: Sets = None,
    alone: Alone = False,
    color: Colour = Color.AUTO,
) -> None:
    """Propose records from what a draft alone knows. Names, acronyms, titles and statements are written to a file.

    Every record names the draft as its source and is `proposed`: it clears what it names and never accuses.
    """
    from checker.check import examine
    from checker.config import Config
    from checker.read.file import read_file
    from checker.reference.proposals import proposals
    from checker.reference.toml_files import add_records

    known = opened(reference, alone)
    target = into or draft.with_name(f"{draft.name}.proposal.toml")
    try:
        if target.exists():
            raise Unreadable(str(target), "is there already; accept it, remove it, or choose another --into")
        dossier = examine(read_file(draft), known, Config(date=day(when), cache=cache_folder()))
        records = proposals(dossier, known, publisher, the_day(None))
        if len(records) > 1:
            add_records(target, records)
    except Unreadable as fault:
        refuse(fault)
    print_lines(_told(records[1:]), look_of(color))
    sys.stdout.write(f"written to {target}\n" if len(records) > 1 else "nothing that is not on record\n")


def _told(records: list[tuple[str, Stored]]) -> Iterator[Text]:
    for kind, stored in records:
        named = stored.get("name") or stored.get("text") or "; ".join(stored.get("titles", ())) or _expansion(stored)
        line = Text(f"{kind:<13}", style="dim").append(shortened(named, 70), style="not dim")
        yield line.append(f"  {visible(stored['id'])}", style="dim")


def _expansion(stored: Stored) -> str:
    return f"{stored.get('short', '')}: {', '.join(stored.get('long', ()))}"


def accept_command(
    proposal: Annotated[Path, typer.Argument(metavar="PROPOSAL", exists=True, help="The proposal file.")],
    into: Annotated[Path, typer.Option(metavar="FILE", help="The TOML file of a set that takes the records.")],
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="What to accept.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Accept all of it.")] = False,
    source: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="The sources that confirm it, in place of the draft.")
    ] = None,
    when: Today = None,
) -> None:
    """Move proposed records into a set. They count as verified today; the rest stays in the proposal file."""
    from checker.reference.toml_files import add_records, take_records

    if not ids and not every:
        raise typer.BadParameter("name the ids to accept, or say --all")
    if into.suffix != ".toml":
        raise typer.BadParameter("--into wants a TOML file")
    wanted = set(ids or ())
    try:
        held = _proposed(proposal)
        unknown = wanted - {fields.get("id") for kind, fields in held if kind != "source"}
        if unknown:
            ids = [str(fields.get("id")) for kind, fields in held if kind != "source"]
            told = ", ".join(f"{each}{nearest(each, ids)}" for each in sorted(unknown))
            raise Unreadable(str(proposal), f"holds no {told}")
        chosen = [(kind, fields) for kind, fields in held if kind != "source" and (every or fields["id"] in wanted)]
        accepted = [(kind, _accepted(fields, source, str(the_day(when)))) for kind, fields in chosen]
        sources = [] if source else _own_sources(held, into, accepted)
        add_records(into, [*sources, *accepted])
        moved = {stored["id"] for _, stored in accepted}
        take_records(proposal, lambda kind, fields: kind != "source" and fields.get("id") in moved)
        if len(accepted) == sum(kind != "source" for kind, _ in held):
            proposal.unlink()
    except Unreadable as fault:
        refuse(fault)
    counts = Counter(kind for kind, _ in accepted)
    told = ", ".join(f"{count} × {kind}" for kind, count in counts.items())
    sys.stdout.write(f"{told or 'nothing'} accepted into {into}\n")


def _stored(fields: dict[str, Any]) -> Stored:
    return {
        name: value if isinstance(value, list | bool | int | float) else str(value) for name, value in fields.items()
    }


def _accepted(fields: dict[str, Any], source: list[str] | None, today: str) -> Stored:
    stored = _stored(fields)
    stored.pop("status", None)
    return stored | {"verified": today} | ({"sources": source} if source else {})


def _proposed(proposal: Path) -> list[tuple[str, dict[str, Any]]]:
    """The kinds and fields of the records in a proposal file.

    Raises:
        Unreadable: when it is none.
    """
    problems, rows = [], []
    for row in rows_of_toml(str(proposal), proposal.read_text(encoding="utf-8", errors="replace")):
        if isinstance(row, Row):
            rows.append((row.kind, row.written))
        else:
            problems.append(row)
    if problems:
        raise Unsound(problems)
    return rows


def _own_sources(
    held: list[tuple[str, dict[str, Any]]], into: Path, accepted: list[tuple[str, Stored]]
) -> list[tuple[str, Stored]]:
    """The drafts that the accepted records name, where the set has not got them yet."""
    there = {fields.get("id") for kind, fields in _proposed(into) if kind == "source"} if into.exists() else set()
    named = {written.partition("#")[0] for _, stored in accepted for written in stored.get("sources", ())}
    return [(kind, _stored(fields)) for kind, fields in held if kind == "source" and fields["id"] in named - there]
