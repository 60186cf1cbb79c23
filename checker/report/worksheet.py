"""The worksheet as a terminal shows it: every quotation, name and claim, and what could be judged."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from checker.finding import ClaimRow, NameRow, QuotationRow, Report
from checker.report.look import Look
from checker.report.paint import STATES, wrapped
from checker.report.visible import shortened, visible
from checker.report.wording import source, spoken
from checker.span import Lines

__all__ = ["worksheet"]


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


def _title(word: str, count: int) -> Iterator[Text]:
    yield Text()
    yield Text(word, style="bold") + Text(f"  {count or 'none'}", style="dim not bold")


def _quotation(row: QuotationRow, lines: Lines, look: Look) -> Iterator[Text]:
    line = Text(spoken(row, 400))
    line.append(" — ", style="dim")
    if row.use != "speech":
        line.append(f"nobody's words: {visible(row.use)}", style="dim")
    elif row.speaker:
        line.append(visible(row.resolved or row.speaker), style="bold")
        line.append(f" ({row.manner})", style="dim")
    else:
        line.append("no speaker", style="yellow bold")
    if row.wording:
        line.append(f" · {row.wording}", style=STATES.get(row.wording, "dim"))
    yield from _row(lines.position(row.span.start), line, look)
    if row.because:
        yield from _row(None, Text(visible(row.because), style="dim"), look)


def _name(row: NameRow, lines: Lines, look: Look) -> Iterator[Text]:
    line = Text(visible(row.name))
    line.append(f"  {row.kind}", style="dim")
    if len(row.spans) > 1:
        line.append(f" ×{len(row.spans)}", style="dim")
    line.append(f"  {row.state}", style=STATES.get(row.state, "yellow"))
    if row.record and row.record != row.name:
        line.append(f": {visible(row.record)}", style="dim")
    yield from _row(lines.position(row.spans[0].start) if row.spans else None, line, look)


def _claim(row: ClaimRow, lines: Lines, look: Look) -> Iterator[Text]:
    line = Text(shortened(row.text, 300))
    line.append(f"  {row.state}", style=STATES.get(row.state, "yellow"))
    yield from _row(lines.position(row.span.start), line, look)
    compared: Sequence[str] = (*row.compared, *(source(citation) for citation in row.citations[:1]))
    for clause in compared:
        yield from _row(None, Text(visible(clause), style="dim"), look)


def _row(place: tuple[int, int] | None, line: Text, look: Look) -> Iterator[Text]:
    where = "" if place is None else f"{place[0]}:{place[1]}"
    first = Text(f"  {where:<8}", style="dim")
    yield from wrapped(line, look.width, first, Text(" " * first.cell_len))
