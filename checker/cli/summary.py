"""The step summary of a GitHub workflow, where more fits than among its annotations."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from checker.finding import Report
from checker.report.formats import Format, renderer
from checker.report.look import Look

__all__ = ["summarised"]


def summarised(reports: Iterator[Report], look: Look) -> Iterator[Report]:
    """The same reports; each is also added to the file that GITHUB_STEP_SUMMARY names, if it names one."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    render = renderer(Format.MARKDOWN)
    for report in reports:
        if named:
            try:
                with Path(named).open("a", encoding="utf-8", errors="backslashreplace") as file:
                    file.writelines(render([report], look))
            except OSError as fault:
                sys.stderr.write(f"deskcheck: no step summary: {fault.strerror}\n")
                named = None
        yield report
