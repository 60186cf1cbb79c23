"""`deskcheck schema`: the JSON Schema of the JSON report."""

import sys
from pathlib import Path

import typer

from checker import report

__all__ = ["app", "schema"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command()
def schema() -> None:
    """Print the JSON Schema of `--output-format json`."""
    sys.stdout.write((Path(report.__path__[0]) / "schema.json").read_text(encoding="utf-8"))
