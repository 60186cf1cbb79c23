"""Different real names that look alike: the one on record never accuses the other."""

from collections.abc import Callable
from pathlib import Path

from checker.finding import Report, Severity

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "look_alikes.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SENTENCES = (
    "Talks with {} went on through the night, and reporters waited.",
    "Nobody in the crowd had seen {} since the spring.",
)
MOST_WARNINGS = 3


def test_a_recorded_name_does_not_accuse_its_look_alike(checked: Callable[..., Report]) -> None:
    errors, warnings = [], []
    for kind, recorded, drafted in PAIRS:
        records = f'[[{kind}]]\nid = "recorded"\nname = "{recorded}"\n'
        for sentence in SENTENCES:
            for finding in checked(sentence.format(drafted), records, select=("NAM101", "NAM102", "ACR101")).findings:
                (errors if finding.severity is Severity.ERROR else warnings).append((recorded, drafted, finding.words))
    assert errors == []
    assert len({(recorded, drafted) for recorded, drafted, _ in warnings}) <= MOST_WARNINGS, warnings


def test_there_are_a_hundred_pairs() -> None:
    assert len({(recorded, drafted) for _, recorded, drafted in PAIRS}) >= 100
