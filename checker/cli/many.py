"""Many drafts at once, over processes of their own. When one dies, its drafts are given out again."""

import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from checker.cli.run import NoReference, Plan, Run
from checker.draft import Draft, Unreadable
from checker.finding import Report

__all__ = ["reports"]

#: From how many drafts on that are not kept processes are worth their start.
ENOUGH = 12
#: How many drafts a process is given at a time, and how often a draft that kills its process is tried.
BATCH, TRIES = 4, 2

_run: Run | None = None


def reports(run: Run, paths: Sequence[str], workers: int = 0) -> Iterator[Report | Unreadable]:
    """What `run.reports` gives, in the same order, with the unchecked drafts shared out among processes."""
    workers = workers or min(os.cpu_count() or 1, 8)
    known = [_known(run, path) for path in paths]
    waiting = [n for n, one in enumerate(known) if isinstance(one, Draft)]
    if workers < 2 or len(waiting) < ENOUGH:
        yield from run.reports(paths)
        return
    try:
        _reference_first(run)
    except NoReference as fault:
        yield fault
        return
    drafts = [one for one in known if isinstance(one, Draft)]
    checked = iter(_shared(run.plan, drafts, workers))
    for one in known:
        yield next(checked) if isinstance(one, Draft) else one


def _known(run: Run, path: str) -> Report | Unreadable | Draft:
    """The report of a draft where it is kept, else the draft."""
    try:
        draft = run.read(path)
    except Unreadable as fault:
        return fault
    return run.kept(draft) or draft


def _reference_first(run: Run) -> None:
    """Compile the reference once, before every process does."""
    from checker.reference.load import load
    from checker.reference.shipped import starter

    try:
        load((starter(), *run.plan.folders), run.plan.cache)
    except Unreadable as fault:
        raise NoReference(fault.place, fault.reason) from fault


def _shared(plan: Plan, drafts: Sequence[Draft], workers: int) -> Iterator[Report | Unreadable]:
    done: dict[int, Report | Unreadable] = {}
    tries = dict.fromkeys(range(len(drafts)), 0)
    given = 0
    while given < len(drafts):
        left = [n for n in range(given, len(drafts)) if n not in done]
        size = 1 if any(tries[n] for n in left) else BATCH
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(plan,)) as pool:
            batches = [left[at : at + size] for at in range(0, len(left), size)]
            futures = [(batch, pool.submit(_check, [drafts[n] for n in batch])) for batch in batches]
            try:
                for batch, future in futures:
                    _take(batch, future, done)
                    while given in done:
                        yield done.pop(given)
                        given += 1
            except BrokenProcessPool:
                _count(futures, done, given, tries, drafts)


def _take(batch: list[int], future: "Future[list[Report | Unreadable]]", done: dict[int, Report | Unreadable]) -> None:
    done.update(zip(batch, future.result(), strict=True))


def _count(
    futures: list[tuple[list[int], "Future[list[Report | Unreadable]]"]],
    done: dict[int, Report | Unreadable],
    given: int,
    tries: dict[int, int],
    drafts: Sequence[Draft],
) -> None:
    """Keep what was finished when a process died, and give up a draft that was there too often."""
    for batch, future in futures:
        if future.done() and not future.cancelled() and future.exception() is None and batch[0] >= given:
            _take(batch, future, done)
    first = next((n for n in range(given, len(drafts)) if n not in done), None)
    if first is not None:
        tries[first] += 1
        if tries[first] > TRIES:
            done[first] = Unreadable(drafts[first].path, "could not be checked: the process that checked it died")


def _start(plan: Plan) -> None:
    global _run
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - for the life of the process
    _run = Run(plan)


def _check(drafts: list[Draft]) -> list[Report | Unreadable]:
    assert _run is not None
    found: list[Report | Unreadable] = []
    for draft in drafts:
        try:
            found.append(_run.report(draft))
        except Unreadable as fault:
            found.append(fault)
    return found
