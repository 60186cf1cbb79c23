"""The wire story that the product began with, where it is at hand: its slips are found, and nothing else is accused."""

import os
from datetime import date
from pathlib import Path

import pytest

from checker.check import check
from checker.config import Config
from checker.finding import Finding, Report, Severity
from checker.read.file import read_file
from checker.reference.load import load
from checker.reference.shipped import starter

STORY = Path(os.environ.get("DESKCHECK_SEED", Path(__file__).resolve().parents[2] / "shared" / "seed" / "article.txt"))

pytestmark = pytest.mark.skipif(not STORY.exists(), reason="the wire story is not here (DESKCHECK_SEED)")


def report_on(day: date | None, cache: Path) -> Report:
    return check(read_file(STORY), load([starter()], cache), Config(date=day, cache=cache))


@pytest.fixture(scope="module")
def on_the_day(cache_folder: Path) -> Report:
    return report_on(date(2024, 7, 8), cache_folder)


@pytest.fixture(scope="module")
def by_the_page(cache_folder: Path) -> Report:
    return report_on(None, cache_folder)


def flagged(report: Report, name: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.name == name]


@pytest.mark.parametrize(
    ("name", "words", "severity"),
    [
        ("misspelled-name", "Senaku", Severity.ERROR),
        ("mistaken-acronym", "USGC", Severity.ERROR),
        ("unofficial-term", "Overseas Defense Aid", Severity.ERROR),
        ("malformed-dateline", "SEOUL, South Korea", Severity.WARNING),
        ("missing-space", "deployment,is", Severity.WARNING),
        ("missing-comma-in-apposition", "Thompson a", Severity.WARNING),
        ("said-twice", "said", Severity.WARNING),
        ("anonymous-source", "Analysts", Severity.WARNING),
        ("nonstandard-title", "Defense Minister", Severity.WARNING),
        ("misplaced-term", "Coast Guard vessels", Severity.WARNING),
    ],
)
def test_slip_is_found(name: str, words: str, severity: Severity, on_the_day: Report) -> None:
    found = [finding for finding in flagged(on_the_day, name) if words.casefold() in finding.words.casefold()]
    assert found, [finding.words for finding in flagged(on_the_day, name)]
    assert {finding.severity for finding in found} == {severity}


def test_a_slip_inside_a_quotation_is_reported_and_never_edited(on_the_day: Report) -> None:
    (finding,) = flagged(on_the_day, "mistaken-acronym")
    assert finding.quoted
    assert finding.edit is None
    assert "USCG" in finding.record


def test_both_anonymous_sources_are_counted(on_the_day: Report) -> None:
    assert len(flagged(on_the_day, "anonymous-source")) == 2


def test_the_speakers_are_right(on_the_day: Report) -> None:
    marked = [row for row in on_the_day.worksheet.quotations if row.is_marked_speech]
    assert [row.resolved.split()[-1] for row in marked] == [
        "Kamikawa",
        "Teodoro",
        "Emanuel",
        "Emanuel",
        "Thompson",
        "Thompson",
    ]


def test_a_term_in_marks_is_nobodys_quotation(on_the_day: Report) -> None:
    (row,) = [row for row in on_the_day.worksheet.quotations if row.text == "two-plus-two"]
    assert row.use == "term"
    assert not row.speaker


def test_a_quotation_is_held_against_the_record(on_the_day: Report) -> None:
    words = [finding.words for finding in on_the_day.findings if "great achievement" in finding.record]
    assert words == ["landmark"]


def test_the_third_deal_of_its_series_agrees(on_the_day: Report) -> None:
    compared = [line for row in on_the_day.worksheet.claims if row.state == "agrees" for line in row.compared]
    assert any("third" in line for line in compared)
    assert flagged(on_the_day, "wrong-ordinal") == []


def test_no_error_beyond_the_three(on_the_day: Report) -> None:
    errors = [finding for finding in on_the_day.findings if finding.severity is Severity.ERROR]
    assert sorted(finding.words for finding in errors) == ["Overseas Defense Aid", "Senaku", "USGC"]


def test_the_page_date_is_doubted_first_and_explains_the_rest(by_the_page: Report) -> None:
    doubt = by_the_page.findings[0]
    assert doubt.name == "doubtful-draft-date"
    families = {finding.code[:3] for finding in doubt.consequences}
    assert {"ROL", "EVT"} <= families
    assert not {finding.code[:3] for finding in by_the_page.findings[1:]} & {"ROL", "EVT"} - {"ROL"}


def test_site_furniture_is_neither_checked_nor_reported(on_the_day: Report) -> None:
    lines = read_file(STORY).text.split("\n")
    body = read_file(STORY).text.index(next(line for line in lines if line.startswith("SEOUL")))
    headline_line = next(n for n, line in enumerate(lines) if "ink security" in line)
    headline = sum(len(line) + 1 for line in lines[:headline_line])
    assert all(finding.span.start >= min(headline, body) for finding in on_the_day.findings)
    assert not any("washingtontimes" in finding.words for finding in on_the_day.findings)
