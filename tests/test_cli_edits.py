"""What the command makes of findings beside printing them: edits, diffs, baselines, summaries."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SLIP = b"\xef\xbb\xbfThe board met.\r\nIt closed the the pier,then left.\r\n"
FIXED = b"\xef\xbb\xbfThe board met.\r\nIt closed the pier, then left.\r\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_bytes(SLIP)
    return path


def run(draft: Path, cache: Path, *words: str, **more: str) -> tuple[int, str, str]:
    environment = os.environ | {"DESKCHECK_CACHE": str(cache), "COLUMNS": "100"} | more
    command = [sys.executable, "-m", "checker.cli.app", "check", draft.name, "--select", "TXT", *words]
    root = str(Path(__file__).resolve().parents[1])
    done = subprocess.run(
        command, capture_output=True, cwd=draft.parent, env=environment | {"PYTHONPATH": root}, check=False
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_diff_changes_nothing(draft: Path, cache_folder: Path) -> None:
    status, out, _ = run(draft, cache_folder, "--diff")
    assert status == 1
    assert "-It closed the the pier,then left.\n+It closed the pier, then left.\n" in out
    assert draft.read_bytes() == SLIP


def test_fixing_twice_is_fixing_once(draft: Path, cache_folder: Path) -> None:
    status, out, err = run(draft, cache_folder, "--fix", "--fail-on", "warning")
    assert (status, draft.read_bytes()) == (0, FIXED)
    assert "2 edits made" in err
    assert "no warnings" in out
    assert run(draft, cache_folder, "--fix")[2] == ""
    assert draft.read_bytes() == FIXED


def test_edits_without_consent_are_not_made(draft: Path, cache_folder: Path) -> None:
    run(draft, cache_folder, "--unsafe-fixes")
    assert draft.read_bytes() == FIXED


def test_a_baseline_makes_findings_known(draft: Path, cache_folder: Path) -> None:
    assert run(draft, cache_folder, "--write-baseline", "known.json")[0] == 0
    status, out, _ = run(draft, cache_folder, "--baseline", "known.json", "--fail-on", "warning")
    assert status == 0
    assert "2 suppressed" in out
    assert run(draft, cache_folder, "--baseline", "nowhere.json")[0] == 2


def test_exit_zero(draft: Path, cache_folder: Path) -> None:
    assert run(draft, cache_folder, "--fail-on", "warning")[0] == 1
    assert run(draft, cache_folder, "--fail-on", "warning", "--exit-zero")[0] == 0


def test_a_workflow_gets_annotations_and_a_summary(draft: Path, cache_folder: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    _, out, _ = run(draft, cache_folder, "--output-format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert out.startswith("::warning file=draft.txt,line=2,endLine=2,col=11,endColumn=17,title=TXT102")
    assert "doubled-word TXT102" in summary.read_text(encoding="utf-8")


def test_settings_beside_the_draft_are_heeded(draft: Path, cache_folder: Path) -> None:
    draft.with_name("deskcheck.toml").write_text('ignore = ["doubled-word"]\nfail-on = "warning"\n', encoding="utf-8")
    status, out, _ = run(draft, cache_folder, "--output-format", "concise")
    assert (status, out.count("\n")) == (1, 1)
    draft.with_name("deskcheck.toml").write_text('ingore = ["doubled-word"]\n', encoding="utf-8")
    status, _, err = run(draft, cache_folder)
    assert status == 2
    assert "did you mean 'ignore'?" in err
