"""The words around a finding are those of its own paragraph: never of the byline above or the next item below."""

from collections.abc import Callable

import pytest

from checker.finding import Report
from checker.report.excerpt import excerpt
from checker.report.formats import Format, renderer
from checker.report.look import Look
from checker.span import Span

BYLINE = "By Ines Carvalho and Ruth Adeyemi of the Coastal Herald"
WRAPPED = (
    "The harbor board voted on Tuesday to close the the old pier, which has\n"
    "stood since 1911 and which nobody has ever repaired since the flood that\n"
    "took half of it away."
)


def shown(report: Report) -> str:
    told = "".join(renderer(Format.FULL)([report], Look(width=400)))
    return next(line for line in told.split("\n") if line.startswith("  │"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Pier to close\n{BYLINE}\nIt was the the board that met on Tuesday in the old hall.", "It was the the board"),
        ("Nobody came to the meeting on Tuesday night.\nIt was the the board that voted twice on it.", "It was"),
    ],
)
def test_lines_of_other_blocks_are_not_shown(text: str, words: str, checked: Callable[..., Report]) -> None:
    line = shown(checked(text, select=("TXT",)))
    assert line.startswith(f"  │ {words}")
    assert sum(part in line for part in text.split("\n")) == 1


def test_the_lines_of_a_wrapped_paragraph_are_joined(checked: Callable[..., Report]) -> None:
    assert shown(checked(WRAPPED, select=("TXT",))) == f"  │ {WRAPPED.replace(chr(10), ' ')}"


def test_a_dateline_is_shown_with_its_sentence(checked: Callable[..., Report]) -> None:
    for text in (
        "OBAN, ScotlandThe board met on Tuesday in the hall.",
        "OBAN, Scotland — The the board met on Tuesday.",
    ):
        assert shown(checked(text, select=("DAT", "TXT"))) == f"  │ {text}"


def test_without_a_paragraph_the_line_is_shown() -> None:
    text = "One line.\r\nThe second one.\rThird."
    found = excerpt(text, Span(15, 21))
    assert (found.text, found.text[found.start : found.end]) == ("The second one.", "second")


def test_long_paragraphs_are_cut_at_words() -> None:
    text = "word " * 100 + "HERE " + "word " * 100
    found = excerpt(text, Span(500, 504), Span(0, len(text)))
    assert found.text.startswith("…word")
    assert found.text.endswith("word…")
    assert found.text[found.start : found.end] == "HERE"
