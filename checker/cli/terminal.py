"""What is known of the terminal, and how a report is to look on it."""

import os
import shutil
import sys
from inspect import cleandoc
from typing import TextIO

from checker.cli.options import Color
from checker.report.look import Look

__all__ = ["look_of", "rule_text", "takes_colour", "width"]

#: Text wider than this is hard to read; narrower than this there is no room for evidence.
WIDEST, NARROWEST = 108, 48
#: How wide a report is that goes into a file.
ON_PAPER = 100


def look_of(color: Color, worksheet: bool, quiet: bool, paper: TextIO) -> Look:
    """How a report is to look on `paper`, which is standard output or a file."""
    if paper is sys.stdout:
        return Look(width(), takes_colour(color), worksheet, quiet, rule_text)
    return Look(ON_PAPER, color is Color.ALWAYS, worksheet, quiet, rule_text)


def rule_text(code: str) -> str:
    """What the rule of that code says of itself; nothing where there is no such rule."""
    from checker.rules import rule_named

    rule = rule_named(code)
    return cleandoc(rule.__doc__ or "") if rule else ""


def takes_colour(choice: Color) -> bool:
    """Whether to use colour on standard output; NO_COLOR, FORCE_COLOR and TERM=dumb are obeyed."""
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM", "") != "dumb"


def width() -> int:
    """How many cells a line may take."""
    return max(min(shutil.get_terminal_size((100, 24)).columns, WIDEST), NARROWEST)
