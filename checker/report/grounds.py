"""What a report rests on: how much was judged, by which reference, at which day, and what was not read."""

from collections.abc import Iterator
from datetime import date

from checker.finding import Report
from checker.report.visible import visible
from checker.report.wording import covered, day

__all__ = ["grounds"]


def grounds(report: Report) -> Iterator[tuple[str, str]]:
    """A label and a clause for each, for an editor to read below the findings."""
    yield "coverage", covered(report)
    if report.layers:
        yield "reference", "; ".join(_layer(layer.name, layer.records, layer.verified) for layer in report.layers)
    if report.date is None:
        yield "date", "the draft carries none, so nothing that changes with time was judged; give one with --date"
    for gap in report.unread:
        yield "not read", f"{gap.characters:,} characters not checked: {visible(gap.reason)}"


def _layer(name: str, records: int, verified: date | None) -> str:
    checked = f", verified up to {day(verified)}" if verified else ""
    return f"{visible(name)}, {records:,} records{checked}"
