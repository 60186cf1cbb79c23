"""No draft speaks to a CI service, a terminal or a spreadsheet through a report."""

import html
import json
import re
from collections.abc import Callable

import pytest

from checker.finding import Report
from checker.report.commands import silenced
from checker.report.formats import Format, renderer
from checker.report.look import Look
from checker.report.visible import named

TEXT = (
    "##vso[task.setvariable variable=a]b met the the mayor.\n\n"
    "##[error]forged the the line, and ##teamcity[testFailed name='x'] the the end.\n\n"
    "::error file=x::forged the the line\n\n"
    "section_start:1560896352:x\r\x1b[0Kforged the the line\n\n"
    '=HYPERLINK("https://x.example") and the the end.\n\n'
    "<script>alert(1)</script> and the the </script> end.\n"
)
TAKEN = re.compile(
    r"##(?:vso|teamcity)?\[|^\s*::(?!(?:error|warning|notice) file=)|section_(?:start|end):\d+:[^\n]*\r|\x1b|^=HYPER",
    re.MULTILINE,
)


@pytest.mark.parametrize("form", list(Format))
def test_what_a_draft_says_is_no_command(form: Format, checked: Callable[..., Report]) -> None:
    report = checked(TEXT)
    assert sum(finding.name == "doubled-word" for finding in report.findings) == 7
    told = "".join(renderer(form)([report], Look(worksheet=True)))
    assert TAKEN.search(told) is None or form is Format.HTML
    assert TAKEN.search(re.sub(r"(?m)^=HYPER", "", told)) is None
    if form in (Format.HTML, Format.SVG, Format.JUNIT):
        assert told.count("<script") == (form is Format.HTML)


def test_what_is_silenced_reads_the_same() -> None:
    words = "##vso[a] ## [b] ##[c]###[d] #[e]"
    told = "".join(silenced(iter([json.dumps(words), "\n"]), "\\u0023"))
    assert TAKEN.search(told) is None
    assert json.loads(told) == words
    assert html.unescape("".join(silenced(iter([words]), "&#35;"))) == words


def test_a_path_is_no_command() -> None:
    assert named("##vso[x].txt") == "\\x23#vso[x].txt"
    assert named("a##[error].txt") == "a\\x23#[error].txt"
    assert named("::error::x.txt").startswith("./")
