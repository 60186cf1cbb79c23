"""One JSON object a line and finding, and one a draft that closes it."""

import json
from collections.abc import Iterable, Iterator

from checker.finding import Report
from checker.report.form import SCHEMA_VERSION, report_form
from checker.report.look import Look

__all__ = ["render"]


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """A line `"type": "finding"` for each finding, then `"type": "draft"` with everything else of its draft."""
    for report in reports:
        whole = report_form(report)
        for form in whole.pop("findings"):
            yield _line({"type": "finding", "path": report.draft.path, **form})
        yield _line({"type": "draft", "schema_version": SCHEMA_VERSION, **whole})


def _line(form: dict[str, object]) -> str:
    return json.dumps(form) + "\n"
