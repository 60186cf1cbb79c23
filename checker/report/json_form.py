"""One JSON object for all drafts."""

import json
from collections.abc import Iterable, Iterator

from checker import __version__
from checker.finding import Report
from checker.report.form import SCHEMA_VERSION, report_form
from checker.report.look import Look

__all__ = ["render"]


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """The object, in pieces; it is complete when the last draft is done."""
    head = {"schema_version": SCHEMA_VERSION, "tool": "deskcheck", "version": __version__}
    yield json.dumps(head)[:-1] + ', "drafts": ['
    for n, report in enumerate(reports):
        yield (",\n" if n else "\n") + json.dumps(report_form(report), indent=1)
    yield "\n]}\n"
