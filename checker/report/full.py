"""The report for a person at a terminal."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from checker.finding import Report, Severity
from checker.report.closing import closing, summary
from checker.report.finding_block import finding_block
from checker.report.look import Look
from checker.report.notes import notes
from checker.report.paint import painted, wrapped
from checker.report.speakers import speakers
from checker.report.visible import named
from checker.report.wording import day
from checker.report.worksheet import worksheet
from checker.span import Lines

__all__ = ["render"]


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """One piece of text a draft, as each is done, and the count at the end."""
    done = []
    for report in reports:
        done.append(report)
        yield painted(_draft(report, look), look)
    if not look.quiet:
        yield painted(summary(done, look), look)


def _draft(report: Report, look: Look) -> Iterator[Text]:
    lines = Lines(report.draft.text)
    heading = Text(named(report.draft.path), style="bold")
    if not report.draft.text.strip():
        heading.append("  empty: there was nothing to check", style="yellow not bold")
    elif report.date is not None:
        heading.append(f"  at {day(report.date.day)}, by {_origin(report)}", style="dim not bold")
    else:
        heading.append("  no date: titles, ages and relative days not judged", style="yellow not bold")
    yield from wrapped(heading, look.width, Text(), Text("  "))
    yield Text()
    for finding in report.findings:
        if finding.severity > Severity.NOTE:
            yield from finding_block(finding, report.draft.text, lines, look)
    yield from notes(report, lines, look)
    if look.quiet:
        return
    if look.worksheet:
        yield from worksheet(report, lines, look)
    else:
        yield from speakers(report, lines, look)
    yield from closing(report, look)
    yield Text()


def _origin(report: Report) -> str:
    assert report.date is not None
    return {"option": "--date"}.get(report.date.origin.value, f"its {report.date.origin.value}")
