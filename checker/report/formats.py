"""The formats by name; a format's file is imported when the format is asked for."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from importlib import import_module

from checker.finding import Report
from checker.report.commands import silenced
from checker.report.look import Look

__all__ = ["Format", "Renderer", "renderer"]

#: What turns reports into pieces of text.
Renderer = Callable[[Iterable[Report], Look], Iterator[str]]


class Format(Enum):
    """The names that `--output-format` takes."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    JSON_LINES = "json-lines"
    GROUPED = "grouped"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSON = "rdjson"
    MARKDOWN = "markdown"
    HTML = "html"
    SVG = "svg"
    STATISTICS = "statistics"


_FILES = {Format.JSON: "json_form"}
_JSON = frozenset((Format.JSON, Format.JSON_LINES, Format.SARIF, Format.GITLAB, Format.RDJSON))
_XML = frozenset((Format.JUNIT, Format.HTML, Format.SVG))


def renderer(format: Format) -> Renderer:
    """What turns reports into text of that format; no draft speaks to a CI service through it."""
    name = _FILES.get(format, format.value.replace("-", "_"))
    render: Renderer = import_module(f"checker.report.{name}").render
    escape = "\\u0023" if format in _JSON else "&#35;" if format in _XML else "\\x23"
    return lambda reports, look: silenced(render(reports, look), escape)
