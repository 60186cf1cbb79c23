"""Who says what: a row for each quotation in marks, and the names that no record has."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from checker.finding import QuotationRow, Report
from checker.report.look import Look
from checker.report.paint import STATES, wrapped
from checker.report.visible import shortened, visible
from checker.span import Lines

__all__ = ["speakers"]

#: How many names that no record has are listed before the rest are counted.
MANY = 12
#: Cells for a place, at most for a speaker, and at least for the words.
PLACE, SPEAKER, WORDS = 8, 26, 24


def speakers(report: Report, lines: Lines, look: Look) -> Iterator[Text]:
    """The table; where it would be too narrow, words go below their speaker. Nothing for a draft without either."""
    rows = [row for row in report.worksheet.quotations if row.is_marked_speech]
    unknown = [row.name for row in report.worksheet.names if row.state == "unknown"]
    if not rows and not unknown:
        return
    yield Text("Who says what", style="bold")
    widest = max((cell_len(_speaker(row)) for row in rows), default=0)
    standing = max((cell_len(_standing(row).plain) for row in rows), default=0)
    room = look.width - 2 - PLACE - widest - standing - 4
    for row in rows:
        yield from _beside(row, lines, widest, room) if room >= WORDS else _below(row, lines, look)
    if unknown:
        shown = ", ".join(visible(name) for name in unknown[:MANY])
        more = f" and {len(unknown) - MANY:,} more" if len(unknown) > MANY else ""
        label = Text("  not in reference  ", style="dim")
        yield from wrapped(Text(shown + more), look.width, label, Text(" " * label.cell_len))
    yield Text()


def _beside(row: QuotationRow, lines: Lines, widest: int, room: int) -> Iterator[Text]:
    words = set_cell_size(_words(row, room), room)
    speaker = set_cell_size(_speaker(row), widest)
    yield _place(row, lines).append(speaker, _weight(row)).append(f"  {words}  ").append_text(_standing(row))


def _below(row: QuotationRow, lines: Lines, look: Look) -> Iterator[Text]:
    yield _place(row, lines).append(_speaker(row), _weight(row)).append("  ").append_text(_standing(row))
    indent = Text(" " * (PLACE + 2))
    yield from wrapped(Text(_words(row, 80)), look.width, indent, indent)


def _place(row: QuotationRow, lines: Lines) -> Text:
    line, column = lines.position(row.span.start)
    return Text().append(f"  {f'{line}:{column}':<{PLACE}}", style="dim")


def _speaker(row: QuotationRow) -> str:
    return shortened(row.resolved or row.speaker, SPEAKER) or "no speaker"


def _weight(row: QuotationRow) -> str:
    return "bold" if row.speaker else "bold yellow"


def _words(row: QuotationRow, room: int) -> str:
    """The words in curly marks, cut to `room` cells."""
    length = room - 2
    while length > 1 and cell_len(words := f"“{shortened(row.words or row.text, length)}”") > room:
        length -= max((cell_len(words) - room) // 2, 1)
    return f"“{shortened(row.words or row.text, length)}”"


def _standing(row: QuotationRow) -> Text:
    """What the record makes of the words, and how the speaker was found where nobody says it outright."""
    told = Text(row.wording, style=STATES.get(row.wording, "dim"))
    if row.speaker and row.manner != "explicit":
        told.append(f"{', ' if row.wording else ''}{row.manner}", style="dim")
    return told
