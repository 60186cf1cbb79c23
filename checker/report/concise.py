"""One line a finding: path, line, column, severity, code, message."""

from collections.abc import Iterable, Iterator

from checker.finding import Finding, Report
from checker.report.look import Look
from checker.report.visible import named, visible
from checker.span import Lines

__all__ = ["render"]


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """A line for each finding, those grouped under another included."""
    for report in reports:
        lines = Lines(report.draft.text)
        for finding in report.findings:
            yield _line(finding, report, lines)
            for consequence in finding.consequences:
                yield _line(consequence, report, lines)


def _line(finding: Finding, report: Report, lines: Lines) -> str:
    line, column = lines.position(finding.span.start)
    where = f"{named(report.draft.path)}:{line}:{column}"
    return f"{where}: {finding.severity.word} {finding.code} {visible(finding.message)} [{finding.name}]\n"
