"""The words of a finding in their paragraph, cut to what an eye takes in at once."""

import re
from dataclasses import dataclass

from checker.report.visible import visible
from checker.span import Span

__all__ = ["Excerpt", "excerpt"]

#: How many characters are shown on each side of the words, and of the words themselves.
AROUND, WITHIN = 150, 700

_LINE_END = re.compile(r"\r\n|\n|\r")
_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:[MDSJ]r|Ms|St|Lt))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Rev))[.!?][\"'”’)\]]{0,3}\s+(?=[\"'“‘(A-Z])"
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Printable text with the marked words at `start` up to `end` of it."""

    text: str
    start: int
    end: int


def excerpt(text: str, span: Span, paragraph: Span | None = None, around: int = AROUND) -> Excerpt:
    """The words at `span` of the draft `text`, with what stands around them in their paragraph, else in their line."""
    within = paragraph or _line(text, span.start)
    before = _before(text, span.start, max(within.start, span.start - around), within.start)
    words = visible(_cut(span.of(text)))
    after = _after(text, span.end, min(max(within.end, span.end), span.end + around), max(within.end, span.end))
    return Excerpt(f"{before}{words}{after}", len(before), len(before) + len(words))


def _cut(words: str) -> str:
    if len(words) <= WITHIN:
        return words
    return f"{words[: WITHIN // 2].rstrip()} […] {words[-WITHIN // 2 :].lstrip()}"


def _line(text: str, at: int) -> Span:
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    ending = _LINE_END.search(text, at)
    return Span(start, ending.start() if ending else len(text))


def _before(text: str, start: int, low: int, first: int) -> str:
    """The words from `low` up to `start`, or from their last sentence on; the paragraph begins at `first`."""
    window = text[low:start]
    sentence = max((found.end() for found in _SENTENCE.finditer(window)), default=None)
    if sentence is not None or low == first:
        return visible(window[sentence or 0 :].lstrip())
    return f"…{visible(window[window.find(' ') + 1 :])}"


def _after(text: str, end: int, high: int, last: int) -> str:
    """The words from `end` up to `high`, or to the end of their first sentence; the paragraph ends at `last`."""
    window = text[end:high]
    if high == last:
        return visible(window.rstrip())
    sentence = _SENTENCE.search(window)
    if sentence is not None:
        return visible(window[: sentence.end()].rstrip())
    cut = window.rfind(" ")
    return visible(window[: cut if cut > 0 else len(window)].rstrip()) + "…"
