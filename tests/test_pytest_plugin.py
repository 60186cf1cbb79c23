"""The pytest plugin: drafts that the settings name are tests, and a failing one shows its report."""

from pathlib import Path

import pytest

pytest_plugins = "pytester"

WRONG = "SALTMARSH — The board met on Tuesday, July 8, 2024.\n"
RIGHT = "SALTMARSH — The board met on Monday, July 8, 2024.\n"


@pytest.fixture
def desk(pytester: pytest.Pytester, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("DESKCHECK_CACHE", str(cache_folder))
    pytester.makeini("[pytest]\ndeskcheck_drafts =\n    drafts/*.md\n    *.txt\n")
    pytester.mkdir("drafts")
    return pytester


def written(desk: pytest.Pytester, name: str, text: str) -> None:
    (desk.path / name).write_text(text, encoding="utf-8")


def test_each_named_draft_is_one_test(desk: pytest.Pytester) -> None:
    for name in ("drafts/a.md", "drafts/b.md", "c.txt", "README.md"):
        written(desk, name, RIGHT)
    desk.runpytest_subprocess("-v").assert_outcomes(passed=3)


def test_a_failure_is_the_report_and_no_traceback(desk: pytest.Pytester) -> None:
    written(desk, "drafts/wrong.md", WRONG)
    run = desk.runpytest_subprocess()
    run.assert_outcomes(failed=1)
    run.stdout.fnmatch_lines(["*draft: wrong.md*", "*DAT101", "*July 8, 2024 is a Monday, the draft says Tuesday"])
    run.stdout.no_fnmatch_line("*Traceback*")
    run.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_the_drafts_own_settings_count(desk: pytest.Pytester) -> None:
    written(desk, "drafts/wrong.md", WRONG)
    written(desk, "deskcheck.toml", 'fail-on = "never"\n')
    desk.runpytest_subprocess().assert_outcomes(passed=1)


def test_a_draft_that_cannot_be_read_fails_with_a_sentence(desk: pytest.Pytester) -> None:
    (desk.path / "drafts" / "odd.md").write_bytes(b"\xff\x00\xfe\x00\x00")
    run = desk.runpytest_subprocess()
    run.assert_outcomes(failed=1)
    run.stdout.no_fnmatch_line("*Traceback*")


def test_junit_xml_of_pytest_has_the_report(desk: pytest.Pytester) -> None:
    written(desk, "drafts/wrong.md", WRONG)
    desk.runpytest_subprocess("--junit-xml=out.xml")
    assert "weekday-date-mismatch" in (desk.path / "out.xml").read_text(encoding="utf-8")


def test_without_the_setting_nothing_is_collected(pytester: pytest.Pytester) -> None:
    written(pytester, "a.md", WRONG)
    pytester.runpytest_subprocess().assert_outcomes()
