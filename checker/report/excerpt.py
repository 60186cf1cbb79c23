"""The words of a finding in their paragraph, cut to what an eye takes in at once."""

import re
from dataclasses import dataclass

from checker.report.visible import visible
from checker.span import Span

__all__ = ["Excerpt", "excerpt"]

#: How many characters are shown on each side of the words, and of the words themselves.
AROUND, WITHIN = 150, 700

#: How long a line is that belongs to a wrapped paragraph.
NARROWEST, WIDEST = 45, 100

_LINE_END = re.compile(r"\r\n|\n|\r")
#: Where a paragraph ends: a blank line, or a line end after a sentence's.
_BREAK = re.compile(r"(?:(?<=[.!?:”\"’])|(?>\r\n|\n|\r)[^\S\r\n]*)(?>\r\n|\n|\r)")
_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:[MDSJ]r|Ms|St|Lt))(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Rev))[.!?][\"'”’)\]]{0,3}\s+(?=[\"'“‘(A-Z])"
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Printable text with the marked words at `start` up to `end` of it."""

    text: str
    start: int
    end: int


def excerpt(text: str, span: Span, around: int = AROUND) -> Excerpt:
    """The words at `span` of the draft `text`, with what stands around them in their paragraph."""
    ending = _BREAK if _is_wrapped(text, span.start) else _LINE_END
    before = _before(text, span.start, around, ending)
    words = visible(_cut(span.of(text)))
    after = _after(text, span.end, around, ending)
    return Excerpt(f"{before}{words}{after}", len(before), len(before) + len(words))


def _cut(words: str) -> str:
    if len(words) <= WITHIN:
        return words
    return f"{words[: WITHIN // 2].rstrip()} […] {words[-WITHIN // 2 :].lstrip()}"


def _is_wrapped(text: str, at: int) -> bool:
    """Whether the line around `at` looks like one of several that make a paragraph."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    end = _LINE_END.search(text, at)
    return NARROWEST <= (end.start() if end else len(text)) - start <= WIDEST


def _before(text: str, start: int, around: int, ending: re.Pattern[str]) -> str:
    low = max(start - around, 0)
    window = text[low:start]
    paragraph = max((found.end() for found in ending.finditer(window)), default=None if low else 0)
    sentence = max((found.end() for found in _SENTENCE.finditer(window, paragraph or 0)), default=None)
    cut = sentence if sentence is not None else paragraph
    if cut is not None:
        return visible(window[cut:].lstrip())
    return f"…{visible(window[window.find(' ') + 1 :])}"


def _after(text: str, end: int, around: int, ending: re.Pattern[str]) -> str:
    window = text[end : end + around]
    paragraph = ending.search(window)
    if paragraph is not None or end + around >= len(text):
        return visible(window[: paragraph.start() if paragraph else len(window)].rstrip())
    sentence = _SENTENCE.search(window)
    if sentence is not None:
        return visible(window[: sentence.end()].rstrip())
    cut = window.rfind(" ")
    return visible(window[: cut if cut > 0 else len(window)].rstrip()) + "…"
