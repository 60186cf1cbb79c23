"""How long the desk waits: whole processes against a script that only loads the English pipeline and parses.

    python -m tests.benchmarks.speed [--rounds 7] [--json]

Each figure is a ratio of CPU seconds (user and system, the whole process, median over interleaved rounds), because
machines differ and other work runs beside it. The article is the wire story named by `DESKCHECK_SEED`; throughput
is measured on the first articles of `DESKCHECK_DATA/clean/news`.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from checker.annotate.language import _load
from checker.annotate.parses import pipeline
from checker.read.document import read_document
from tests.benchmarks.shared import article, need, show

FLOOR = """
import sys, spacy
language = spacy.load({name!r})
for paragraph in open(sys.argv[1], encoding="utf-8").read().split("\\0"):
    language(paragraph)
"""


def spent(command: list[str], cache: Path | None = None) -> tuple[float, float]:
    """CPU and wall seconds of one whole process."""
    environment = os.environ | ({"DESKCHECK_CACHE": str(cache)} if cache else {})
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {run.returncode}: {run.stderr}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.perf_counter() - clock


def paragraphs(path: Path) -> list[str]:
    """The paragraphs that deskcheck itself parses."""
    from checker.read.file import read_file

    document = read_document(read_file(path))
    return [document.words(block.span) for block in document.prose]


def one_article(rounds: int, folder: Path) -> dict[str, float]:
    """Ratios for one article: first run, unchanged second run, one paragraph edited."""
    story = article()
    texts = paragraphs(story)
    whole, single = folder / "whole.txt", folder / "single.txt"
    edited = folder / "edited.txt"
    words = story.read_text(encoding="utf-8")
    longest = max(texts, key=len)
    fresh = longest + " It was not known when."
    whole.write_text("\0".join(texts), encoding="utf-8")
    single.write_text(fresh, encoding="utf-8")
    edited.write_text(words.replace(longest, fresh), encoding="utf-8")
    floor = [sys.executable, "-c", FLOOR.format(name=pipeline()[0])]
    check = [sys.executable, "-m", "checker", "check", "--date", "2024-07-08"]
    spent([*check, str(story)], folder / "compiled")  # the reference compiles once for a machine, not for a draft
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in ("floor", "first", "second", "one", "edit")}
    for turn in range(rounds):
        cache = folder / f"cache-{turn}"
        keep_reference(folder / "compiled", cache)
        seconds["floor"].append(spent([*floor, str(whole)]))
        seconds["first"].append(spent([*check, str(story)], cache))
        seconds["second"].append(spent([*check, str(story)], cache))
        seconds["one"].append(spent([*floor, str(single)]))
        seconds["edit"].append(spent([*check, str(edited)], cache))
    median = {name: statistics.median(cpu for cpu, _ in times) for name, times in seconds.items()}
    wall = {name: statistics.median(clock for _, clock in times) for name, times in seconds.items()}
    return {
        "first run / floor": round(median["first"] / median["floor"], 3),
        "second run / first run": round(median["second"] / median["first"], 3),
        "one paragraph edited / its floor": round(median["edit"] / median["one"], 3),
        "floor, CPU s": round(median["floor"], 3),
        "first run, CPU s": round(median["first"], 3),
        "second run, CPU s": round(median["second"], 3),
        "second run, wall s": round(wall["second"], 3),
    }


def keep_reference(compiled: Path, cache: Path) -> None:
    """A cache that holds the compiled reference and no parse."""
    cache.mkdir()
    for entry in compiled.iterdir():
        if entry.name not in ("parses", "reports"):
            (cache / entry.name).symlink_to(entry)


def throughput(rounds: int) -> dict[str, object]:
    """Words per CPU second of the pipeline as deskcheck loads it, against the whole one; and whether they agree."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as deskcheck sets it, before numpy is loaded
    import spacy

    texts = [
        text
        for path in sorted(need("clean", "news").glob("*.txt"))[:25]
        for text in path.read_text(encoding="utf-8").split("\n")
        if text.strip()
    ]
    words = sum(len(text.split()) for text in texts)
    slim, full = _load(pipeline()[0]), spacy.load(pipeline()[0])
    slim_times, full_times = [], []
    for _ in range(rounds):
        for language, times in ((slim, slim_times), (full, full_times)):
            start = time.process_time()
            for _ in language.pipe(texts, batch_size=64):
                pass
            times.append(time.process_time() - start)
    pairs = zip(slim.pipe(texts), full.pipe(texts), strict=True)
    differ = sum(
        (a.ent_iob_, a.ent_type_, a.head.i, a.dep_, a.tag_) != (b.ent_iob_, b.ent_type_, b.head.i, b.dep_, b.tag_)
        for left, right in pairs
        for a, b in zip(left, right, strict=True)
    )
    slim_rate, full_rate = (words / min(times) for times in (slim_times, full_times))
    return {
        "slim / full pipeline, words per CPU s": round(slim_rate / full_rate, 2),
        "slim pipeline, words per CPU s": round(slim_rate),
        "tokens that differ": differ,
        "words": words,
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures: dict[str, object] = dict(one_article(options.rounds, Path(folder)))
    show(figures | throughput(max(options.rounds // 2, 1)), options.json)


if __name__ == "__main__":
    main()
