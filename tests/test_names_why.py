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
CAPITAL = """
[[place]]
id = "halvikstad"
name = "Halvikstad"
curated = false
[[person]]
id = "ostmark"
name = "Anders Ostmark"
[[place]]
id = "halvia"
name = "Halvia"
[[post]]
id = "president"
titles = ["President"]
country = "halvia"
[[tenure]]
person = "ostmark"
post = "president"
start = 2020-01-01
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


def test_why_looks_at_the_dateline_and_tells_what_is_inferred(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "places.toml").write_text(CAPITAL, encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("HALVIKSTDA — Later Ostmark spoke to the harbor pilots.\n", encoding="utf-8")
    wanted = {"HALVIKSTDA": "a dateline names a place, and Halvikstad is one slip away", "Ostmark": "inferred: ostmark"}
    for word, clause in wanted.items():
        command = [word, "--in", str(draft), "--reference", str(tmp_path / "own"), "--no-cache", "--date", "2024-07-08"]
        assert clause in CliRunner().invoke(app, command).output


def test_a_word_that_the_draft_has_not_ends_with_status_two(tmp_path: Path) -> None:
    assert told("Zanzibar", tmp_path)[0] == 2
