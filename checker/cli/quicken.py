"""Reading option values without the validation library that Typer would import for it.

Typer turns words into values with a library whose import takes longer than a whole check of a known draft. The few
kinds of value that this command line takes need no library. A value that does not fit goes to Typer all the same,
so that its messages are Typer's own.
"""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import typer

__all__ = ["quicken"]


def quicken(command: Any, parent: typer.Context | None = None) -> Any:
    """The command with the parameters of all its subcommands read in the plain way, where their kind allows."""
    context = typer.Context(command, parent=parent, **command.context_settings)
    for subcommand in getattr(command, "commands", {}).values():
        quicken(subcommand, context)
    for parameter in command.get_params(context):
        described = getattr(parameter, "type_descriptor", None)
        plain = _plain(described.annotation) if described is not None else None
        if plain is not None:
            parameter.process_value = _reader(parameter, plain)
    return command


def _reader(parameter: Any, plain: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    thorough = parameter.process_value

    def read(context: Any, value: Any) -> Any:
        if parameter.required and parameter.value_is_missing(value):
            return thorough(context, value)
        try:
            taken = _empty(parameter) if value is None else plain(value)
        except (ValueError, TypeError):
            if plain is int:
                raise typer.BadParameter(f"{value!r} is no whole number", context, parameter) from None
            return _told_plainly(thorough, context, value)
        return taken if parameter.callback is None else parameter.callback(context, parameter, taken)

    return read


def _told_plainly(thorough: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:
    """What Typer makes of a value; where that is a message, without the library's word for the kind of fault."""
    try:
        return thorough(context, value)
    except typer.BadParameter as fault:
        fault.message = fault.message.removeprefix("Value error, ")
        raise


def _empty(parameter: Any) -> tuple[()] | None:
    return () if parameter.multiple or parameter.nargs == -1 else None


def _plain(kind: Any) -> Callable[[Any], Any] | None:
    """What turns a word, or several, into a value of that kind; `None` for kinds that are Typer's to read."""
    if get_origin(kind) is list:
        each = _plain(get_args(kind)[0])
        return None if each is None else lambda values: tuple(each(value) for value in values)
    if kind is bool:
        return _flag
    if isinstance(kind, type) and (issubclass(kind, Enum) or kind in (str, int, float, Path)):
        return kind
    return None


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value
