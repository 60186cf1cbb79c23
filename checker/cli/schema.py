"""`deskcheck schema`: the JSON Schema of the JSON report."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from checker import report

__all__ = ["app", "schema"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command()
def schema(
    line: Annotated[bool, typer.Option("--line", help="Of a line of json-lines instead.")] = False,
) -> None:
    """Print the JSON Schema of `--output-format json`."""
    text = (Path(report.__path__[0]) / "schema.json").read_text(encoding="utf-8")
    sys.stdout.write(_of_a_line(text) if line else text)


def _of_a_line(text: str) -> str:
    """The same schema, entered at a line."""
    whole = json.loads(text)
    entry = {"$schema": whole["$schema"], "title": "deskcheck report, a line of --output-format json-lines"}
    return json.dumps({**entry, "$ref": "#/$defs/line", "$defs": whole["$defs"]}, indent=1, ensure_ascii=False) + "\n"
