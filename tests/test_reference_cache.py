"""The compiled reference: kept whole or not at all, and never able to fail a run."""

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli.app import app
from checker.reference.compiled import CompiledReference
from checker.reference.keys import key_of
from checker.reference.load import load
from checker.reference.sets import open_set
from tests.benchmarks.reference_storm import storm

PEOPLE = "id,name\nferreira,Annelise Ferreira\nosei,Kojo Osei\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "people.csv").write_text(PEOPLE)
    return tmp_path / "set"


def kept(cache: Path) -> list[Path]:
    return [path for path in (cache / "reference").iterdir() if path.is_dir()]


def knows_osei(reference: CompiledReference) -> bool:
    return [entity.id for entity in reference.named("Kojo Osei")] == ["osei"]


def test_eight_processes_and_a_harmed_cache(tmp_path: Path) -> None:
    figures = storm(6, tmp_path)
    assert (figures["wrong"], figures["tracebacks"], figures["statuses"]) == (0, 0, 0)


def test_it_is_compiled_once_and_anew_when_a_source_changes(people: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load([people], cache)
    (first,) = kept(cache)
    written = first.stat().st_mtime_ns
    load([people], cache)
    assert [(path, path.stat().st_mtime_ns) for path in kept(cache)] == [(first, written)]
    (people / "people.csv").write_text(PEOPLE.replace("Osei", "Osie"))
    assert not knows_osei(load([people], cache))
    assert len(kept(cache)) == 2


@pytest.mark.parametrize("name", ["index.sqlite", "names.marisa", "holders.bin", "near.bin", "words.bin", "stamp.json"])
@pytest.mark.parametrize("harm", ["cut", "empty", "missing", "noise"])
def test_a_damaged_file_is_noticed(people: Path, tmp_path: Path, name: str, harm: str) -> None:
    cache = tmp_path / "cache"
    load([people], cache)
    file = kept(cache)[0] / name
    content = file.read_bytes()
    match harm:
        case "cut":
            file.write_bytes(content[: len(content) // 2])
        case "empty":
            file.write_bytes(b"")
        case "missing":
            file.unlink()
        case _:
            middle = len(content) // 2
            file.write_bytes(content[:middle] + bytes([content[middle] ^ 0x55]) + content[middle + 1 :])
    assert knows_osei(load([people], cache))
    assert knows_osei(load([people], cache))
    assert file.read_bytes() == content


FILES = ("index.sqlite", "names.marisa", "holders.bin", "near.bin", "words.bin")


def flipped(file: Path, at: int) -> None:
    """One bit of a file turned, and its times set back."""
    times = file.stat()
    content = bytearray(file.read_bytes())
    content[at] ^= 4
    file.write_bytes(content)
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.mark.parametrize("name", FILES)
def test_a_write_to_a_large_file_is_noticed_wherever_it_went(
    people: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.reference.kept._SUMMED", 0)
    cache = tmp_path / "cache"
    load([people], cache)
    file = kept(cache)[0] / name
    content = file.read_bytes()
    for at in range(0, len(content), max(len(content) // 12, 1)):
        flipped(file, at)
        assert knows_osei(load([people], cache))
        assert file.read_bytes() == content


@pytest.mark.parametrize("name", sorted({*FILES} - {"names.marisa"}))
def test_damage_that_leaves_no_trace_fails_no_run_and_is_found_a_day_later(
    people: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.reference.kept._SUMMED", 0)
    cache = tmp_path / "cache"
    load([people], cache)
    file = kept(cache)[0] / name
    content = file.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("checker.reference.kept._is_untouched", lambda folder, names: True)
        for at in range(0, len(content), max(len(content) // 40, 1)):
            file.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
            reference = load([people], cache)
            reference.named("Kojo Osei")
            reference.near("Kojo Ossei", 2)
            reference.near_words("Ossei", 2)
            reference.name_words("Osei")
            list(reference.scan("The note was signed by Kojo Osei."))
    tomorrow = time.time() + 25 * 3600
    monkeypatch.setattr("checker.reference.kept.time.time", lambda: tomorrow)
    assert knows_osei(load([people], cache))
    assert file.read_bytes() == content


def test_tables_that_fail_while_they_are_asked_are_compiled_anew(people: Path, tmp_path: Path) -> None:
    reference = load([people], tmp_path / "cache")
    reference._records._connection = sqlite3.connect(":memory:")
    assert knows_osei(reference)


def test_a_cache_that_cannot_be_written(people: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")  # nobody, root included, makes a folder below a file
    assert knows_osei(load([people], tmp_path / "file" / "cache"))


def test_a_cache_that_is_a_file(people: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    assert knows_osei(load([people], tmp_path / "cache"))


def test_large_sets_are_known_by_their_files_times(
    people: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.reference.keys._LARGE", 0)
    old = time.time() - 60
    os.utime(people / "people.csv", (old, old))
    first = key_of([open_set(people)], tmp_path / "home")
    assert first == key_of([open_set(people)], tmp_path / "home") == key_of([open_set(people)])
    (people / "people.csv").write_text(PEOPLE.replace("Osei", "Osie"))
    assert key_of([open_set(people)], tmp_path / "home") != first


def test_a_kept_reference_loads_little(people: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from checker.reference.load import load\n"
        f"load([Path({str(people)!r})], Path({str(tmp_path / 'cache')!r})).named('Kojo Osei')\n"
        "print([name for name in ('numpy', 'rapidfuzz', 'tomllib', 'csv', 'spacy') if name in sys.modules])"
    )
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_kept_report_does_not_outlive_a_set_in_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESKCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "draft.txt").write_text("The note was signed by Kojo Ossei on Monday.\n")
    words = ["check", tmp_path / "draft.txt", "--date", "2024-07-08", "--reference", tmp_path / "desk.toml"]
    (tmp_path / "desk.toml").write_text('[person.osei]\nname = "Kojo Osei"\n')
    assert "misspelled-name" in CliRunner().invoke(app, [str(word) for word in words]).output
    (tmp_path / "desk.toml").write_text('[person.osei]\nname = "Kojo Ossei"\n')
    assert "misspelled-name" not in CliRunner().invoke(app, [str(word) for word in words]).output
