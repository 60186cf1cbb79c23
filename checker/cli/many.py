"""The reports of many drafts, in order, with what is not kept shared out among processes."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.cli.run import CannotRun, Run, Task
from checker.draft import Unreadable
from checker.finding import Report

if TYPE_CHECKING:
    from checker.cli.crew import Crew

__all__ = ["reports"]

#: How many drafts are read ahead of the one whose report is due, so that no process waits for the next.
AHEAD = 64
#: More processes than this are no faster than the disk and this process.
MOST = 8


def reports(run: Run, paths: Sequence[str], jobs: int = 0) -> Iterator[Report | Unreadable]:
    """The report of each draft, or why there is none; a `CannotRun` is for the whole run.

    `jobs` is how many processes may check at once: 1 for this one alone, 0 for one a core.
    """
    jobs = jobs or min(_cores(), MOST)
    return _alone(run, paths) if jobs == 1 or len(paths) == 1 else _shared(run, paths, jobs)


def _cores() -> int:
    """How many cores this process may use, which can be fewer than there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _alone(run: Run, paths: Sequence[str]) -> Iterator[Report | Unreadable]:
    for path in paths:
        one = run.known(path)
        yield run.checked(one) if isinstance(one, Task) else one


def _shared(run: Run, paths: Sequence[str], jobs: int) -> Iterator[Report | Unreadable]:
    from checker.cli.crew import Crew

    crew = Crew(run, jobs)
    ahead: deque[Report | Unreadable | int] = deque()
    try:
        for number, path in enumerate(paths):
            ahead.append(_given(run, path, number, crew))
            if len(ahead) == AHEAD:
                yield _due(ahead.popleft(), crew)
        while ahead:
            yield _due(ahead.popleft(), crew)
    finally:
        crew.dismiss()


def _given(run: Run, path: str, number: int, crew: "Crew") -> Report | Unreadable | int:
    """What is known of a draft, or the number under which it was given to be checked.

    The reference is compiled here, once, before any other process opens it.
    """
    one = run.known(path)
    if not isinstance(one, Task):
        return one
    try:
        run.prepare(one)
    except CannotRun as fault:
        return fault
    crew.give(number, one)
    return number


def _due(one: Report | Unreadable | int, crew: "Crew") -> Report | Unreadable:
    return crew.take(one) if isinstance(one, int) else one
