"""SARIF 2.1.0, for code scanning: fingerprints survive line moves, evidence is part of each message."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from checker import __version__
from checker.finding import Finding, Report, Severity
from checker.record.provenance import Citation
from checker.report.evidence import UNTOUCHED, every, evidence
from checker.report.fingerprints import fingerprints
from checker.report.look import Look
from checker.report.sarif_place import located, region, uri
from checker.report.visible import visible
from checker.report.wording import source
from checker.span import Lines

__all__ = ["render"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
#: What readers of the format accept in one run.
MOST = 25_000
_RELATED = "the draft says here what this was held against"


def render(reports: Iterable[Report], look: Look) -> Iterator[str]:
    """One log with one run; columns and offsets count UTF-16 units, ends are exclusive."""
    results: list[dict[str, Any]] = []
    names: dict[str, str] = {}
    for report in reports:
        lines, prints = Lines(report.draft.text), fingerprints(report)
        for finding in every(report):
            names[finding.code] = finding.name
            results.append(_reported(finding, report, lines, prints[id(finding)]))
    order = {code: n for n, code in enumerate(sorted(names))}
    for result in results:
        result["ruleIndex"] = order[result["ruleId"]]
    driver = {
        "name": "deskcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, names[code], look) for code in order],
    }
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": results[:MOST]}
    if len(results) > MOST:
        run["properties"] = {"leftOut": len(results) - MOST}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield json.dumps(log, indent=1) + "\n"


def _rule(code: str, name: str, look: Look) -> dict[str, Any]:
    """A rule with its own text: what it flags, why that matters, how to resolve it."""
    text = look.explain(code)
    summary = text.partition("\n")[0] or name.replace("-", " ").capitalize() + "."
    text = text or f"{summary} `deskcheck explain {code}` says more."
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": _escaped(summary)},
        "fullDescription": {"text": _escaped(_why(text) or summary)},
        "help": {"text": _escaped(text), "markdown": text},
        "properties": {"tags": [name]},
    }


def _why(text: str) -> str:
    """The paragraph of a rule's text that says why it matters, on one line."""
    return " ".join(text.partition("## Why it matters")[2].partition("##")[0].split())


def _reported(finding: Finding, report: Report, lines: Lines, mark: str) -> dict[str, Any]:
    told = "; ".join(f"{label}: {words}" for label, words in evidence(finding))
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": "none" if finding.name == UNTOUCHED else _LEVELS[finding.severity],
        "kind": "open" if finding.name == UNTOUCHED else "fail",
        "message": {
            "text": _escaped(f"{visible(finding.message)}. {told}" if told else f"{visible(finding.message)}.")
        },
        "locations": [located(finding.span, report, lines)],
        "partialFingerprints": {"deskcheck/v1": mark},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": n, **located(span, report, lines), "message": {"text": _RELATED}}
            for n, span in enumerate(finding.related, start=1)
        ]
    if finding.citations:
        result["properties"] = {"sources": [_source(citation) for citation in finding.citations]}
    if finding.edit is not None and not report.draft.parts:
        result["fixes"] = [_fix(finding, report, lines)]
    return result


def _source(citation: Citation) -> dict[str, str]:
    """A source among a result's properties: as a place it would have code scanning refuse the whole log."""
    url = citation.source.url or ""
    address = {"url": url} if url.startswith(("https://", "http://")) else {}
    return {"text": visible(source(citation)), **address}


def _fix(finding: Finding, report: Report, lines: Lines) -> dict[str, Any]:
    assert finding.edit is not None
    edit = {
        "deletedRegion": region(finding.edit.span, report, lines),
        "insertedContent": {"text": finding.edit.text},
    }
    change = {"artifactLocation": {"uri": uri(report.draft.path)}, "replacements": [edit]}
    return {"description": {"text": "Write the words on record."}, "artifactChanges": [change]}


def _escaped(text: str) -> str:
    """Text in which braces and brackets mean nothing."""
    return text.replace("{", "{{").replace("}", "}}").replace("[", "\\[").replace("]", "\\]")
