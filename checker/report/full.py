"""The report for a person at a terminal."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from checker.finding import Report, Severity
from checker.report.closing import closing, summary
from checker.report.evidence import UNTOUCHED
from checker.report.finding_block import finding_block, finding_line
from checker.report.look import Look
from checker.report.paint import MARKS, painted
from checker.report.visible import named
from checker.report.wording import counted, day
from checker.report.worksheet import compact, worksheet
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
    if report.date is not None:
        heading.append(f"  at {day(report.date.day)}, by {_origin(report)}", style="dim not bold")
    yield heading
    yield Text()
    for finding in report.findings:
        if finding.severity > Severity.NOTE:
            yield from finding_block(finding, report.draft.text, lines, look)
    yield from _notes(report, lines, look)
    if look.quiet:
        return
    if look.worksheet:
        yield from worksheet(report, lines, look)
    elif rows := list(compact(report, lines, look)):
        yield Text("Who says what", style="bold")
        yield from rows
        yield Text()
    yield from closing(report, look)
    yield Text()


def _notes(report: Report, lines: Lines, look: Look) -> Iterator[Text]:
    """The notes in a line each; claims that nothing touches are counted, since the worksheet lists them all."""
    notes = [finding for finding in report.findings if finding.severity is Severity.NOTE]
    listed = [finding for finding in notes if finding.name != UNTOUCHED]
    if not notes:
        return
    yield Text("Notes", style="bold")
    for finding in listed:
        yield from finding_line(finding, lines, look)
    if untouched := len(notes) - len(listed):
        counts = f"{counted(untouched, 'claim')} that nothing on record touches"
        yield Text(
            f"  {MARKS[Severity.NOTE]} {counts}{'' if look.worksheet else '; --worksheet lists them'}", style="dim"
        )
    yield Text()


def _origin(report: Report) -> str:
    assert report.date is not None
    return {"option": "--date"}.get(report.date.origin.value, f"its {report.date.origin.value}")
