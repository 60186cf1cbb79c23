"""The worksheet as rows of plain text, for the formats that set it in tables."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.finding import ClaimRow, QuotationRow, Report
from checker.report.visible import shortened, visible
from checker.report.wording import source, spoken
from checker.span import Lines

__all__ = ["Table", "tables"]


class Table(NamedTuple):
    """A title, the heads of the columns, and a tuple of cells for each row."""

    title: str
    heads: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def tables(report: Report, lines: Lines) -> Iterator[Table]:
    """Quotations, names and claims; a table without rows is left out."""
    sheet = report.worksheet
    quotations = [_quotation(row, lines) for row in sheet.quotations]
    names = [(row.name, row.kind, row.state, row.record, str(len(row.spans))) for row in sheet.names]
    claims = [_claim(row, lines) for row in sheet.claims]
    for table in (
        Table("Quotations", ("line", "who", "words", "manner", "record"), quotations),
        Table("Names", ("name", "kind", "state", "on record", "times"), names),
        Table("Claims", ("line", "claim", "state", "compared"), claims),
    ):
        if table.rows:
            yield table


def _quotation(row: QuotationRow, lines: Lines) -> tuple[str, ...]:
    manner = row.manner if row.use == "speech" else ""
    return _line(lines, row.span.start), _who(row), spoken(row, 300), manner, row.wording


def _claim(row: ClaimRow, lines: Lines) -> tuple[str, ...]:
    compared = "; ".join([*row.compared, *(source(citation) for citation in row.citations[:1])])
    return _line(lines, row.span.start), shortened(row.text, 300), row.state, compared


def _who(row: QuotationRow) -> str:
    """Whose words they are, or that they are nobody's."""
    if row.use != "speech":
        return f"nobody’s words: {row.use}"
    return visible(row.resolved or row.speaker) or "no speaker"


def _line(lines: Lines, offset: int) -> str:
    return str(lines.position(offset).line)
