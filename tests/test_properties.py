"""What holds for every text: no exception, words that are the draft's own, one report for one draft."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.check import check
from checker.config import Config
from checker.draft import Draft
from checker.finding import Finding, Report
from checker.reference.load import load
from checker.reference.shipped import starter
from checker.span import Lines

WORDS = st.sampled_from(
    "said told Ms. Kamikawa Senaku USGC the the “a milestone” ‘ ” \" “ ' Monday 54,000 third NATO (NATO) (sic) [sic] "
    "$5m 12% 3 km (2 miles) — Analysts "
    "officials He she according to : ; ? ! … [bold] ::error::x <script> \x1b[31m \x00 "
    "\u202e é 🎉 K\u0430mikawa Sen. D-Ariz. former President-elect July 32, 2024 Reciprocal Access Agreement".split(" ")
)
LINES = st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=6).map("\n\n".join)
TEXTS = st.one_of(LINES, st.text(max_size=300))


@pytest.fixture(scope="module")
def shipped(cache_folder: Path) -> object:
    return load([starter()], cache_folder)


def every(report: Report) -> list[Finding]:
    return [each for finding in report.findings for each in (finding, *finding.consequences)]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=TEXTS)
def test_any_text_is_checked_and_every_finding_points_at_its_words(text: str, shipped: object) -> None:
    draft = Draft("draft.txt", text)
    report = check(draft, shipped, Config())  # type: ignore[arg-type]
    for finding in every(report):
        assert finding.words == text[finding.span.start : finding.span.end]
        assert finding.edit is None or not finding.quoted
    assert check(draft, shipped, Config()) == report  # type: ignore[arg-type]


@given(text=st.text(alphabet=st.sampled_from("ab\r\n\u2028\x0b🎉"), max_size=60))
def test_offsets_become_lines_and_columns(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text)):
        position = lines.position(offset)
        assert lines.line(position.line).start + position.column - 1 == offset
        assert lines.utf16(offset).column >= position.column
        assert lines.utf8(offset).column >= lines.utf16(offset).column
    assert len(lines) == 1 + text.replace("\r\n", "\n").count("\r") + text.count("\n")


def test_the_report_does_not_hang_on_the_hash_seed(cache_folder: Path) -> None:
    draft = next(iter(sorted((Path(__file__).parent / "drafts").glob("*.txt"))))
    reports = set()
    for seed in ("0", "1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "DESKCHECK_CACHE": str(cache_folder)}
        command = [
            sys.executable,
            "-m",
            "checker",
            "check",
            str(draft),
            "--output-format",
            "json",
            "--date",
            "2024-07-08",
        ]
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert run.returncode in (0, 1), run.stderr
        reports.add(run.stdout)
    assert len(reports) == 1
