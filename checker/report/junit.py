"""JUnit XML: a suite a draft, a failing case a finding, and a passing case for a draft without any."""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from checker.finding import Finding, Report, Severity
from checker.report.evidence import every, evidence
from checker.report.look import Look
from checker.report.visible import visible
from checker.span import Lines

__all__ = ["render"]

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """The document, complete when the last draft is done. Notes pass: they ask for nothing."""
    suites = [_suite(report) for report in reports]
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="deskcheck">\n{"".join(suites)}</testsuites>\n'


def _suite(report: Report) -> str:
    lines, found = Lines(report.draft.text), list(every(report))
    failures = sum(finding.severity > Severity.NOTE for finding in found)
    cases = "".join(_case(finding, report, lines) for finding in found)
    path = _attribute(report.draft.path)
    cases = cases or f"  <testcase name={path} classname={path}/>\n"
    return f' <testsuite name={path} tests="{max(len(found), 1)}" failures="{failures}">\n{cases} </testsuite>\n'


def _case(finding: Finding, report: Report, lines: Lines) -> str:
    line, column = lines.position(finding.span.start)
    name = _attribute(f"{finding.code} {finding.name} at {line}:{column}")
    head = f'  <testcase name={name} classname={_attribute(report.draft.path)} line="{line}"'
    if finding.severity is Severity.NOTE:
        return f"{head}/>\n"
    told = "\n".join(f"{label}: {words}" for label, words in evidence(finding))
    failure = f"<failure type={_attribute(finding.severity.word)} message={_attribute(finding.message)}>"
    return f"{head}>{failure}{escape(_allowed(told))}</failure></testcase>\n"


def _attribute(words: str) -> str:
    return quoteattr(_allowed(visible(words)))


def _allowed(words: str) -> str:
    return _FORBIDDEN.sub("\ufffd", words)
