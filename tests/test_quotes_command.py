"""`deskcheck quotes` prints what was said, and by whom, in three forms."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli.quotes import app

TEXT = "“We will stay,” Ana Ruiz said. “Soon.”\n\nAna Ruiz hopes to stay. =cmd said “no.”\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, [*arguments, "--no-cache"])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_table_names_place_speaker_and_words(draft: Path) -> None:
    first = run(str(draft)).splitlines()[0]
    assert f"{draft}:1:2" in first
    assert "Ana Ruiz" in first
    assert "[said]" in first


def test_json_offsets_are_those_of_the_draft(draft: Path) -> None:
    (one,) = json.loads(run(str(draft), "--output-format", "json"))
    first = one["quotes"][0]
    assert [TEXT[start:end] for start, end in first["segments"]] == ["We will stay,", "Soon."]
    assert TEXT[first["speaker"]["start"] : first["speaker"]["end"]] == "Ana Ruiz"
    assert [row["speech"] for row in one["quotes"]][:2] == [True, False]


def test_csv_is_read_by_a_reader_of_csv(draft: Path) -> None:
    lines = list(csv.DictReader(io.StringIO(run(str(draft), "--output-format", "csv"))))
    assert lines[0]["speaker"] == "Ana Ruiz"
    assert not any(cell.startswith("=") for line in lines for cell in line.values())


def test_a_missing_draft_ends_with_two(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, [str(tmp_path / "none.txt"), "--no-cache"])
    assert done.exit_code == 2
