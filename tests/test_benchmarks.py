"""Every benchmark runs: on a corner of its data where that is at hand, and with a clear sentence where it is not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("DESKCHECK_DATA", ROOT.parent / "shared" / "data"))
#: A run of seconds of each, and the figures that it must print.
SMALL = {
    "claims --only roles --members 2": "role: precision",
    "names --articles 3 --sizes 500 --no-peers": "articles",
    "published --articles 1": "words",
    "verification --each 1 --drafts 1 --peers 0": "errors: recall %",
}


def run(command: str, data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *f"tests.benchmarks.{command} --json".split()],
        cwd=ROOT,
        env={**os.environ, "DESKCHECK_DATA": str(data), "DESKCHECK_SEED": str(data / "seed.txt")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not DATA.exists(), reason="the texts to measure on are not here (DESKCHECK_DATA)")
@pytest.mark.parametrize(("command", "figure"), SMALL.items(), ids=lambda value: value.split()[0])
def test_a_benchmark_prints_its_figures(command: str, figure: str) -> None:
    ran = run(command, DATA)
    assert ran.returncode == 0, ran.stderr
    assert figure in json.loads(ran.stdout.splitlines()[-1])


@pytest.mark.skipif(not DATA.exists(), reason="the texts to measure on are not here (DESKCHECK_DATA)")
def test_the_benchmark_of_quotations_takes_another_gold(tmp_path: Path) -> None:
    with (DATA / "quotes" / "dev.jsonl").open(encoding="utf-8") as dev:
        (tmp_path / "two.jsonl").write_text("".join(next(dev) for _ in range(2)), encoding="utf-8")
    ran = run(f"quotes --peers none --gold {tmp_path / 'two.jsonl'}", DATA)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout.splitlines()[-1])["articles"] == 2


@pytest.mark.parametrize("name", ["claims", "names", "published", "quotes", "reference", "speed", "verification"])
def test_a_benchmark_without_its_data_says_so(name: str, tmp_path: Path) -> None:
    ran = run(name, tmp_path / "nowhere")
    assert ran.returncode == 2
    assert "is not here; set DESKCHECK_" in ran.stderr
    assert "Traceback" not in ran.stderr
