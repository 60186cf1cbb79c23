"""Kept reports save time and nothing else."""

import pickle
from datetime import date
from hashlib import blake2b
from pathlib import Path

import pytest

import checker.finding
from checker.check import check
from checker.cli.kept import KeptReports
from checker.config import Config
from checker.document import DateOrigin, DraftDate
from checker.draft import Draft
from checker.finding import Edit, Finding, Report, Severity
from checker.read.file import read_file
from checker.record.date import PartialDate
from checker.record.provenance import Citation, Source
from checker.reference.load import load
from checker.reference.shipped import starter
from checker.span import Span

SOURCE = Source("port", "Gazette", "Ministry of Ports", PartialDate.parse("2024-05-02"))
DRAFT = Draft("draft.txt", "A slip stands here.")
FINDING = Finding(
    code="TXT101", name="slip", severity=Severity.ERROR, span=Span(2, 6), words="slip", message="a slip",
    citations=(Citation("port", SOURCE),), edit=Edit(Span(2, 6), "ship"),
)  # fmt: skip
REPORT = Report(DRAFT, (FINDING,), date=DraftDate(date(2024, 7, 8), DateOrigin.OPTION))


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    folder.mkdir()
    (folder / "people.toml").write_text("", encoding="utf-8")
    return folder


def test_a_report_comes_back_as_it_was(tmp_path: Path, reference: Path) -> None:
    kept = KeptReports(tmp_path, [reference])
    assert kept.get(DRAFT, Config()) is None
    kept.put(REPORT, Config())
    assert kept.get(DRAFT, Config()) == REPORT


def test_whatever_a_check_can_say_comes_back(tmp_path: Path, reference: Path, cache_folder: Path) -> None:
    sample = Path(__file__).parent / "drafts" / "sample.txt"
    draft, config = read_file(sample), Config(date=date(2024, 7, 11), cache=cache_folder)
    report = check(draft, load([starter()], cache_folder), config)
    assert report.layers
    assert report.worksheet.names
    kept = KeptReports(tmp_path, [reference])
    kept.put(report, config)
    assert kept.get(draft, config) == report


def test_it_hangs_on_draft_settings_and_reference(tmp_path: Path, reference: Path) -> None:
    KeptReports(tmp_path, [reference]).put(REPORT, Config())
    assert KeptReports(tmp_path, [reference]).get(Draft("draft.txt", "Other."), Config()) is None
    assert KeptReports(tmp_path, [reference]).get(DRAFT, Config(select=("NAM",))) is None
    (reference / "places.toml").write_text("", encoding="utf-8")
    assert KeptReports(tmp_path, [reference]).get(DRAFT, Config()) is None


@pytest.mark.parametrize("damage", [b"", b"junk", *(pickle.dumps(one) for one in (print, checker.finding.dataclass))])
def test_what_is_damaged_or_not_ours_is_not_read(tmp_path: Path, reference: Path, damage: bytes) -> None:
    kept = KeptReports(tmp_path, [reference])
    kept.put(REPORT, Config())
    for path in (tmp_path / "reports").rglob("*"):
        if path.is_file():
            path.write_bytes(blake2b(damage, digest_size=16).digest() + damage)
    assert kept.get(DRAFT, Config()) is None


def test_without_a_folder_nothing_is_kept(reference: Path) -> None:
    kept = KeptReports(None, [reference])
    kept.put(REPORT, Config())
    assert kept.get(DRAFT, Config()) is None
