"""What the commands of `deskcheck reference` share: options, the opened reference, and how they print and refuse."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.text import Text

from checker.cli.cache import cache_folder
from checker.cli.options import Color, day
from checker.cli.outcome import Exit
from checker.cli.terminal import takes_colour, width
from checker.draft import Unreadable
from checker.reference.compiled import CompiledReference
from checker.report.look import Look
from checker.report.paint import painted
from checker.report.visible import visible

__all__ = ["Alone", "Colour", "Sets", "Today", "folders", "look_of", "opened", "print_lines", "refuse", "the_day"]

Colour = Annotated[Color, typer.Option("--color", help="When to use colour.")]
Alone = Annotated[bool, typer.Option("--alone", help="Without the set that ships with deskcheck.")]
Today = Annotated[str | None, typer.Option("--date", metavar="DAY", help="Day to judge at; today, if not given.")]
Sets = Annotated[
    list[Path] | None, typer.Option("--reference", metavar="SET", help="Another set, over the shipped one.")
]


def look_of(colour: Color) -> Look:
    """How to print on this terminal."""
    return Look(width(), takes_colour(colour), quiet=True)


def print_lines(lines: Iterable[Text], look: Look) -> None:
    """Print lines on standard output."""
    sys.stdout.write(painted(lines, look))


def refuse(fault: Unreadable | str) -> NoReturn:
    """Tell what could not be done on standard error, and end with status 2.

    Raises:
        typer.Exit: always.
    """
    told = fault if isinstance(fault, str) else f"{fault.place}: {fault.reason}"
    sys.stderr.write("deskcheck: " + "\n".join(visible(line) for line in told.split("\n")) + "\n")
    raise typer.Exit(Exit.UNCHECKED)


def folders(sets: Sequence[Path] | None, alone: bool = False) -> list[Path]:
    """The sets to open: the shipped one, unless left out, and `sets` over it."""
    from checker.reference.shipped import starter

    return [*([] if alone and sets else [starter()]), *(sets or ())]


def opened(sets: Sequence[Path] | None, alone: bool = False) -> CompiledReference:
    """The reference that these sets make; where it cannot be read, the command ends."""
    from checker.reference.load import load

    try:
        return load(folders(sets, alone), cache_folder())
    except Unreadable as fault:
        refuse(fault)


def the_day(written: str | None) -> date:
    """The day to judge at: as given, or today."""
    return day(written) or date.today()
