"""The command line: its subcommands by name, and the exit status."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from checker import __version__
from checker.cli.check import check_command
from checker.cli.garbage import collect_seldom
from checker.cli.later import Commands
from checker.cli.outcome import Exit
from checker.cli.quicken import quicken
from checker.cli.sections import SectionedCommand

__all__ = ["app", "main"]

app = typer.Typer(
    cls=Commands,
    name="deskcheck",
    epilog="Begin with: deskcheck check draft.txt",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "DESKCHECK"},
)
app.command("check", cls=SectionedCommand, short_help="Check drafts against what is on record.")(check_command)


def _tell_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"deskcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def deskcheck(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Print the version.", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """Holds a draft's names, quotations, speakers and claims against a curated reference set, offline."""


def main() -> None:
    """Run the command. A closed pipe ends it quietly, an interruption with status 130."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        quicken(typer.main.get_command(app))(prog_name="deskcheck")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.UNCHECKED)
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as fault:
        sys.stderr.write(f"deskcheck: {fault.strerror or fault}\n")
        sys.exit(Exit.UNCHECKED)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    main()
