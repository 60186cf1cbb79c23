"""Quotations against a record of a given size: building it, its size on disk, and the time a hundred of them take."""

import random
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker.reference.passage_tables import keep, opened
from checker.reference.passages import PassageIndex
from checker.reference.transcripts import Turn
from tests.benchmarks.speeches import Speech, turns

__all__ = ["scale_figures"]


def scale_figures(every: Sequence[Speech], megabytes: int, seed: int) -> dict[str, object]:
    """The figures of a record of so many megabytes, kept in a temporary folder."""
    folder = Path(tempfile.mkdtemp(prefix="deskcheck-record-"))
    path = folder / "record.sqlite"
    size = 0
    asked: list[tuple[str, str, str]] = []

    def counted() -> Iterator[Turn]:
        nonlocal size
        rng = random.Random(seed + 1)
        for turn in copies(every, megabytes, seed):
            size += len(turn.statement.text.encode())
            words = turn.statement.text.split()
            if len(words) > 60:
                asked.append(_asked(turn, words, rng))
            yield turn

    start = time.process_time()
    keep(path, counted())
    built = time.process_time() - start
    start = time.perf_counter()
    index = PassageIndex(opened(path))
    index.passages("we the people", (), 600, 1)
    open_time = time.perf_counter() - start
    questions = random.Random(seed).sample(asked, min(100, len(asked)))
    at_five = 0
    start = time.perf_counter()
    for altered, _, id in questions:
        found = index.passages(altered, (), 600, 8)
        at_five += id in [passage.statement.id for _, passage in found[:5]]
    spent = time.perf_counter() - start
    disk = path.stat().st_size
    path.unlink()
    return {
        f"{megabytes} MB: built, MB a second": round(size / 1e6 / built, 1),
        f"{megabytes} MB: disk, times the text": round(disk / size, 2),
        f"{megabytes} MB: opened, ms": round(1000 * open_time, 1),
        f"{megabytes} MB: 100 quotations found, s": round(spent * 100 / len(questions), 2),
        f"{megabytes} MB: recall@5 %": round(100 * at_five / len(questions), 1),
        "memory at most, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def copies(every: Sequence[Speech], megabytes: int, seed: int) -> Iterator[Turn]:
    """The addresses, and copies of them with one word in four taken from elsewhere, up to the size."""
    rng = random.Random(seed)
    vocabulary = [word for speech in every[::5] for word in speech.text.split()]
    made, copy = 0, 0
    while True:
        for turn in turns(list(every), seed):
            text = turn.statement.text
            if copy:
                words = text.split()
                for at in rng.sample(range(len(words)), len(words) // 4):
                    words[at] = vocabulary[rng.randrange(len(vocabulary))]
                text = " ".join(words)
            made += len(text.encode())
            yield Turn(f"{copy}-{turn.occasion}", replace(turn.statement, id=f"{copy}-{turn.statement.id}", text=text))
            if made >= megabytes * 1_000_000:
                return
        copy += 1


def _asked(turn: Turn, words: list[str], rng: random.Random) -> tuple[str, str, str]:
    """A quotation of twelve to thirty words with one in ten altered, as it stands, and where it is from."""
    length = rng.randint(12, 30)
    start = rng.randrange(len(words) - length)
    said = words[start : start + length]
    altered = list(said)
    for at in rng.sample(range(length), max(1, length // 10)):
        altered[at] = words[rng.randrange(len(words))]
    return " ".join(altered), " ".join(said), turn.statement.id
