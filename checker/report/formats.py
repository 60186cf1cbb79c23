"""The formats by name; a format's file is imported when the format is asked for."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from importlib import import_module

from checker.finding import Report
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


def renderer(format: Format) -> Renderer:
    """What turns reports into text of that format."""
    name = _FILES.get(format, format.value.replace("-", "_"))
    render: Renderer = import_module(f"checker.report.{name}").render
    return render
