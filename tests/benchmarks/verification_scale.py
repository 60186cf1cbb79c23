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
from checker.verify.quotation.matches import matches
from tests.benchmarks.quoted_drafts import drafted
from tests.benchmarks.speeches import Speech, turns
from tests.benchmarks.spoken_reference import SpokenReference

__all__ = ["scale_figures"]

#: An altered quotation, its speaker, and the id of the turn it is from.
Asked = tuple[str, str, str]


def scale_figures(every: Sequence[Speech], megabytes: int, seed: int) -> dict[str, object]:
    """The figures of a record of so many megabytes, kept in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="deskcheck-record-") as folder:
        path = Path(folder) / "record.sqlite"
        source = _Counted(every, megabytes, seed)
        start = time.process_time()
        keep(path, source.turns())
        built = time.process_time() - start - source.spent
        asked = random.Random(seed).sample(source.asked, min(100, len(source.asked)))
        figures = {
            "built, MB a second": round(source.size / 1e6 / built, 1),
            "disk, times the text": round(path.stat().st_size / source.size, 2),
            **_found(path, asked),
            **_judged(path, asked),
        }
    named: dict[str, object] = {f"{megabytes} MB: {name}": figure for name, figure in figures.items()}
    return named | {"memory at most, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}


class _Counted:
    """The turns of a record, counted as they are made, with a question about each: `spent` is what making them took."""

    def __init__(self, every: Sequence[Speech], megabytes: int, seed: int) -> None:
        self._every, self._megabytes, self._seed = every, megabytes, seed
        self.size = 0
        self.spent = 0.0
        self.asked: list[Asked] = []

    def turns(self) -> Iterator[Turn]:
        rng = random.Random(self._seed + 1)
        start = time.process_time()
        for turn in copies(self._every, self._megabytes, self._seed):
            self.size += len(turn.statement.text.encode())
            words = turn.statement.text.split()
            if len(words) > 60:
                self.asked.append(_asked(turn, words, rng))
            self.spent += time.process_time() - start
            yield turn
            start = time.process_time()


def _found(path: Path, asked: Sequence[Asked]) -> dict[str, float]:
    """How fast the index opens, and how fast and how well the places are found."""
    start = time.perf_counter()
    index = PassageIndex(opened(path))
    index.passages("we the people", (), 600, 1)
    opening = time.perf_counter() - start
    start = time.perf_counter()
    right = [
        truth in [passage.statement.id for _, passage in index.passages(words, (), 400, 5)] for words, _, truth in asked
    ]
    spent = time.perf_counter() - start
    return {
        "opened, ms": round(1000 * opening, 1),
        "100 quotations found, s": round(spent * 100 / len(asked), 2),
        "recall@5 %": round(100 * sum(right) / len(asked), 1),
    }


def _judged(path: Path, asked: Sequence[Asked]) -> dict[str, float]:
    """How fast quotations are judged, and how many are called altered at their true place."""
    reference = SpokenReference((), 0, PassageIndex(opened(path)))
    right = 0
    start, processor = time.perf_counter(), time.process_time()
    for words, speaker, truth in asked:
        document, annotations = drafted((words,), speaker)
        (match,) = matches(document, annotations, reference, House())
        right += match.wording is Wording.ALTERED and match.statement == truth
    spent, processor = time.perf_counter() - start, time.process_time() - processor
    return {
        "100 quotations judged, s": round(spent * 100 / len(asked), 2),
        "100 quotations judged, s of processor time": round(processor * 100 / len(asked), 2),
        "right verdict and place %": round(100 * right / len(asked), 1),
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


def _asked(turn: Turn, words: list[str], rng: random.Random) -> Asked:
    """A quotation of twelve to thirty words with one in ten altered, whose it is, and where it is from."""
    length = rng.randint(12, 30)
    start = rng.randrange(len(words) - length)
    said = words[start : start + length]
    for at in rng.sample(range(length), max(1, length // 10)):
        said[at] = rng.choice(
            [word for word in rng.choices(words, k=20) if word.lower() != said[at].lower()] or ["else"]
        )
    return " ".join(said), turn.statement.speaker, turn.statement.id
