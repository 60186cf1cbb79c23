"""What is known of the terminal: its width, and whether it takes colour."""

import os
import shutil
import sys

from checker.cli.options import Color

__all__ = ["takes_colour", "width"]

#: Text wider than this is hard to read; narrower than this there is no room for evidence.
WIDEST, NARROWEST = 108, 48


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
