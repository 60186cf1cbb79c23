"""A finding's evidence as labelled lines of plain text, for formats that have no layout of their own."""

from collections.abc import Iterator

from checker.finding import Finding, Report
from checker.report.visible import quoted, visible
from checker.report.wording import source

__all__ = ["evidence", "every"]


def every(report: Report) -> Iterator[Finding]:
    """All findings, those grouped under another one after it."""
    for finding in report.findings:
        yield finding
        yield from finding.consequences


def evidence(finding: Finding) -> Iterator[tuple[str, str]]:
    """What speaks for a finding: label and words."""
    if finding.reading and finding.reading != finding.words:
        yield "draft", visible(finding.reading)
    if finding.record:
        yield "record", visible(finding.record)
    for citation in finding.citations[:3]:
        yield "source", visible(source(citation))
    if finding.because:
        yield "because", visible(finding.because)
    if finding.quoted:
        yield "quoted", "inside a quotation: check the source or add [sic]; no edit is proposed"
    elif finding.suggestion is not None:
        yield "write", quoted(finding.suggestion)
