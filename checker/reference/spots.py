"""Where in a file a record and its fields are written."""

import re

from checker.reference.rows import Row
from checker.span import Lines, Span

__all__ = ["spot"]

_NEXT = re.compile(r"^[ \t]*\[", re.MULTILINE)


def spot(text: str, lines: Lines, row: Row, field: str = "", value: str = "") -> Span:
    """The span of `value` in `field` of a row; of the field, or of the row's first line, where it is not found."""
    extent = _extent(text, lines, row)
    found = _field(text, extent, field) if field and row.file.endswith(".toml") else None
    within = found or extent
    if value:
        at = text.find(value, within.start, within.end)
        if at < 0:
            at = text.find(value, extent.start, extent.end)
        if at >= 0:
            return Span(at, at + len(value))
    return found or _trimmed(text, lines.line(min(row.line, len(lines))))


def _extent(text: str, lines: Lines, row: Row) -> Span:
    first = lines.line(min(row.line, len(lines)))
    if row.file.endswith(".csv"):
        last = min(row.line + sum(cell.count("\n") for cell in map(str, row.written.values())), len(lines))
        return Span(first.start, lines.line(last).end)
    following = _NEXT.search(text, first.end)
    return Span(first.start, following.start() if following else len(text))


def _field(text: str, extent: Span, field: str) -> Span | None:
    """The value written for a field of a TOML table, to the end of its line or of its list."""
    found = re.compile(rf"(?<![\w.-]){re.escape(field)}[ \t]*=[ \t]*").search(text, extent.start, extent.end)
    if found is None:
        return None
    start = found.end()
    end = text.find("]", start, extent.end) + 1 if text.startswith("[", start) else 0
    if not end:
        newline = text.find("\n", start, extent.end)
        end = extent.end if newline < 0 else newline
    return _trimmed(text, Span(start, end))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + max(len(words.strip()), 1 if start < len(text) else 0))
