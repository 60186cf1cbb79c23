"""A Markdown summary, for a pull request or a step summary: one table a draft. Draft text pings and links nobody."""

import re
from collections.abc import Iterable, Iterator

from checker.finding import Finding, Report
from checker.report.evidence import asking, every, evidence
from checker.report.look import Look
from checker.report.sheet_rows import tables
from checker.report.visible import shortened, visible
from checker.report.wording import MARKS, counted, covered, severities
from checker.span import Lines

__all__ = ["render"]

#: Rows a table may have; the rest are counted.
MOST = 200
_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+!|~$&@:-])")


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """A heading, coverage and a table for each draft."""
    for report in reports:
        lines, found = Lines(report.draft.text), list(asking(report))
        untouched = sum(1 for _ in every(report)) - len(found)
        counts = ", ".join(counted(number, grade.word) for grade, number in severities(report).items())
        yield f"### {_text(report.draft.path)}\n\n{counts}. {covered(report)}.\n\n"
        if found:
            yield "| line | finding | words | evidence |\n|--:|---|---|---|\n"
            yield "".join(_row(finding, lines) for finding in found[:MOST])
        if len(found) > MOST:
            yield f"\n{len(found) - MOST:,} more findings are not shown.\n"
        if untouched:
            yield f"\n{counted(untouched, 'claim')} that nothing on record touches.\n"
        if look.worksheet:
            yield from _sheet(report, lines)
        yield "\n"


def _sheet(report: Report, lines: Lines) -> Iterator[str]:
    """The worksheet, a table each for quotations, names and claims."""
    for table in tables(report, lines):
        rule = "|".join("---" for _ in table.heads)
        yield f"\n#### {table.title}\n\n| {' | '.join(table.heads)} |\n|{rule}|\n"
        yield "".join(f"| {' | '.join(map(_text, row))} |\n" for row in table.rows[:MOST])


def _row(finding: Finding, lines: Lines) -> str:
    line = lines.position(finding.span.start).line
    told = "<br>".join(_text(f"{label}: {words}") for label, words in evidence(finding))
    grade = f"{MARKS[finding.severity]} {finding.severity.word}"
    what = f"{grade}: {_text(finding.message)}<br>{finding.name} {finding.code}"
    cells = (str(line), what, _code(finding.words), told)
    return f"| {' | '.join(cells)} |\n"


def _text(words: str) -> str:
    """Words with everything that Markdown could act on made inert."""
    return "".join(_inert(mark) for mark in visible(words))


def _inert(mark: str) -> str:
    return f"&#{ord(mark)};" if _ACTIVE.match(mark) else mark


def _code(words: str) -> str:
    """Words in a code span, between more back-ticks than they hold."""
    shown = shortened(words, 80).replace("|", "\\|")
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    ticks = "`" * (longest + 1)
    return f"{ticks} {shown} {ticks}" if shown else ""
