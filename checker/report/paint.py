"""Painting on a terminal: one console for text that is not ours to interpret."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console
from rich.text import Text

from checker.finding import Severity
from checker.report.look import Look

__all__ = ["COLOURS", "STATES", "painted", "wrapped"]

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
#: How the words look that say how something stands to the record.
STATES = {
    "verified": "green", "agrees": "green", "verbatim": "green", "edited": "green",
    "conflicts": "red", "altered": "red", "misattributed": "red", "spliced": "red", "near miss": "red",
}  # fmt: skip


def painted(lines: Iterable[Text], look: Look) -> str:
    """Lines as the terminal takes them, with colour if the look has it; no line is wrapped or cut."""
    console = Console(
        file=StringIO(),
        width=look.width,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as caught:
        for line in lines:
            console.print(_inert(line), soft_wrap=True)
    return caught.get()


def _inert(line: Text) -> Text:
    """A line that a build server would take for a command to itself, made none."""
    indent = len(line.plain) - len(line.plain.lstrip())
    if not line.plain.startswith(("::", "##"), indent):
        return line
    return Text().append_text(line[:indent]).append("\\").append_text(line[indent:])


def wrapped(text: Text, width: int, first: Text, rest: Text) -> list[Text]:
    """`text` broken at words into lines that begin with `first`, then with `rest`, and fit into `width` cells."""
    room = max(width - max(first.cell_len, rest.cell_len), 20)
    console = Console(width=room, file=StringIO(), markup=False, emoji=False, highlight=False)
    lines = text.wrap(console, room)
    for line in lines:
        line.rstrip()
    return [Text().append_text(first if n == 0 else rest).append_text(line) for n, line in enumerate(lines)]
