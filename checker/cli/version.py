"""`deskcheck version`."""

import sys

import typer

from checker import __version__

__all__ = ["app", "version"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command()
def version() -> None:
    """Print the version."""
    sys.stdout.write(f"deskcheck {__version__}\n")
