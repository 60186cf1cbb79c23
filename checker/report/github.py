"""GitHub annotations: one workflow command a finding. Draft text can neither end a command nor begin one."""

import re
from collections.abc import Iterable, Iterator

from checker.finding import Finding, Report, Severity
from checker.report.evidence import asking, evidence
from checker.report.look import Look
from checker.report.visible import visible
from checker.span import Lines

__all__ = ["render"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}
_SPECIAL = re.compile(r"[%\r\n:,]")


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """A command for each finding; columns are given only where a finding stays on one line."""
    for report in reports:
        lines = Lines(report.draft.text)
        for finding in asking(report):
            yield _command(finding, report, lines)


def _command(finding: Finding, report: Report, lines: Lines) -> str:
    (line, column), (end_line, end_column) = lines.position(finding.span.start), lines.position(finding.span.end)
    place = {"file": visible(report.draft.path), "line": str(line), "endLine": str(end_line)}
    if line == end_line:
        place |= {"col": str(column), "endColumn": str(max(end_column - 1, column))}
    place["title"] = f"{finding.code} {finding.name}"
    told = "\n".join([visible(finding.message), *(f"{label}: {words}" for label, words in evidence(finding))])
    written = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in place.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_escaped(told, _DATA)}\n"


def _escaped(text: str, table: dict[str, str]) -> str:
    return _SPECIAL.sub(lambda mark: table.get(mark[0], mark[0]), text)
