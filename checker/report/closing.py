"""What ends a report: coverage, the age of the reference, what was not read, and the count."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from checker.finding import Report, Severity
from checker.report.grounds import grounds
from checker.report.look import Look
from checker.report.paint import COLOURS, wrapped
from checker.report.wording import counted, severities

__all__ = ["closing", "summary"]

_NOUNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def closing(report: Report, look: Look) -> Iterator[Text]:
    """Coverage, reference, and what was left out: one labelled line each."""
    for label, words in grounds(report):
        first = Text(f"  {label:<10} ", style="dim")
        yield from wrapped(Text(words), look.width, first, Text(" " * first.cell_len))


def summary(reports: Sequence[Report], look: Look) -> Iterator[Text]:
    """The count of findings over all drafts; that none was checked must not look like a clean bill."""
    if not reports:
        yield Text("no draft was checked", style="bold")
        return
    totals = {grade: sum(severities(report)[grade] for report in reports) for grade in sorted(Severity, reverse=True)}
    line = Text()
    for grade, total in totals.items():
        line.append(", " if line else "")
        line.append(counted(total, _NOUNS[grade]), style=f"bold {COLOURS[grade]}" if total else "dim")
    line.append(f" in {counted(len(reports), 'draft')}")
    hidden = sum(report.suppressed for report in reports)
    if hidden:
        line.append(f"; {hidden} suppressed", style="dim")
    yield from wrapped(line, look.width, Text(), Text())
