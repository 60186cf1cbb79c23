"""GitLab Code Quality: a JSON list; paths are relative and fingerprints unique."""

import json
from collections.abc import Iterable, Iterator

from checker.finding import Report, Severity
from checker.report.evidence import asking
from checker.report.fingerprints import fingerprints
from checker.report.look import Look
from checker.report.visible import visible
from checker.span import Lines

__all__ = ["render"]

_GRADES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """The list, complete when the last draft is done."""
    rows = []
    for report in reports:
        lines, marks = Lines(report.draft.text), fingerprints(report)
        for finding in asking(report):
            first, last = lines.position(finding.span.start).line, lines.position(finding.span.end).line
            rows.append(
                {
                    "description": visible(finding.message),
                    "check_name": f"{finding.code} {finding.name}",
                    "fingerprint": marks[id(finding)],
                    "severity": _GRADES[finding.severity],
                    "location": {
                        "path": visible(report.draft.path.removeprefix("./")),
                        "lines": {"begin": first, "end": last},
                    },
                }
            )
    yield json.dumps(rows, indent=1) + "\n"
