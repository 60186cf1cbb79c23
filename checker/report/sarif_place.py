"""Places as SARIF has them: a file's address, and a region of it in UTF-16 units."""

from typing import Any
from urllib.parse import quote

from checker.finding import Report
from checker.report.visible import visible
from checker.span import Lines, Span

__all__ = ["located", "region", "uri"]

#: Words longer than this are not repeated beside their place.
LONGEST = 2_000


def located(span: Span, report: Report, lines: Lines) -> dict[str, Any]:
    """A place in a draft; in a file that is no text it is named by its paragraph as well."""
    shown = region(span, report, lines)
    if 0 < len(span) <= LONGEST:
        shown["snippet"] = {"text": visible(span.of(report.draft.text))}
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": uri(report.draft.path)}, "region": shown}}
    if report.draft.parts:
        place["logicalLocations"] = [{"fullyQualifiedName": f"body/p[{lines.position(span.start).line}]"}]
    return place


def region(span: Span, report: Report, lines: Lines) -> dict[str, Any]:
    """Where a span lies; a file that is no text has offsets into its words and no lines."""
    start = lines.units(span.start)
    shown: dict[str, Any] = {"charOffset": start, "charLength": lines.units(span.end) - start}
    if not report.draft.parts:
        (line, column), (end_line, end_column) = lines.utf16(span.start), lines.utf16(span.end)
        shown |= {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return shown


def uri(path: str) -> str:
    """The address of a file, relative as its path is."""
    written = quote(path.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/~!$&'()*+,;=@-._")
    return f"file://{written}" if written.startswith("/") else written.removeprefix("./")
