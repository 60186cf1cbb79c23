"""Processes that check drafts beside this one.

When one dies, what it was given is given out again, and nothing is lost.
"""

import multiprocessing
import os
import signal
import sys
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path

from checker.cli.garbage import collect_seldom
from checker.cli.run import Run, Task
from checker.cli.settings.nearest import Nearest
from checker.draft import Unreadable
from checker.finding import Report

__all__ = ["Crew"]

#: From how many characters on that wait to be checked processes are worth their start.
ENOUGH = 60_000
#: A process is given drafts until it has so many characters, so that it is not kept waiting between short ones.
SHARE = 8_000
#: How often a draft that kills its process is tried.
TRIES = 2


class Crew:
    """Up to `size` processes; they are started when enough waits for them, and until then this one checks."""

    def __init__(self, run: Run, size: int) -> None:
        self._run, self._size = run, size
        self._workers: list[_Worker] = []
        self._tasks: dict[int, Task] = {}
        self._waiting: deque[int] = deque()
        self._done: dict[int, Report | Unreadable] = {}
        self._deaths: Counter[int] = Counter()

    def give(self, number: int, task: Task) -> None:
        """Have a draft checked, under a number of the caller's choice."""
        self._tasks[number] = task
        self._waiting.append(number)
        self._hand_out()

    def take(self, number: int) -> Report | Unreadable:
        """The report of the draft that was given under that number, as soon as there is one."""
        if not self._workers and not self._worth_starting():
            self._waiting.remove(number)
            return self._run.checked(self._tasks.pop(number))
        if not self._workers:
            self._workers = [_Worker(self._run.cache) for _ in range(self._size)]
        while number not in self._done:
            self._hand_out()
            for pipe in wait([worker.pipe for worker in self._workers if worker.given]):
                self._collect(next(worker for worker in self._workers if worker.pipe is pipe))
        del self._tasks[number]
        return self._done.pop(number)

    def dismiss(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            worker.end()
        self._workers = []

    def _worth_starting(self) -> bool:
        enough = sum(len(self._tasks[number].draft.text) for number in self._waiting) >= ENOUGH
        return enough and min(self._size, len(self._waiting)) > 1

    def _hand_out(self) -> None:
        for worker in self._workers:
            if not worker.given and self._waiting:
                worker.give({number: self._tasks[number] for number in self._share()})

    def _share(self) -> Iterator[int]:
        """The next drafts for one process; one that a process died of goes alone, so that it is known which it was."""
        length = 0
        while self._waiting and length < SHARE:
            number = self._waiting[0]
            if self._deaths[number] and length:
                return
            yield self._waiting.popleft()
            length += SHARE if self._deaths[number] else len(self._tasks[number].draft.text)

    def _collect(self, worker: "_Worker") -> None:
        try:
            self._done.update(zip(worker.given, worker.take(), strict=True))
        except (EOFError, OSError):
            self._workers[self._workers.index(worker)] = _Worker(self._run.cache)
            self._mourn(worker.given)
            worker.end()
        else:
            worker.given = ()

    def _mourn(self, numbers: Sequence[int]) -> None:
        """Put back what a dead process was given, unless it was a draft alone that has been tried often enough."""
        self._deaths.update(numbers)
        for number in reversed(numbers):
            if len(numbers) == 1 and self._deaths[number] > TRIES:
                place = self._tasks[number].draft.path
                self._done[number] = Unreadable(place, "could not be checked: the process that checked it died")
            else:
                self._waiting.appendleft(number)


class _Worker:
    """One process, and the numbers of what it has been given."""

    def __init__(self, cache: Path | None) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.given: tuple[int, ...] = ()
        self._process = context.Process(target=_serve, args=(theirs, cache), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, tasks: dict[int, Task]) -> None:
        """Hand over drafts; a process that is dead by now is noticed when their reports are taken."""
        self.given = tuple(tasks)
        try:
            self.pipe.send(list(tasks.values()))
        except OSError:
            return

    def take(self) -> list[Report | Unreadable]:
        """The reports of what was given.

        Raises:
            EOFError, OSError: when the process is dead.
        """
        reports: list[Report | Unreadable] = self.pipe.recv()
        return reports

    def end(self) -> None:
        """End the process."""
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _serve(pipe: "Connection[list[Report | Unreadable], list[Task]]", cache: Path | None) -> None:
    """Check what comes through the pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal interrupts all processes; the first one ends the others
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - for the life of the process
    collect_seldom()
    run = Run(Nearest(isolated=True), cache)
    while True:
        try:
            pipe.send([run.checked(task) for task in pipe.recv()])
        except (EOFError, OSError):
            return
