"""`deskcheck reference migrate` and `publish`: the database that a newsroom shares."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.upkeep.session import refuse
from checker.draft import Unreadable
from checker.finding import Severity

__all__ = ["migrate_command", "publish_command", "sets_command"]

Database = Annotated[str, typer.Argument(metavar="DATABASE", help="postgresql://host/name, or what libpq takes.")]


def migrate_command(database: Database) -> None:
    """Prepare a PostgreSQL database to hold a set. One of an older version is brought up to this one."""
    from checker.reference.shared import migrate

    try:
        steps = migrate(_conninfo(database))
    except Unreadable as fault:
        refuse(fault)
    sys.stdout.write(f"{steps} step{'' if steps == 1 else 's'} taken\n" if steps else "up to date\n")


def publish_command(
    database: Database,
    sets: Annotated[list[Path], typer.Argument(metavar="SET...", help="The sets to publish, over one another.")],
    name: Annotated[str | None, typer.Option(help="What the shared set is called; the last set's name.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Though the set has errors.")] = False,
) -> None:
    """Make a shared database hold what these sets hold. All of it at once; what it replaces stays in its trail."""
    from checker.reference.load import load
    from checker.reference.sets import open_set
    from checker.reference.shared import publish
    from checker.vet import vet

    try:
        reports = list(vet(sets, date.today()))
        if not force and any(report.worst() is Severity.ERROR for report in reports):
            refuse(f"{open_set(sets[-1]).root} has errors; see `deskcheck reference check`, or use --force")
        reference = load(sets)
        rows = reference.rows("SELECT space, kind, place, stored FROM records ORDER BY space, id")
        records = [(space, kind, place, json.loads(stored)) for space, kind, place, stored in rows]
        called = name or reference.layers()[-1].name
        added, changed, removed = publish(_conninfo(database), called, records)
    except Unreadable as fault:
        refuse(fault)
    sys.stdout.write(f"{added:,} added, {changed:,} changed, {removed:,} removed\n")


def sets_command() -> None:
    """List the sets that are installed as packages. Name one with --reference."""
    from checker.reference.installed import installed_sets

    for name, folder in sorted(installed_sets().items()):
        sys.stdout.write(f"{name}  {folder}\n")


def _conninfo(database: str) -> str:
    """What libpq takes: an address as it stands, else what follows `postgresql:`."""
    return database if "://" in database else database.removeprefix("postgresql:").removeprefix("postgres:")
