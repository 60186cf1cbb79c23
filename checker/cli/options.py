"""Options that several subcommands share."""

import re
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from checker.finding import Severity

__all__ = ["CacheFolder", "Color", "Day", "FailOn", "Isolated", "NoCache", "Reference", "day", "from_0", "words"]


class FailOn(Enum):
    """From which severity on findings fail a run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"

    def fails(self, worst: Severity | None) -> bool:
        """Whether a finding of severity `worst` fails the run."""
        return self is not FailOn.NEVER and worst is not None and worst >= Severity[self.name]


class Color(Enum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def day(written: str | None) -> date | None:
    """The day that an option names.

    Raises:
        typer.BadParameter: when it is none of the calendar.
    """
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        shaped = re.fullmatch(r"\d{4}-\d\d-\d\d", written) is not None
        advice = "the calendar has none such" if shaped else "write it as 2024-07-08"
        raise typer.BadParameter(f"{written!r} is no day; {advice}", param_hint="'--date'") from None


def from_0(number: int) -> int:
    """The same number.

    Raises:
        typer.BadParameter: when it is less than 0.
    """
    if number < 0:
        raise typer.BadParameter(f"{number} is less than 0")
    return number


def words(given: list[str] | None) -> tuple[str, ...]:
    """The words of a repeatable option that also takes commas."""
    return tuple(word.strip() for one in given or () for word in one.split(",") if word.strip())


Day = Annotated[
    str | None, typer.Option("--date", metavar="DAY", help="Day to judge at, as 2024-07-08, over the draft's own.")
]
Reference = Annotated[
    list[Path] | None, typer.Option("--reference", metavar="DIR", help="Another reference set, over the shipped one.")
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings file.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Keep nothing between runs.")]
CacheFolder = Annotated[
    Path | None, typer.Option("--cache-dir", metavar="DIR", help="Keep parses and reports there between runs.")
]
