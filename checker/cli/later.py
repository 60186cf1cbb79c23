"""Subcommands whose files are imported when they run, so that `--help` and `check` do not wait for them."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from checker.cli.quicken import quicken
from checker.report.visible import visible

__all__ = ["LATER", "Commands"]

#: Name of the subcommand, and the line that `--help` shows. Each lives in the file of its name.
LATER = {
    "quotes": "List every quotation with its speaker.",
    "why": "Say why a place of a draft was flagged, or was not.",
    "explain": "Say what a rule flags, why it matters and how to resolve it.",
    "rules": "List every rule.",
    "reference": "Look into the reference set and add to it.",
    "record": "Look into the words on record.",
    "init": "Write a commented deskcheck.toml.",
    "doctor": "Say what deskcheck runs on, and how old the reference is.",
    "schema": "Print the JSON Schema of the JSON report.",
    "version": "Print the version.",
}


class Commands(TyperGroup):
    """A group that shows the lines of `LATER` and imports a subcommand when it is called, or asked to complete."""

    def __init__(self, **told: Any) -> None:
        super().__init__(**told)
        for name, line in LATER.items():
            self.add_command(TyperCommand(name, help=line))

    def get_params(self, ctx: Any) -> list[Any]:
        """Its own options, which the environment does not set: a pipeline may well have a DESKCHECK_VERSION."""
        options: list[Any] = super().get_params(ctx)
        for option in options:
            option.allow_from_autoenv = False
        return options

    def resolve_command(self, ctx: Any, args: Sequence[str]) -> tuple[str | None, Any, list[str]]:
        """The subcommand that `args` begin with, and the arguments that are its own."""
        if args[0] not in self.commands and Path(args[0]).exists() and not ctx.resilient_parsing:
            ctx.fail(f"{visible(args[0])!r} is no command. To check it: deskcheck check {visible(args[0])}")
        name, command, rest = super().resolve_command(ctx, list(args))
        return name, _imported(name) if name in LATER else command, rest


def _imported(name: str) -> Any:
    app = import_module(f"checker.cli.{name}").app
    app._add_completion = False
    command = typer.main.get_command(app)
    command.context_settings.setdefault("help_option_names", ["-h", "--help"])
    _keep_short(command)
    return quicken(command)


def _keep_short(command: Any) -> None:
    """Leave the environment variable of each option out of `--help`."""
    for parameter in command.params:
        parameter.show_envvar = False
    for subcommand in getattr(command, "commands", {}).values():
        _keep_short(subcommand)
