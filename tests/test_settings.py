"""Settings of a newsroom: found upward, checked to the last key, and overridden by the command line."""

import re
from datetime import date
from pathlib import Path

import pytest

from checker.cli.init import STARTER
from checker.cli.settings import find, given, read_settings
from checker.draft import Unreadable

FULL = """
date = 2024-07-08
select = ["NAM"]
ignore = ["misspelled-name"]
fail-on = "warning"
reference = ["desk"]
exclude = ["archive/*"]
baseline = "known.json"
encoding = "cp1252"
profile = "ap"
known-short-forms = ["ASEAN"]
anonymous-limit = 2
[per-path."opinion/*"]
ignore = ["ATT"]
"""


def written(folder: Path, content: str, name: str = "deskcheck.toml") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, FULL))
    assert settings.date == date(2024, 7, 8)
    assert settings.reference == (tmp_path / "desk",)
    assert settings.excludes(str(tmp_path / "archive" / "old.txt"))
    config = settings.config(str(tmp_path / "opinion" / "a.txt"), None)
    assert config.ignore == ("misspelled-name", "ATT")
    assert settings.config(str(tmp_path / "a.txt"), None).ignore == ("misspelled-name",)
    assert "ASEAN" in config.house.known_short_forms
    assert "NATO" in config.house.known_short_forms


def test_the_nearest_file_is_found_upward(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    written(tmp_path, 'profile = "ap"\n')
    written(inner, "[tool.other]\n", "pyproject.toml")
    assert find(inner / "draft.txt") == tmp_path / "deskcheck.toml"
    written(inner, '[tool.deskcheck]\nprofile = "nyt"\n', "pyproject.toml")
    assert given(str(inner / "draft.txt")).profile == "nyt"
    assert given(str(inner / "draft.txt"), isolated=True).profile == "default"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('slect = ["NAM"]', "'slect' is no setting; did you mean 'select'?"),
        ('select = "NAM"', "select: a list of words is wanted"),
        ('date = "2024-07-08"', "date: a day is wanted"),
        ('fail-on = "sometimes"', "none of error, warning, note, never"),
        ("anonymous-limit = -1", "a number from 0 on"),
        ('[per-path."x"]\nignroe = []', "did you mean 'ignore'?"),
        ("select = [", "not well-formed"),
    ],
)
def test_what_means_nothing_is_refused_with_the_nearest_name(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(reason)):
        read_settings(written(tmp_path, content))


def test_the_starter_settings_are_sound_with_every_line_in_use(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, STARTER)) == read_settings(written(tmp_path, ""))
    used = "\n".join(re.sub(r"^# (?=[\w.\"\[-]+( =|\]|\.\"))", "", line) for line in STARTER.splitlines())
    settings = read_settings(written(tmp_path, used))
    assert settings.per_path
    assert settings.anonymous_limit == 2
