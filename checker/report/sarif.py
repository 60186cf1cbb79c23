"""SARIF 2.1.0, for code scanning: fingerprints survive line moves, evidence is part of each message."""

import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from checker import __version__
from checker.finding import Finding, Report, Severity
from checker.report.evidence import every, evidence
from checker.report.fingerprints import fingerprints
from checker.report.look import Look
from checker.report.visible import visible
from checker.span import Lines, Span

__all__ = ["render"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
#: What readers of the format accept in one run.
MOST = 25_000


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """One log with one run; columns count code points, ends are exclusive."""
    results: list[dict[str, Any]] = []
    rules: dict[str, dict[str, Any]] = {}
    for report in reports:
        lines, prints = Lines(report.draft.text), fingerprints(report)
        for finding in every(report):
            rules.setdefault(finding.code, _rule(finding))
            results.append(_reported(finding, report, lines, prints[id(finding)]))
    order = {code: n for n, code in enumerate(sorted(rules))}
    for result in results:
        result["ruleIndex"] = order[result["ruleId"]]
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "deskcheck", "version": __version__, "rules": [rules[code] for code in order]}},
        "columnKind": "unicodeCodePoints",
        "results": results[:MOST],
    }
    if len(results) > MOST:
        run["properties"] = {"leftOut": len(results) - MOST}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, indent=1) + "\n"


def _rule(finding: Finding) -> dict[str, Any]:
    name = "".join(word.capitalize() for word in finding.name.split("-"))
    return {
        "id": finding.code,
        "name": name,
        "shortDescription": {"text": _escaped(finding.name.replace("-", " "))},
        "help": {"text": f"deskcheck explain {finding.code}"},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }


def _reported(finding: Finding, report: Report, lines: Lines, mark: str) -> dict[str, Any]:
    told = "; ".join(f"{label}: {words}" for label, words in evidence(finding))
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": _escaped(f"{visible(finding.message)}. {told}" if told else visible(finding.message))},
        "locations": [_location(finding.span, report, lines)],
        "relatedLocations": [_location(span, report, lines) for span in finding.related],
        "partialFingerprints": {"deskcheck/v1": mark},
    }


def _location(span: Span, report: Report, lines: Lines) -> dict[str, Any]:
    (line, column), (end_line, end_column) = lines.position(span.start), lines.position(span.end)
    region: dict[str, Any] = {"charOffset": span.start, "charLength": len(span)}
    if not report.draft.parts:
        region |= {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    where: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(report.draft.path)}, "region": region}
    }
    if report.draft.parts:
        where["logicalLocations"] = [{"fullyQualifiedName": f"body/p[{line}]"}]
    return where


def _uri(path: str) -> str:
    return quote(path.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/~!$&'()*+,;=@-._")


def _escaped(text: str) -> str:
    """Text in which braces and brackets mean nothing."""
    return text.replace("{", "{{").replace("}", "}}").replace("[", "\\[").replace("]", "\\]")
