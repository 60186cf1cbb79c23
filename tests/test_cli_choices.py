"""What may be asked on the command line: which drafts, which rules, where to, and what is said about a slip in it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker import __version__
from checker.cli.app import app

SLIP = "It closed the the pier.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache_folder: Path) -> Path:
    """A folder to stand in, with drafts in it and below."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DESKCHECK_CACHE", str(cache_folder))
    for name in ("a.txt", "opinion/b.md", "archive/c.txt", "node_modules/d.md", ".hidden/e.txt", "notes.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(SLIP, encoding="utf-8")
    return tmp_path


def deskcheck(*words: str, stdin: str = "", **environment: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, list(words), input=stdin, env=environment)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.stdout, done.stderr


def found(*words: str) -> list[str]:
    status, out, _ = deskcheck("check", *words, "--select", "TXT", "--output-format", "json")
    assert status == 0
    return [draft["path"] for draft in json.loads(out)["drafts"]]


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_where_it_is_looked_for(option: str) -> None:
    assert deskcheck(option) == (0, f"deskcheck {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--fail-on", "foo"), "Invalid value for '--fail-on': 'foo' is not one of 'error'"),
        (("--jobs", "many"), "Invalid value for '--jobs': 'many' is no whole number"),
    ],
)
def test_a_word_that_is_no_value_is_told_in_plain_words(words: tuple[str, ...], told: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", *words], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert told in done.stderr


def test_the_environment_asks_for_no_version_or_completion() -> None:
    status, out, _ = deskcheck("rules", DESKCHECK_VERSION="0.1.0", DESKCHECK_SHOW_COMPLETION="1")
    assert (status, out[:6]) == (0, "ACR101")
    assert "env var" not in deskcheck("--help")[1]


def test_a_folder_is_walked_for_drafts_only(desk: Path) -> None:
    assert found(".") == ["a.txt", "archive/c.txt", "opinion/b.md"]
    assert found(".", "--exclude", "archive", "--exclude", "*.md") == ["a.txt"]
    assert found("archive/c.txt", "--exclude", "archive") == ["archive/c.txt"]
    assert found("archive/c.txt", "a.txt", "--exclude", "archive", "--force-exclude") == ["a.txt"]
    (desk / "deskcheck.toml").write_text('exclude = ["archive/"]\n', encoding="utf-8")
    assert found(".") == ["a.txt", "opinion/b.md"]
    assert found(".", "--isolated") == ["a.txt", "archive/c.txt", "opinion/b.md"]


def test_a_link_that_leads_out_of_a_folder_is_not_followed(desk: Path) -> None:
    (desk / "opinion" / "inside.md").symlink_to("b.md")
    (desk / "opinion" / "outside.md").symlink_to(desk / "a.txt")
    (desk / "opinion" / "around").symlink_to(desk)
    assert found("opinion") == ["opinion/b.md", "opinion/inside.md"]
    assert found("opinion/outside.md") == ["opinion/outside.md"]


def test_what_git_ignores_is_left_out_of_folders(desk: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    (desk / ".gitignore").write_text("archive/\n*.md\n!b.md\n", encoding="utf-8")
    assert found(".") == ["a.txt", "opinion/b.md"]
    assert found("archive/c.txt", ".", "--no-gitignore") == [
        "archive/c.txt",
        "a.txt",
        "opinion/b.md",
    ]


def test_a_file_of_another_program_is_passed_over_unless_it_is_named(desk: Path) -> None:
    (desk / "package.json").write_text('{"name": "x", "version": "1"}', encoding="utf-8")
    status, _, err = deskcheck("check", ".", "--select", "TXT")
    assert status == 0
    assert "package.json: holds no article" in err
    assert err.endswith("it is passed over\n")
    assert deskcheck("check", "package.json")[0] == 2
    (desk / "broken.json").write_text("{", encoding="utf-8")
    assert deskcheck("check", ".", "--select", "TXT")[0] == 2


def test_an_empty_folder_is_said_to_be_empty(desk: Path) -> None:
    (desk / "empty").mkdir()
    status, out, err = deskcheck("check", "empty")
    assert (status, out) == (0, "no draft was checked\n")
    assert err.startswith("deskcheck: no drafts in empty; in folders they end in .doc")


def test_nothing_to_check_is_a_wrong_command(desk: Path) -> None:
    status, _, err = deskcheck("check")
    assert status == 2
    assert "name drafts, folders of drafts, or - for standard input" in err


def test_a_draft_in_place_of_a_command_is_recognised(desk: Path) -> None:
    status, _, err = deskcheck("a.txt", "--fix")
    assert status == 2
    assert "To check it: deskcheck check a.txt" in err
    assert "Did you mean 'check'?" in deskcheck("chekc", "a.txt")[2]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--select", "NAM1O1"), "NAM1O1: is no rule, code or family; did you mean 'NAM101'?"),
        (("--ignore", "mispelled-name"), "did you mean 'misspelled-name'?"),
        (("--output-fromat", "json"), "--output-format"),
        (("--output-format", "jsn"), "'json'"),
        (("--jobs", "-1"), "-1 is less than 0"),
        (("--date", "2024-06-31"), "Invalid value for '--date': '2024-06-31' is no day; the calendar has none such"),
        (("--date", "8.7.2024"), "write it as 2024-07-08"),
        (("--config", "nowhere.toml"), "nowhere.toml: no such file"),
        (("--output-file", "no/where.txt"), "no/where.txt: there is no such folder"),
        (("--baseline", "nowhere.json"), "nowhere.json: no such file or directory"),
        (("--output-file", "./a.txt"), "is one of the drafts, which would be written over"),
        (("--watch", "--fix"), "--fix: has no meaning beside --watch"),
        (("--annotate-to", "b.docx", "opinion"), "can hold the comments on one draft, and 2 are named"),
    ],
)
def test_a_slip_in_the_command_is_named(desk: Path, words: tuple[str, ...], told: str) -> None:
    status, out, err = deskcheck("check", "a.txt", *words)
    assert (status, out) == (2, "")
    assert told in err


def test_a_slip_in_the_settings_ends_the_run_and_is_told_once(desk: Path) -> None:
    (desk / "opinion" / "deskcheck.toml").write_text('ignore = ["doubled-wrod"]\n', encoding="utf-8")
    status, _, err = deskcheck("check", "opinion/b.md", "opinion/deskcheck.toml")
    assert status == 2
    assert err.count("did you mean 'doubled-word'?") == 1


def test_each_draft_fails_by_the_settings_nearest_to_it(desk: Path) -> None:
    (desk / "deskcheck.toml").write_text('select = ["TXT"]\nfail-on = "warning"\n', encoding="utf-8")
    (desk / "opinion" / "deskcheck.toml").write_text('select = ["TXT"]\nfail-on = "error"\n', encoding="utf-8")
    assert deskcheck("check", "opinion")[0] == 0
    assert deskcheck("check", "opinion", "a.txt")[0] == 1
    assert deskcheck("check", "opinion", "a.txt", "--fail-on", "never")[0] == 0
    assert deskcheck("check", "opinion", DESKCHECK_CHECK_FAIL_ON="warning")[0] == 1
    assert deskcheck("check", "-", "--stdin-filename", "opinion/new.md", stdin=SLIP)[0] == 0
    assert deskcheck("check", "-", "--stdin-filename", "new.md", stdin=SLIP)[0] == 1


def test_a_report_goes_into_a_file(desk: Path) -> None:
    status, out, err = deskcheck("check", "a.txt", "-o", "report.json", "--output-format", "json")
    assert (status, out, err) == (0, "", "")
    assert json.loads((desk / "report.json").read_text(encoding="utf-8"))["drafts"]


def test_findings_are_counted_by_rule(desk: Path) -> None:
    _, out, _ = deskcheck("check", ".", "--statistics", "--select", "TXT")
    assert out.splitlines()[0].split() == ["3", "in", "3", "TXT102", "warning", "doubled-word"]


def test_standard_input_is_not_edited(desk: Path) -> None:
    (desk / "stdin.txt").write_text(SLIP, encoding="utf-8")
    status, _, err = deskcheck("check", "-", "--fix", stdin=SLIP)
    assert status == 2
    assert "--diff shows the edits" in err
    assert (desk / "stdin.txt").read_text(encoding="utf-8") == SLIP
    assert "+It closed the pier." in deskcheck("check", "-", "--fix", "--diff", stdin=SLIP)[1]


def test_help_comes_in_sections_and_is_short_of_nothing() -> None:
    _, out, _ = deskcheck("check", "--help")
    headings = ("Arguments:", "What is checked:", "What is reported:", "Edits:", "Settings and speed:")
    assert [out.index(heading) for heading in headings] == sorted(out.index(heading) for heading in headings)
    assert "env var" not in out
    assert "--force-exclude" in out


def test_names_that_are_no_unicode_are_read_and_told(desk: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (desk / name).write_text(SLIP, encoding="utf-8")
    status, out, _ = deskcheck("check", name, "--output-format", "concise", "--select", "TXT")
    assert status == 0
    assert out.startswith("caf\\udce9.txt:1:11: warning TXT102")


def test_other_commands_heed_the_settings_nearest_to_a_draft(desk: Path) -> None:
    (desk / "desk").mkdir()
    (desk / "desk" / "people.toml").write_text('[[person]]\nid = "okafor"\nname = "Adaeze Okafor"\n', encoding="utf-8")
    (desk / "deskcheck.toml").write_text('reference = ["desk"]\n', encoding="utf-8")
    (desk / "a.txt").write_text("“We will stay,” Adaeze Okafor said.\n", encoding="utf-8")
    assert "okafor" in deskcheck("why", "Okafor", "--in", "a.txt")[1].casefold().partition("\n")[2]
    assert deskcheck("quotes", "a.txt")[1].startswith("a.txt:1:2  direct")
    (desk / "deskcheck.toml").write_text('reference = ["nowhere"]\n', encoding="utf-8")
    for words in (("why", "Okafor", "--in", "a.txt"), ("quotes", "a.txt"), ("check", "a.txt")):
        status, _, err = deskcheck(*words)
        assert (status, "nowhere" in err) == (2, True)
        assert deskcheck(*words, "--isolated")[0] in (0, 1)


def test_a_draft_without_words_is_called_empty(desk: Path) -> None:
    (desk / "blank.txt").write_text("\n  \n", encoding="utf-8")
    status, out, _ = deskcheck("check", "blank.txt")
    assert status == 0
    assert "blank.txt  empty: there was nothing to check" in out
    assert "--date" not in out


def test_what_is_no_text_is_called_so(desk: Path) -> None:
    (desk / "photo.txt").write_bytes(b"\x89PNG\r\n\x00\x00\xff")
    status, _, err = deskcheck("check", "photo.txt")
    assert (status, err) == (2, "deskcheck: photo.txt: is no text: it holds NUL bytes, and is not UTF-8 at byte 0\n")


def test_a_difference_of_nothing_is_said(desk: Path) -> None:
    (desk / "right.txt").write_text("The ferry left at noon.\n", encoding="utf-8")
    assert deskcheck("check", "right.txt", "--diff") == (0, "", "deskcheck: nothing to edit\n")
