"""A report as plain dictionaries, lists, strings and numbers: the form that JSON reports share."""

from collections.abc import Iterable
from typing import Any

from checker.evidence.quotation import Change
from checker.finding import ClaimRow, Edit, Finding, NameRow, QuotationRow, Report
from checker.record.provenance import Citation
from checker.report.fingerprints import fingerprints
from checker.span import Lines, Span

__all__ = ["SCHEMA_VERSION", "finding_forms", "report_form"]

#: Raised in its first part when a reader of the old form could not read the new one.
SCHEMA_VERSION = "1.1"


def report_form(report: Report) -> dict[str, Any]:
    """The whole report of one draft. Offsets count code points from 0, lines and columns from 1."""
    lines = Lines(report.draft.text)
    sheet, date = report.worksheet, report.date
    return {
        "path": report.draft.path,
        "encoding": report.draft.encoding,
        "date": None if date is None else {"day": date.day.isoformat(), "origin": date.origin.value},
        "language": report.language,
        "reference": [
            {"name": layer.name, "records": layer.records, "verified": layer.verified and layer.verified.isoformat()}
            for layer in report.layers
        ],
        "findings": finding_forms(report),
        "suppressed": report.suppressed,
        "coverage": {name: getattr(report.coverage, name) for name in report.coverage.__slots__},
        "unread": [{"characters": gap.characters, "reason": gap.reason} for gap in report.unread],
        "worksheet": {
            "quotations": [_quotation(row, lines) for row in sheet.quotations],
            "names": [_name(row, lines) for row in sheet.names],
            "claims": [_claim(row, lines) for row in sheet.claims],
        },
    }


def finding_forms(report: Report) -> list[dict[str, Any]]:
    """Each finding with its place, evidence and edit; what falls away with one stands inside it."""
    lines, marks = Lines(report.draft.text), fingerprints(report)

    def form(finding: Finding) -> dict[str, Any]:
        own = _finding(finding, lines, marks[id(finding)])
        return {**own, "consequences": [form(one) for one in finding.consequences]}

    return [form(finding) for finding in report.findings]


def _finding(finding: Finding, lines: Lines, mark: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.word,
        "fingerprint": mark,
        **_place(finding.span, lines),
        "words": finding.words,
        "message": finding.message,
        "reading": finding.reading,
        "record": finding.record,
        "because": finding.because,
        "quoted": finding.quoted,
        "suggestion": finding.suggestion,
        "edit": None if finding.edit is None else _edit(finding.edit),
        "changes": [] if finding.alignment is None else [_change(change) for change in finding.alignment.changes],
        "citations": _citations(finding.citations),
        "related": [_place(span, lines) for span in finding.related],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "drafted": change.drafted, "recorded": change.recorded, "kind": change.kind.value, "reason": change.reason,
    }  # fmt: skip


def _place(span: Span, lines: Lines) -> dict[str, Any]:
    (line, column), (end_line, end_column) = lines.position(span.start), lines.position(span.end)
    return {
        "start": span.start, "end": span.end,
        "line": line, "column": column, "end_line": end_line, "end_column": end_column,
    }  # fmt: skip


def _edit(edit: Edit) -> dict[str, Any]:
    return {"start": edit.span.start, "end": edit.span.end, "text": edit.text, "safety": edit.safety.value}


def _citations(citations: Iterable[Citation]) -> list[dict[str, Any]]:
    return [
        {
            "record": citation.record,
            "publisher": citation.source.publisher,
            "title": citation.source.title,
            "published": str(citation.source.published),
            "url": citation.source.url,
            "tier": citation.source.tier,
            "locator": citation.locator,
            "verified": citation.verified and citation.verified.isoformat(),
        }
        for citation in citations
    ]


def _quotation(row: QuotationRow, lines: Lines) -> dict[str, Any]:
    return {
        **_place(row.span, lines),
        "text": row.text,
        "words": row.words,
        "kind": row.kind,
        "use": row.use,
        "speaker": row.speaker or None,
        "resolved": row.resolved or None,
        "manner": row.manner,
        "certainty": row.certainty,
        "cue": row.cue or None,
        "because": row.because,
        "wording": row.wording or None,
        "segments": [_place(span, lines) for span in row.segments],
        "speaker_place": row.speaker_span and _place(row.speaker_span, lines),
        "cue_place": row.cue_span and _place(row.cue_span, lines),
        "citations": _citations(row.citations),
    }


def _name(row: NameRow, lines: Lines) -> dict[str, Any]:
    return {
        "name": row.name,
        "kind": row.kind,
        "state": row.state,
        "record": row.record or None,
        "places": [_place(span, lines) for span in row.spans],
        "citations": _citations(row.citations),
    }


def _claim(row: ClaimRow, lines: Lines) -> dict[str, Any]:
    return {
        **_place(row.span, lines),
        "text": row.text,
        "state": row.state,
        "worth": row.worth,
        "compared": list(row.compared),
        "citations": _citations(row.citations),
    }
