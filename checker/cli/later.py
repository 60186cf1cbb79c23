"""Subcommands whose files are imported when they run, so that `--help` and `check` do not wait for them."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import typer

from checker.cli.quicken import quicken

__all__ = ["LATER", "add_later"]

#: Name of the subcommand, and the line that `--help` shows. Each lives in the file of its name.
LATER = {
    "explain": "Say what a rule flags, why it matters and how to resolve it.",
    "rules": "List every rule.",
    "doctor": "Say what deskcheck runs on, and how old the reference is.",
    "version": "Print the version.",
    "init": "Write a commented deskcheck.toml.",
    "schema": "Print the JSON Schema of the JSON report.",
    "quotes": "List every quotation with its speaker.",
    "why": "Say why a place of a draft was flagged, or was not.",
    "reference": "Look into the reference set and add to it.",
    "record": "Put statements on record.",
}
_PASSED_ON = {"allow_extra_args": True, "ignore_unknown_options": True}


def add_later(app: typer.Typer) -> None:
    """Add every subcommand of `LATER` whose file is there."""
    folder = Path(__file__).parent
    for name, line in LATER.items():
        if (folder / f"{name}.py").exists():
            add = app.command(name, help=line, add_help_option=False, context_settings=_PASSED_ON)
            add(_caller(name))


def _caller(name: str) -> Callable[[typer.Context], None]:
    def call(context: typer.Context) -> None:
        module = import_module(f"checker.cli.{name}")
        command = quicken(typer.main.get_command(module.app))
        command.context_settings.setdefault("help_option_names", ["-h", "--help"])
        status = command.main(args=list(context.args), prog_name=f"deskcheck {name}", standalone_mode=False)
        raise typer.Exit(status or 0)

    return call
