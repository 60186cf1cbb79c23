"""Every literate draft is reported as its file says."""

from pathlib import Path

import pytest

from tests.literate import FOLDER, Case, accept, cases, said

FILES = sorted(FOLDER.glob("*.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_literate_draft(file: Path, cache_folder: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        accept(file, lambda case: said(case, cache_folder))
    found = list(cases(file))
    assert found, "no draft with a report"
    for case in found:
        assert said(case, cache_folder) == case.expected, f"{file.name}:{case.line}"


def test_an_unclosed_block_fails(tmp_path: Path) -> None:
    file = tmp_path / "open.md"
    file.write_text("```draft\nA draft.\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"open.md:1: the block is not closed"):
        list(cases(file))


def test_a_draft_without_a_report_fails(tmp_path: Path) -> None:
    file = tmp_path / "bare.md"
    file.write_text("```draft\nA draft.\n```\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="no report"):
        list(cases(file))


def test_accepting_writes_what_is_said(tmp_path: Path) -> None:
    file = tmp_path / "one.md"
    file.write_text("Prose.\n\n```draft\nA draft.\n```\n\n```report\nold\n```\n\nMore.\n", encoding="utf-8")

    def say(case: Case) -> str:
        return f"{case.draft.strip()} said.\n"

    accept(file, say)
    assert file.read_text(encoding="utf-8").endswith("```report\nA draft. said.\n```\n\nMore.\n")
