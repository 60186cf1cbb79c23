"""Quotations against a record of a given size: building it, its size on disk, and the time a hundred of them take."""

import random
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker.evidence.quotation import Wording
from checker.house import House
from checker.reference.passage_tables import keep, opened
from checker.reference.passages import PassageIndex
from checker.reference.transcripts import Turn
from checker.verify.quotations import matches
from tests.benchmarks.quoted_drafts import drafted
from tests.benchmarks.speeches import Speech, turns
from tests.benchmarks.spoken_reference import SpokenReference

__all__ = ["scale_figures"]


def scale_figures(every: Sequence[Speech], megabytes: int, seed: int) -> dict[str, object]:
    """The figures of a record of so many megabytes, kept in a temporary folder."""
    folder = Path(tempfile.mkdtemp(prefix="deskcheck-record-"))
    path = folder / "record.sqlite"
    size = 0
    asked: list[tuple[str, str, str]] = []

    making = 0.0

    def counted() -> Iterator[Turn]:
        nonlocal size, making
        before = time.process_time()
        rng = random.Random(seed + 1)
        for turn in copies(every, megabytes, seed):
            size += len(turn.statement.text.encode())
            words = turn.statement.text.split()
            if len(words) > 60:
                asked.append(_asked(turn, words, rng))
            making += time.process_time() - before
            yield turn
            before = time.process_time()

    start = time.process_time()
    keep(path, counted())
    built = time.process_time() - start - making
    start = time.perf_counter()
    index = PassageIndex(opened(path))
    index.passages("we the people", (), 600, 1)
    open_time = time.perf_counter() - start
    questions = random.Random(seed).sample(asked, min(100, len(asked)))
    at_five = right = 0
    start = time.perf_counter()
    for altered, _, truth in questions:
        found = index.passages(altered, (), 500, 8)
        at_five += truth in [passage.statement.id for _, passage in found[:5]]
    spent = time.perf_counter() - start
    index = PassageIndex(opened(path))
    reference = SpokenReference((), seed, index)
    start, processor = time.perf_counter(), time.process_time()
    for altered, speaker, truth in questions:
        document, annotations = drafted((altered,), speaker)
        (match,) = matches(document, annotations, reference, House())
        right += match.wording is Wording.ALTERED and match.statement == truth
    judged = time.perf_counter() - start
    processor = time.process_time() - processor
    disk = path.stat().st_size
    path.unlink()
    return {
        f"{megabytes} MB: built, MB a second": round(size / 1e6 / built, 1),
        f"{megabytes} MB: disk, times the text": round(disk / size, 2),
        f"{megabytes} MB: opened, ms": round(1000 * open_time, 1),
        f"{megabytes} MB: 100 quotations found, s": round(spent * 100 / len(questions), 2),
        f"{megabytes} MB: 100 quotations judged, s": round(judged * 100 / len(questions), 2),
        f"{megabytes} MB: the same, s of processor time": round(processor * 100 / len(questions), 2),
        f"{megabytes} MB: right verdict and place %": round(100 * right / len(questions), 1),
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
    """A quotation of twelve to thirty words with one in ten altered, whose it is, and where it is from."""
    length = rng.randint(12, 30)
    start = rng.randrange(len(words) - length)
    said = words[start : start + length]
    for at in rng.sample(range(length), max(1, length // 10)):
        said[at] = words[rng.randrange(len(words))]
    return " ".join(said), turn.statement.speaker, turn.statement.id
