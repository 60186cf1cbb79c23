"""Every finding points at its own words, in every format: a sample of what `tests.benchmarks.positions` measures."""

from pathlib import Path

import pytest

from checker.check import check
from checker.config import Config
from checker.read.file import decode
from checker.reference.load import load
from checker.reference.shipped import starter
from tests.benchmarks.positions import DAY, compared, misplaced, raw
from tests.placed import FORMATS, meant, placed


@pytest.fixture(scope="module")
def shipped(cache_folder: Path) -> object:
    return load([starter()], cache_folder)


@pytest.mark.parametrize("first", range(len(FORMATS)), ids=FORMATS)
def test_mistakes_are_found_where_they_stand(first: int, shipped: object, cache_folder: Path) -> None:
    planted = 0
    for seed in range(first, 6 * len(FORMATS), len(FORMATS)):
        one = placed(seed)
        draft = decode(one.content, one.path)
        dossier, findings = raw(draft, shipped, cache_folder)  # type: ignore[arg-type]
        assert list(compared(draft, dossier, findings)) == []
        assert list(misplaced(one, draft, dossier, findings)) == []
        report = check(draft, shipped, Config(date=DAY, cache=cache_folder))  # type: ignore[arg-type]
        assert {finding.span for finding in report.findings} <= {
            dossier.document.origin(finding.span) for finding in findings
        }
        planted += len(one.faults)
    assert planted


@pytest.mark.parametrize(
    ("written", "suffix", "words"),
    [
        ("Sen<em a='>'>a</em>&#107;u\r\n Islands", "html", "Senaku Islands"),
        ("**Sena**&#107;u\\, [Islands](http://x.example)", "md", "Senaku, Islands"),
        ('Sen<b a=\\"x\\">\\u0061<\\/b>&#107;u', "json", "Senaku"),
        ("a  <b>", "txt", "a <b>"),
    ],
)
def test_the_measure_reads_markup_by_itself(written: str, suffix: str, words: str) -> None:
    assert meant(written, suffix) == words
