"""The worksheet as a terminal shows it: every quotation, name and claim, and what could be judged."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from checker.finding import ClaimRow, NameRow, QuotationRow, Report
from checker.report.look import Look
from checker.report.paint import wrapped
from checker.report.visible import shortened, visible
from checker.report.wording import source
from checker.span import Lines

__all__ = ["compact", "worksheet"]

_STATE_COLOURS = {
    "verified": "green", "agrees": "green", "verbatim": "green", "edited": "green",
    "conflicts": "red", "altered": "red", "misattributed": "red", "spliced": "red", "near miss": "red",
}  # fmt: skip
#: How many names the compact form lists before it counts the rest.
MANY = 12


def worksheet(report: Report, lines: Lines, look: Look) -> Iterator[Text]:
    """All rows of the worksheet."""
    sheet = report.worksheet
    yield from _title("Quotations", len(sheet.quotations))
    for quotation in sheet.quotations:
        yield from _quotation(quotation, lines, look)
    yield from _title("Names", len(sheet.names))
    for name in sheet.names:
        yield from _name(name, lines, look)
    yield from _title("Claims", len(sheet.claims))
    for claim in sheet.claims:
        yield from _claim(claim, lines, look)
    yield Text()


def compact(report: Report, lines: Lines, look: Look) -> Iterator[Text]:
    """Who speaks the words inside marks, and which names are in no record, in a few lines."""
    sheet = report.worksheet
    for quotation in sheet.quotations:
        if quotation.is_marked_speech:
            yield from _quotation(quotation, lines, look, length=64)
    unknown = [row.name for row in sheet.names if row.state == "unknown"]
    if unknown:
        shown = ", ".join(visible(name) for name in unknown[:MANY])
        more = f" and {len(unknown) - MANY} more" if len(unknown) > MANY else ""
        label = Text("  not in reference  ", style="dim")
        yield from wrapped(Text(shown + more), look.width, label, Text(" " * label.cell_len))


def _title(word: str, count: int) -> Iterator[Text]:
    yield Text()
    yield Text(word, style="bold") + Text(f"  {count or 'none'}", style="dim not bold")


def _quotation(row: QuotationRow, lines: Lines, look: Look, length: int = 400) -> Iterator[Text]:
    line = Text(f"“{shortened(row.text if look.worksheet else row.words or row.text, length)}”")
    line.append(" — ", style="dim")
    if row.use != "speech":
        line.append(f"nobody's words: {visible(row.use)}", style="dim")
    elif row.speaker:
        line.append(visible(row.resolved or row.speaker), style="bold")
        line.append(f" ({row.manner})", style="dim")
    else:
        line.append("no speaker", style="yellow bold")
    if row.wording:
        line.append(f" · {row.wording}", style=_STATE_COLOURS.get(row.wording, "dim"))
    yield from _row(lines.position(row.span.start), line, look)
    if look.worksheet and row.because:
        yield from _row(None, Text(visible(row.because), style="dim"), look)


def _name(row: NameRow, lines: Lines, look: Look) -> Iterator[Text]:
    line = Text(visible(row.name))
    line.append(f"  {row.kind}", style="dim")
    if len(row.spans) > 1:
        line.append(f" ×{len(row.spans)}", style="dim")
    line.append(f"  {row.state}", style=_STATE_COLOURS.get(row.state, "yellow"))
    if row.record and row.record != row.name:
        line.append(f": {visible(row.record)}", style="dim")
    yield from _row(lines.position(row.spans[0].start) if row.spans else None, line, look)


def _claim(row: ClaimRow, lines: Lines, look: Look) -> Iterator[Text]:
    line = Text(shortened(row.text, 300))
    line.append(f"  {row.state}", style=_STATE_COLOURS.get(row.state, "yellow"))
    yield from _row(lines.position(row.span.start), line, look)
    compared: Sequence[str] = (*row.compared, *(source(citation) for citation in row.citations[:1]))
    for clause in compared:
        yield from _row(None, Text(visible(clause), style="dim"), look)


def _row(place: tuple[int, int] | None, line: Text, look: Look) -> Iterator[Text]:
    where = "" if place is None else f"{place[0]}:{place[1]}"
    first = Text(f"  {where:<8}", style="dim")
    yield from wrapped(line, look.width, first, Text(" " * first.cell_len))
