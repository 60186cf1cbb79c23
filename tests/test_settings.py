"""Settings of a newsroom: found upward, checked to the last key, and overridden by the command line."""

import re
from datetime import date
from pathlib import Path

import pytest

from checker.cli.init import STARTER
from checker.cli.settings.nearest import Nearest, Override
from checker.cli.settings.reading import find, read_settings
from checker.cli.settings.shown import shown
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
fail-on = "never"
anonymous-limit = 5
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
    assert not settings.excludes(str(tmp_path / "new" / "old.txt"))
    config = settings.config(None)
    assert "ASEAN" in config.house.known_short_forms
    assert "NATO" in config.house.known_short_forms


def test_a_path_may_have_settings_of_its_own(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, FULL))
    opinion = settings.at(str(tmp_path / "opinion" / "2024" / "a.txt"))
    assert opinion.ignore == ("misspelled-name", "ATT")
    assert (opinion.fail_on, opinion.anonymous_limit, opinion.profile) == ("never", 5, "ap")
    assert settings.at(str(tmp_path / "a.txt")).ignore == ("misspelled-name",)


def test_a_folder_is_excluded_by_its_name(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, 'exclude = ["archive/", "desk/old"]\n'))
    for left_out in ("archive", "archive/a.txt", "deep/archive/b/c.txt", "desk/old", "desk/old/a.txt"):
        assert settings.excludes(str(tmp_path / left_out))
    for left_in in ("archived/a.txt", "desk/a.txt", "other/desk/old.txt"):
        assert not settings.excludes(str(tmp_path / left_in))


def test_the_nearest_file_counts_for_each_draft(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    written(tmp_path, 'profile = "ap"\n')
    written(inner, "[tool.other]\n", "pyproject.toml")
    assert find(inner) == tmp_path / "deskcheck.toml"
    written(inner, '[tool.deskcheck]\nprofile = "nyt"\n', "pyproject.toml")
    nearest = Nearest()
    assert nearest.of(str(inner / "draft.txt")).profile == "nyt"
    assert nearest.of(str(inner.parent / "draft.txt")).profile == "ap"
    assert Nearest(isolated=True).of(str(inner / "draft.txt")).profile == "default"
    assert Nearest(named=tmp_path / "deskcheck.toml").of(str(inner / "draft.txt")).profile == "ap"


def test_the_command_line_stands_over_a_path_and_a_path_over_the_file(tmp_path: Path) -> None:
    written(tmp_path, 'select = ["NAM"]\n[per-path."opinion/*"]\nselect = ["ATT"]\nignore = ["no-speaker"]\n')
    draft = str(tmp_path / "opinion" / "a.txt")
    assert Nearest().of(draft).select == ("ATT",)
    settings = Nearest(override=Override(select=("QUO",), ignore=("QUO101",))).of(draft)
    assert (settings.select, settings.ignore) == (("QUO",), ("no-speaker", "QUO101"))


def test_settings_are_shown_with_where_they_are_from(tmp_path: Path) -> None:
    file = written(tmp_path, FULL)
    told = "".join(shown(str(tmp_path / "opinion" / "a.txt"), Nearest(override=Override(select=("NAM", "QUO")))))
    lines = {line.partition(" = ")[0]: line for line in told.splitlines()}
    assert lines["select"].endswith('"QUO"]                   # command line or environment')
    assert lines["profile"].endswith(f"# {file}")
    assert lines["fail-on"].endswith(f"# {file}, per-path")
    assert f"settings of {file}" in next(shown(str(tmp_path), Nearest()))
    assert read_settings(written(tmp_path, told, "again.toml")).anonymous_limit == 5


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('slect = ["NAM"]', "'slect' is no setting; did you mean 'select'?"),
        ('select = "NAM"', "select: a list of words is wanted"),
        ('date = "2024-07-08"', "date: a day is wanted"),
        ('fail-on = "sometimes"', "none of error, warning, note, never"),
        ('profile = "guardain"', "did you mean 'guardian'?"),
        ('ignore = [""]', "ignore: a list of words is wanted"),
        ("date = 2024-07-08T10:00:00", "date: a day is wanted"),
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
