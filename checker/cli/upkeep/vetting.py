"""`deskcheck reference check`: vet a set."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import Color, FailOn
from checker.cli.outcome import Exit
from checker.cli.upkeep.session import Alone, Colour, Today, folders, look_of, refuse, the_day
from checker.draft import Unreadable
from checker.finding import Severity
from checker.report.formats import Format, renderer

__all__ = ["check_command"]


def check_command(
    sets: Annotated[
        list[Path] | None, typer.Argument(metavar="[SET]...", help="Sets over one another; the last is vetted.")
    ] = None,
    date: Today = None,
    alone: Alone = False,
    output_format: Annotated[Format, typer.Option(help="How to report.")] = Format.FULL,
    fail_on: Annotated[FailOn, typer.Option(help="From which severity on to end with status 1.")] = FailOn.ERROR,
    color: Colour = Color.AUTO,
) -> None:
    """Vet a set for what is wrong, missing or due. Ids that name nothing, names that two records share, overlapping
    tenures, missing sources, due reviews.

    Ends with status 0 when nothing at or above --fail-on was found, 1 when something was, 2 when the set cannot be
    read; then every fault is told at once.
    """
    from checker.reference.sets import open_set
    from checker.vet import vet

    try:
        vetted = open_set(folders(sets, alone)[-1]).root  # as it may be shown: an address can hold a password
        reports = list(vet(folders(sets, alone), the_day(date)))
    except Unreadable as fault:
        refuse(fault)
    look = look_of(color)
    for piece in renderer(output_format)(reports, look):
        sys.stdout.write(piece)
    grades = [finding.severity for report in reports for finding in report.findings]
    if output_format is Format.FULL:
        counts = {grade: grades.count(grade) for grade in sorted(Severity, reverse=True)}
        told = ", ".join(f"{count} {grade.word}{'' if count == 1 else 's'}" for grade, count in counts.items() if count)
        sys.stdout.write(f"{told or 'nothing to mend'} in {vetted}\n")
    raise typer.Exit(Exit.FINDINGS if fail_on.fails(max(grades, default=None)) else Exit.CLEAN)
