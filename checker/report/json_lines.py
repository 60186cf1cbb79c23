"""One JSON object a line and finding, and one a draft that closes it."""

import json
from collections.abc import Iterable, Iterator

from checker.finding import Report
from checker.report.form import SCHEMA_VERSION, finding_form, report_form
from checker.report.look import Look
from checker.span import Lines

__all__ = ["render"]


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """A line `"type": "finding"` for each finding, then `"type": "draft"` with everything else of its draft."""
    for report in reports:
        lines, whole = Lines(report.draft.text), report_form(report)
        for finding in report.findings:
            yield _line({"type": "finding", "path": report.draft.path, **finding_form(finding, lines)})
        rest = {name: value for name, value in whole.items() if name != "findings"}
        yield _line({"type": "draft", "schema_version": SCHEMA_VERSION, **rest})


def _line(form: dict[str, object]) -> str:
    return json.dumps(form) + "\n"
