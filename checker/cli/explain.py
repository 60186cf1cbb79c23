"""`deskcheck explain`: a rule's own text."""

import sys
from inspect import cleandoc
from typing import Annotated

import typer

from checker.cli.outcome import Exit
from checker.rule import Rule
from checker.rules import every_rule

__all__ = ["app", "explain"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)


@app.command()
def explain(code: Annotated[str, typer.Argument(help="Code or name of a rule, or a family.")]) -> None:
    """Say what a rule flags, why it matters and how to resolve it."""
    wanted = code.casefold()
    chosen = [rule for rule in every_rule() if wanted in (rule.code.casefold(), rule.name())]
    chosen = chosen or [rule for rule in every_rule() if rule.code.casefold().startswith(wanted)]
    if not chosen:
        sys.stderr.write(f"deskcheck: there is no rule {code!r}{_nearest(wanted)}; `deskcheck rules` lists them all\n")
        raise typer.Exit(Exit.UNCHECKED)
    sys.stdout.write("\n\n".join(_text(rule) for rule in chosen) + "\n")


def _text(rule: Rule) -> str:
    needs = f"Needs: {rule.needs}\n" if rule.needs else ""
    title = f"{rule.name()} ({rule.code}), {rule.severity.word}"
    flagged = "".join(f"  {line}\n" for line in "\n\n".join(rule.bad).splitlines())
    silent = "".join(f"  {line}\n" for line in "\n\n".join(rule.good).splitlines())
    body = cleandoc(rule.__doc__ or "")
    parts = (
        f"{title}\n{'=' * len(title)}",
        body,
        needs,
        f"## Flagged, at the words in [[…]]\n\n{flagged}",
        f"## Not flagged\n\n{silent}",
    )
    return "\n\n".join(part.rstrip() for part in parts if part)


def _nearest(word: str) -> str:
    from difflib import get_close_matches

    names = [name for rule in every_rule() for name in (rule.name(), rule.code.casefold())]
    close = get_close_matches(word, names, 1)
    return f" (did you mean {close[0]}?)" if close else ""
