"""The command: exit statuses, streams, and text that tries to steer the terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CLEAN = "The harbour board met on Tuesday and closed the pier."
FAULTY = "MANILA, Philippines — The ministers signed it on Monday, July 9, 2024, in the capital.\n"


def run(*words: str, cache: Path, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"DESKCHECK_CACHE": str(cache), "COLUMNS": "100"} | more
    command = [sys.executable, "-m", "checker.cli.app", *words]
    done = subprocess.run(command, input=stdin, capture_output=True, env=environment, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


def test_a_clean_draft_ends_with_0(draft: Path, cache_folder: Path) -> None:
    done = run("check", str(draft), cache=cache_folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no errors, no warnings" in done.stdout


def test_an_unreadable_draft_ends_with_2_and_the_others_are_checked(draft: Path, cache_folder: Path) -> None:
    missing = draft.with_name("missing\x1b[31m.txt")
    done = run("check", str(missing), str(draft), cache=cache_folder)
    assert done.returncode == 2
    assert done.stderr.endswith("missing\\x1b[31m.txt: no such file or directory\n")
    assert "draft.txt" in done.stdout


def test_a_wrong_option_ends_with_2(draft: Path, cache_folder: Path) -> None:
    for words in (("--date", "yesterday"), ("--output-format", "pdf"), ("--nonsense",)):
        done = run("check", str(draft), *words, cache=cache_folder)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr


def test_standard_input_has_a_name(cache_folder: Path) -> None:
    done = run("check", "-", "--stdin-filename", "piece.txt", cache=cache_folder, stdin=CLEAN.encode())
    assert done.returncode == 0
    assert done.stdout.startswith("piece.txt")


def test_json_is_one_object(draft: Path, cache_folder: Path) -> None:
    done = run("check", str(draft), str(draft.parent), "--output-format", "json", cache=cache_folder)
    report = json.loads(done.stdout)
    assert report["schema_version"]
    assert [one["path"] for one in report["drafts"]] == [str(draft)]


def test_json_lines_are_objects(draft: Path, cache_folder: Path) -> None:
    done = run("check", str(draft), "--output-format", "json-lines", cache=cache_folder)
    assert [json.loads(line)["type"] for line in done.stdout.splitlines()][-1] == "draft"


def test_a_closed_pipe_is_quiet(draft: Path, cache_folder: Path) -> None:
    command = f"{sys.executable} -m checker.cli.app rules | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_a_pipe_that_closes_in_the_middle_is_quiet(draft: Path, cache_folder: Path) -> None:
    draft.write_text(FAULTY * 120, encoding="utf-8")
    environment = os.environ | {"DESKCHECK_CACHE": str(cache_folder)}
    command = f"{sys.executable} -m checker.cli.app check {draft} --select DAT --output-format json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, env=environment)
    assert (done.stdout, done.stderr) == ("{", "")


def test_a_terminal_that_knows_no_unicode_gets_a_report(draft: Path, cache_folder: Path) -> None:
    draft.write_text(FAULTY, encoding="utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = run("check", str(draft), "--select", "DAT", cache=cache_folder, **plain)
    assert (done.returncode, done.stderr) == (1, "")
    assert "July 9, 2024 is a Tuesday" in done.stdout


def test_commands_that_are_imported_late_have_help(cache_folder: Path) -> None:
    for command in ("explain", "rules", "doctor", "version"):
        done = run(command, "--help", cache=cache_folder)
        assert done.returncode == 0
        assert f"Usage: deskcheck {command}" in done.stdout
    assert run("explain", "NOPE999", cache=cache_folder).returncode == 2
