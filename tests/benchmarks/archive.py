"""How long an archive takes: many drafts by one process and by several, and again when nothing has changed.

    python -m tests.benchmarks.archive [--drafts 200] [--words 1000] [--jobs 2] [--rounds 3] [--json]

The drafts are cut from the public-domain posts of `DESKCHECK_DATA/clean`, 18f and digitalgov, each paragraph used once.
Every round runs whole processes one after the other: one process, several, and several again on what those kept. Wall
time is what an editor waits and what other work on the machine falsifies, so the load is printed beside it, the best
round counts, and CPU seconds say what several processes cost more than one.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from checker.read.document import read_document
from checker.read.file import read_file
from tests.benchmarks.shared import need, show
from tests.benchmarks.speed import keep_reference, spent


def paragraphs() -> Iterator[str]:
    """The paragraphs of all posts, each once."""
    seen = set()
    for path in (*sorted(need("clean", "18f").glob("*.md")), *sorted(need("clean", "digitalgov").glob("*.md"))):
        document = read_document(read_file(path))
        for block in document.prose:
            words = " ".join(document.words(block.span).split())
            if words not in seen:
                seen.add(words)
                yield words


def write_drafts(folder: Path, drafts: int, words: int) -> int:
    """Write the drafts into `folder`; how many words they have together."""
    folder.mkdir()
    source, total = paragraphs(), 0
    for n in range(drafts):
        draft: list[str] = []
        count = 0
        while count < words:
            try:
                draft.append(next(source))
            except StopIteration:
                raise SystemExit(f"there are words for {n} drafts only") from None
            count += len(draft[-1].split())
        (folder / f"draft-{n:04}.txt").write_text("\n\n".join(draft) + "\n", encoding="utf-8")
        total += count
    return total


def one_round(folder: Path, turn: int, jobs: int) -> dict[str, tuple[float, float]]:
    """CPU and wall seconds: one process, several processes, several again with all reports kept."""
    check = [sys.executable, "-m", "checker", "check", str(folder / "drafts"), "--date", "2017-03-01", "--isolated"]
    check += ["--output-format", "json", "--exit-zero"]
    single, several = folder / f"single-{turn}", folder / f"several-{turn}"
    for cache in (single, several):
        keep_reference(folder / "compiled", cache)
    return {
        "one": spent([*check, "--jobs", "1"], single),
        "several": spent([*check, "--jobs", str(jobs)], several),
        "again": spent([*check, "--jobs", str(jobs)], several),
    }


def ratios(rounds: list[dict[str, tuple[float, float]]], jobs: int) -> dict[str, object]:
    """The figures of the best of the rounds."""
    cpu = {name: min(each[name][0] for each in rounds) for name in rounds[0]}
    wall = {name: min(each[name][1] for each in rounds) for name in rounds[0]}
    return {
        f"rate of {jobs} processes / one, wall": round(wall["one"] / wall["several"], 2),
        f"CPU of {jobs} processes / one": round(cpu["several"] / cpu["one"], 3),
        f"cores kept busy by {jobs} processes": round(cpu["several"] / wall["several"], 2),
        "first run of one process / unchanged run, wall": round(wall["one"] / wall["again"], 1),
        "first run of several / unchanged run, wall": round(wall["several"] / wall["again"], 1),
        "first run of one process / unchanged run, CPU": round(cpu["one"] / cpu["again"], 1),
        **{
            f"{name}, {kind} s": round(times[name], 2) for kind, times in (("wall", wall), ("CPU", cpu)) for name in cpu
        },
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--drafts", type=int, default=200)
    parser.add_argument("--words", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    loads, rounds = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = write_drafts(folder / "drafts", options.drafts, options.words)
        first = str(folder / "drafts" / "draft-0000.txt")
        spent([sys.executable, "-m", "checker", "check", first], folder / "compiled")
        for turn in range(options.rounds):
            loads.append(f"{os.getloadavg()[0]:.1f}")
            rounds.append(one_round(folder, turn, options.jobs))
    figures = {"drafts": options.drafts, "words": words, **ratios(rounds, options.jobs)}
    show(figures | {"load before each round": " ".join(loads)}, options.json)


if __name__ == "__main__":
    main()
