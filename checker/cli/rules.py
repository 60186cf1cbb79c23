"""`deskcheck rules`: every rule in a line."""

import json
import sys
from typing import Annotated

import typer

from checker.rules import every_rule

__all__ = ["app", "rules"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command()
def rules(
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON list.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")] = False,
) -> None:
    """List every rule: code, severity, name, what it flags."""
    rows = [(rule.code, rule.severity.word, rule.name(), rule.summary(), rule.needs) for rule in every_rule()]
    if as_json:
        names = ("code", "severity", "name", "summary", "needs")
        sys.stdout.write(json.dumps([dict(zip(names, row, strict=True)) for row in rows], indent=1) + "\n")
    elif as_markdown:
        lines = [
            f"| {code} | `{name}` | {grade} | {text} | {needs or '–'} |" for code, grade, name, text, needs in rows
        ]
        head = "| code | rule | severity | flags | needs |\n|---|---|---|---|---|\n"
        sys.stdout.write(head + "\n".join(lines) + "\n")
    else:
        wide = max((len(name) for _, _, name, _, _ in rows), default=0)
        sys.stdout.writelines(f"{code}  {grade:<7}  {name:<{wide}}  {text}\n" for code, grade, name, text, _ in rows)
