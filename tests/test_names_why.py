"""`deskcheck why`: every place of a word, with what was thought of it."""

from pathlib import Path

from typer.testing import CliRunner

from checker.cli.why import app

RECORDS = """
[[place]]
id = "halvik"
name = "Halvik Islands"
aliases = ["Norring Islands"]
"""
TEXT = "They sail around the Havlik/Norring Islands.\n\nThe Halvik Islands are far, and the harbor is closed.\n"


def told(word: str, folder: Path) -> tuple[int, str]:
    (folder / "own").mkdir(exist_ok=True)
    (folder / "own" / "places.toml").write_text(RECORDS, encoding="utf-8")
    (folder / "draft.txt").write_text(TEXT, encoding="utf-8")
    command = [word, "--in", str(folder / "draft.txt"), "--reference", str(folder / "own"), "--no-cache"]
    run = CliRunner().invoke(app, command)
    return run.exit_code, run.output


def test_why_tells_what_flagged_cleared_and_left_alone(tmp_path: Path) -> None:
    status, flagged = told("Havlik", tmp_path)
    assert status == 0
    assert "draft.txt:1:22: Havlik" in flagged
    assert "flagged as misspelled-name: Halvik Islands; used once in this draft as Halvik" in flagged
    assert "verified: “Halvik Islands” stands on record as halvik" in told("Halvik", tmp_path)[1]
    assert "in the lexicon: a common English word" in told("harbor", tmp_path)[1]


def test_a_word_that_the_draft_has_not_ends_with_status_two(tmp_path: Path) -> None:
    assert told("Zanzibar", tmp_path)[0] == 2
