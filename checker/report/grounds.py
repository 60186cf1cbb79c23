"""What a report rests on: how much was judged, by which reference, at which day, and what was not read."""

from collections.abc import Iterator
from datetime import date

from checker.finding import Report
from checker.report.evidence import every
from checker.report.visible import visible
from checker.report.wording import covered, day

__all__ = ["grounds"]


def grounds(report: Report) -> Iterator[tuple[str, str]]:
    """A label and a clause for each, for an editor to read below the findings."""
    yield "coverage", covered(report)
    if report.layers:
        sets = [_layer(layer.name, layer.records, layer.verified) for layer in report.layers]
        yield "reference", "; ".join([*sets, *_cited(report)])
    if report.date is None and report.draft.text.strip():
        yield "date", "the draft carries none, so nothing that changes with time was judged; give one with --date"
    for gap in report.unread:
        yield "not read", f"{gap.characters:,} characters not checked: {visible(gap.reason)}"


def _layer(name: str, records: int, verified: date | None) -> str:
    checked = f", the newest verified {day(verified)}" if verified else ""
    return f"{visible(name)}, {records:,} records{checked}"


def _cited(report: Report) -> Iterator[str]:
    """How old the records are that this draft was held against, where any of them carries a day."""
    sheet = report.worksheet
    cited = [finding.citations for finding in every(report)]
    cited += [row.citations for rows in (sheet.claims, sheet.quotations) for row in rows]
    days = {one.record: one.verified for citations in cited for one in citations if one.verified}
    if len(days) == 1:
        yield f"the one cited here was verified {day(min(days.values()))}"
    elif days:
        yield f"the oldest of the {len(days)} cited here was verified {day(min(days.values()))}"
