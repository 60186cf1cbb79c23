"""The worksheet as HTML tables."""

from collections.abc import Iterable
from html import escape

from checker.finding import QuotationRow, Report
from checker.report.visible import shortened, visible
from checker.report.wording import source, spoken
from checker.span import Lines

__all__ = ["sheet"]


def sheet(report: Report, lines: Lines) -> str:
    """Quotations, names and claims, each in a table; a table without rows is left out."""
    rows, path = report.worksheet, escape(visible(report.draft.path))
    quotations = [
        (
            _line(lines, row.span.start),
            _who(row),
            spoken(row, 300),
            row.manner if row.use == "speech" else "",
            row.wording,
        )
        for row in rows.quotations
    ]
    names = [(row.name, row.kind, row.state, row.record, str(len(row.spans))) for row in rows.names]
    claims = [
        (_line(lines, row.span.start), shortened(row.text, 300), row.state,
         "; ".join([*row.compared, *(source(citation) for citation in row.citations[:1])]))
        for row in rows.claims
    ]  # fmt: skip
    tables = (
        _table("Quotations", ("line", "who", "words", "manner", "record"), quotations, path)
        + _table("Names", ("name", "kind", "state", "on record", "times"), names, path)
        + _table("Claims", ("line", "claim", "state", "compared"), claims, path)
    )
    return f"<div class=sheet>{tables}</div>\n" if tables else ""


def _who(row: QuotationRow) -> str:
    """Whose words they are, or that they are nobody's."""
    if row.use != "speech":
        return f"nobody’s words: {row.use}"
    return visible(row.resolved or row.speaker) or "no speaker"


def _table(title: str, heads: Iterable[str], rows: Iterable[Iterable[str]], path: str) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(visible(cell))}</td>' for cell in row)}</tr>" for row in rows)
    head = "".join(f"<th scope=col>{name}</th>" for name in heads)
    whole = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return (
        f'<h2>{title}</h2><div class=wide tabindex=0 role=region aria-label="{title}, {path}">{whole}</div>'
        if body
        else ""
    )


def _line(lines: Lines, offset: int) -> str:
    return str(lines.position(offset).line)
