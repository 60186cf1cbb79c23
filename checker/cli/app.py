"""The command line: its subcommands by name, and the exit status."""

import gc
import os
import sys
from pathlib import Path

import typer

from checker.cli.check import check_command
from checker.cli.later import add_later
from checker.cli.outcome import Exit
from checker.cli.quicken import quicken

__all__ = ["app", "main"]

app = typer.Typer(
    name="deskcheck",
    help="Holds a draft's names, quotations, speakers and claims against a curated reference set, offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "DESKCHECK"},
)
app.command("check", short_help="Check drafts against what is on record.")(check_command)
add_later(app)


def main() -> None:
    """Run the command. A closed pipe ends it quietly, an interruption with status 130."""
    gc.set_threshold(50_000, 20, 20)  # a short run makes many records that all live to its end
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
