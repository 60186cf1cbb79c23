"""Reviewdog's diagnostic format: columns count UTF-8 bytes, edits are suggestions a reviewer can take over."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from checker.finding import Finding, Report, Severity
from checker.report.evidence import asking, evidence
from checker.report.look import Look
from checker.report.visible import visible
from checker.span import Lines, Span

__all__ = ["render"]

_GRADES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """One result, complete when the last draft is done."""
    rows = []
    for report in reports:
        lines = Lines(report.draft.text)
        rows += [_diagnostic(finding, report, lines) for finding in asking(report)]
    yield json.dumps({"source": {"name": "deskcheck"}, "diagnostics": rows}, indent=1) + "\n"


def _diagnostic(finding: Finding, report: Report, lines: Lines) -> dict[str, Any]:
    told = "\n".join([visible(finding.message), *(f"{label}: {words}" for label, words in evidence(finding))])
    row: dict[str, Any] = {
        "message": told,
        "location": {"path": visible(report.draft.path), "range": _range(finding.span, lines)},
        "severity": _GRADES[finding.severity],
        "code": {"value": f"{finding.code} {finding.name}"},
    }
    if finding.edit is not None:
        row["suggestions"] = [{"range": _range(finding.edit.span, lines), "text": finding.edit.text}]
    return row


def _range(span: Span, lines: Lines) -> dict[str, Any]:
    (line, column), (end_line, end_column) = lines.utf8(span.start), lines.utf8(span.end)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}
