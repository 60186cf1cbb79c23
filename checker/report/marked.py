"""A draft's text with its findings marked, as HTML: marks may overlap, and the gravest one shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from checker.finding import Finding, Report
from checker.report.visible import visible
from checker.span import Span

__all__ = ["marked"]


@dataclass(frozen=True, slots=True)
class _Mark:
    """How the words at `span` are shown; under several marks a word takes the one of the highest `grade`.

    `place` is what a card points to. A mark with a `card` is a link to it, `number` is the card's, and `told` is what
    hovering shows.
    """

    span: Span
    grade: int
    style: str
    place: str = ""
    card: str = ""
    number: int = 0
    told: str = ""

    def wrap(self, words: str, is_first: bool, is_last: bool) -> str:
        """A piece of the mark; the first is the one stop for a keyboard, the last bears the number."""
        if not self.card:
            return f"<span class={self.style}>{words}</span>"
        number = f" data-n={self.number}" if is_last else ""
        stop = f' title="{_inert(escape(self.told))}"' if is_first else " tabindex=-1"
        return f'<a class={self.style} href="#{self.card}"{number}{stop}>{words}</a>'


def marked(report: Report, found: Sequence[Finding], untouched: Sequence[Finding], name: str) -> str:
    """The text. The place of finding `n` is `{name}m{n}`, and its mark links to the card `{name}f{n}`.

    Verified names are marked without a link, and so are `untouched` sentences, the place of the nth `{name}c{n}`.
    """
    marks = [_mark(finding, name, n) for n, finding in enumerate(found)]
    marks += [_Mark(span, 0, "ok") for row in report.worksheet.names if row.state == "verified" for span in row.spans]
    marks += [_Mark(finding.span, -1, "claim", f"{name}c{n}") for n, finding in enumerate(untouched)]
    marks.sort(key=lambda mark: (-mark.grade, len(mark.span)))
    return "".join(_pieces(report.draft.text, marks))


def _mark(finding: Finding, name: str, n: int) -> _Mark:
    grade = finding.severity
    told = f"{grade.word}: {visible(finding.message)}"
    return _Mark(finding.span, grade, grade.word, f"{name}m{n}", f"{name}f{n}", n + 1, told)


def _pieces(text: str, marks: Sequence[_Mark]) -> Iterator[str]:
    """The text cut where a mark begins or ends, each piece under the first mark that covers it."""
    cuts = sorted({0, len(text), *(edge for mark in marks for edge in (mark.span.start, mark.span.end))})
    begin: dict[int, list[int]] = {}
    for n, mark in enumerate(marks):
        begin.setdefault(mark.span.start, []).append(n)
    live: list[int] = []
    shown: set[int] = set()
    for start, end in pairwise(cuts):
        begun = begin.get(start, [])
        yield "".join(f"<span id={marks[n].place}></span>" for n in begun if marks[n].place)
        live = sorted(n for n in [*live, *begun] if marks[n].span.end > start)
        words = "\n".join(_inert(escape(visible(line))) for line in _lines(text[start:end]))
        if live:
            top = live[0]
            words = marks[top].wrap(words, top not in shown, end == marks[top].span.end)
            shown.add(top)
        yield words


def _inert(words: str) -> str:
    """Words that a build server cannot take for a command to itself, should the page pass through its log."""
    return words.replace("::", "&#58;:").replace("##", "&#35;#")


def _lines(words: str) -> list[str]:
    return words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
