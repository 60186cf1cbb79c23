"""The notes of a draft as a terminal shows them: rule by rule, a few of each, the rest counted."""

from collections.abc import Iterator

from rich.text import Text

from checker.finding import Finding, Report, Severity
from checker.report.evidence import UNTOUCHED
from checker.report.finding_block import finding_line
from checker.report.look import Look
from checker.report.paint import wrapped
from checker.report.wording import MARKS, counted
from checker.span import Lines

__all__ = ["notes"]

#: How many notes of one rule are shown before the rest are counted.
SHOWN = 4


def notes(report: Report, lines: Lines, look: Look) -> Iterator[Text]:
    """A heading and a line or two for each note; the worksheet's reader gets all of them."""
    rules: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.severity is Severity.NOTE:
            rules.setdefault(finding.name, []).append(finding)
    untouched = rules.pop(UNTOUCHED, [])
    if rules or untouched:
        yield Text("Notes", style="bold")
    for name, found in rules.items():
        shown = found if look.worksheet or len(found) == SHOWN + 1 else found[:SHOWN]
        for finding in shown:
            yield from finding_line(finding, lines, look)
        if rest := len(found) - len(shown):
            yield from _counted(f"{rest} more {name}", look)
    if untouched:
        yield from _counted(f"{counted(len(untouched), 'claim')} that nothing on record touches", look)
    if rules or untouched:
        yield Text()


def _counted(words: str, look: Look) -> Iterator[Text]:
    asked = "" if look.worksheet else "; --worksheet lists them"
    first = Text(f"  {MARKS[Severity.NOTE]} ", style="dim")
    yield from wrapped(Text(words + asked, style="dim"), look.width, first, Text("    "))
