"""A draft's text with its findings marked, as HTML: marks may overlap, and the gravest one shows."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from checker.finding import Finding, Report
from checker.report.visible import visible
from checker.span import Span

__all__ = ["marked"]


def marked(report: Report, findings: Sequence[Finding], name: str) -> str:
    """The text; a mark links to `#{name}f{n}`, where `n` is the place of its finding among `findings`."""
    order = sorted(range(len(findings)), key=lambda n: (-findings[n].severity, len(findings[n].span)))
    sound = [span for row in report.worksheet.names if row.state == "verified" for span in row.spans]
    painted: list[tuple[Span, str]] = [
        (findings[n].span, f'a class={findings[n].severity.word} href="#{name}f{n}"') for n in order
    ]
    painted += [(span, "span class=ok") for span in sound]
    return "".join(_pieces(report.draft.text, painted))


def _pieces(text: str, painted: Sequence[tuple[Span, str]]) -> Iterator[str]:
    """The text cut where a mark begins or ends, each piece under the first mark that covers it."""
    cuts = sorted({0, len(text), *(edge for span, _ in painted for edge in (span.start, span.end))})
    begin: dict[int, list[int]] = {}
    for n, (span, _) in enumerate(painted):
        begin.setdefault(span.start, []).append(n)
    live: list[int] = []
    for start, end in pairwise(cuts):
        live = sorted(n for n in [*live, *begin.get(start, ())] if painted[n][0].end > start)
        words = "\n".join(_inert(escape(visible(line))) for line in _lines(text[start:end]))
        if live:
            tag = painted[live[0]][1]
            yield f"<{tag}>{words}</{tag.split()[0]}>"
        else:
            yield words


def _inert(words: str) -> str:
    """Words that a build server cannot take for a command to itself, should the page pass through its log."""
    return words.replace("::", "&#58;:").replace("##", "&#35;#")


def _lines(words: str) -> list[str]:
    return words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
