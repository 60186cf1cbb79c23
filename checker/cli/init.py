"""`deskcheck init`: a settings file to begin with."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.outcome import Exit

__all__ = ["STARTER", "app", "init"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)

STARTER = """# Settings of deskcheck for the drafts in this folder and below; a file nearer to a draft counts instead.
# Take the # away from what you want to set. `deskcheck check --show-settings PATH` prints what counts for a draft.

# Rules by code, family or name; without `select` all of them look. `deskcheck rules` lists them.
# select = ["NAM", "QUO", "ROL101"]
# ignore = ["acronym-unused"]

# From which severity on a run ends with status 1: error, warning, note, never.
# fail-on = "error"

# Reference sets of your own, over the one that ships with deskcheck.
# reference = ["desk"]

# Files and folders that are left out when a folder is checked; what git ignores is left out anyway.
# exclude = ["archive/", "*.draft.md"]

# Findings that were there before; `deskcheck check --write-baseline baseline.json .` writes them.
# baseline = "baseline.json"

# How drafts are encoded, if not as UTF-8 or as their first bytes say.
# encoding = "cp1252"

# House style: default, ap, reuters, nyt, guardian; short forms that need no long form; anonymous sources allowed.
# profile = "ap"
# known-short-forms = ["ASEAN"]
# anonymous-limit = 2

# What differs for some paths: any of the above but reference sets, baseline and exclude.
# [per-path."opinion/*"]
# ignore = ["anonymous-source"]
# fail-on = "never"
"""


@app.command()
def init(
    path: Annotated[Path, typer.Argument(help="Where to write it.")] = Path("deskcheck.toml"),
) -> None:
    """Write a commented deskcheck.toml; a file that is there is left alone."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(STARTER)
    except FileExistsError:
        sys.stderr.write(f"deskcheck: {path} is there already\n")
        raise typer.Exit(Exit.UNCHECKED) from None
    sys.stdout.write(f"{path}\n")
