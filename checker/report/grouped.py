"""Findings grouped by draft, a short line each, without evidence."""

from collections.abc import Iterable, Iterator

from checker.finding import Report
from checker.report.closing import summary
from checker.report.evidence import every
from checker.report.finding_block import finding_line
from checker.report.look import Look
from checker.report.paint import painted
from checker.report.visible import named
from checker.span import Lines

__all__ = ["render"]


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """A draft's name, then its findings; the count at the end."""
    done = []
    for report in reports:
        done.append(report)
        lines = Lines(report.draft.text)
        found = [line for finding in every(report) for line in finding_line(finding, lines, look)]
        if found:
            yield f"{named(report.draft.path)}\n{painted(found, look)}\n"
    if not look.quiet:
        yield painted(summary(done, look), look)
