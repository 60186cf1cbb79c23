"""A finding's evidence as labelled lines of plain text, for formats that have no layout of their own."""

from collections.abc import Iterator

from checker.finding import Finding, Report
from checker.report.visible import quoted, visible
from checker.report.wording import source

__all__ = ["UNTOUCHED", "asking", "because", "evidence", "every", "held", "is_held", "reading", "record"]

_HELD = "inside a quotation: check the source or add [sic]; no edit is proposed"
_UNCLOSED = "behind a quotation mark that is never closed: close it, for no edit is proposed inside a quotation"

#: The rule whose findings are whole sentences that nobody has to mend: they are counted, and listed on request.
UNTOUCHED = "unchecked-claim"


def every(report: Report) -> Iterator[Finding]:
    """All findings, those grouped under another one after it."""
    for finding in report.findings:
        yield finding
        yield from finding.consequences


def asking(report: Report) -> Iterator[Finding]:
    """All findings that ask somebody to look, for reports that stand in the way of somebody's work."""
    return (finding for finding in every(report) if finding.name != UNTOUCHED)


def evidence(finding: Finding) -> Iterator[tuple[str, str]]:
    """What speaks for a finding: label and words."""
    if reading(finding):
        yield "draft", visible(reading(finding))
    if record(finding):
        yield "record", visible(record(finding))
    for citation in finding.citations[:3]:
        yield "source", visible(source(citation))
    if because(finding):
        yield "because", visible(because(finding))
    if is_held(finding):
        yield "quoted", held(finding)
    elif finding.suggestion is not None:
        yield "write", quoted(finding.suggestion)


def is_held(finding: Finding) -> bool:
    """Whether other words are on record, and none are proposed because these stand inside a quotation."""
    return finding.quoted and bool(finding.record or finding.suggestion)


def held(finding: Finding) -> str:
    """What to do about words that nobody but their speaker may change, or that only an open mark makes seem so."""
    return _UNCLOSED if finding.unclosed else _HELD


def reading(finding: Finding) -> str:
    """What the draft says, where that is not plain from its words; else nothing."""
    return "" if finding.reading in (finding.words, finding.record) else finding.reading


def record(finding: Finding) -> str:
    """What is on record, where that is more than the suggestion; else nothing."""
    return "" if finding.record == finding.suggestion and not finding.citations else finding.record


def because(finding: Finding) -> str:
    """Why, where the message does not say so already; else nothing."""
    return "" if finding.because.casefold() in finding.message.casefold() else finding.because
