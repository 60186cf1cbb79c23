"""The worksheet as HTML tables."""

from html import escape

from checker.finding import Report
from checker.report.sheet_rows import Table, tables
from checker.report.visible import visible
from checker.span import Lines

__all__ = ["sheet"]


def sheet(report: Report, lines: Lines) -> str:
    """Quotations, names and claims, each in a table; a table without rows is left out."""
    path = escape(visible(report.draft.path))
    found = "".join(_table(table, path) for table in tables(report, lines))
    return f"<div class=sheet>{found}</div>\n" if found else ""


def _table(table: Table, path: str) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(visible(cell))}</td>' for cell in row)}</tr>" for row in table.rows)
    head = "".join(f"<th scope=col>{name}</th>" for name in table.heads)
    whole = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    label = f'aria-label="{table.title}, {path}"'
    return f"<h2>{table.title}</h2><div class=wide tabindex=0 role=region {label}>{whole}</div>"
