"""How far a long run has come, on standard error, where somebody watches it."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["counted_off"]

Each = TypeVar("Each")

_CELLS = 24
#: A run is not worth a bar before it has taken so many seconds, nor is a new bar before so many more.
_PATIENCE, _BETWEEN = 0.5, 0.1


def counted_off(things: Iterable[Each], total: int) -> Iterator[Each]:
    """The same things; while one is awaited, a bar shows how many have come."""
    if total < 2 or not sys.stderr.isatty():
        yield from things
        return
    source, due, shown = iter(things), time.monotonic() + _PATIENCE, False
    for n in range(total + 1):
        if time.monotonic() >= due:
            sys.stderr.write(f"\r{_bar(n, total)}")
            sys.stderr.flush()
            due, shown = time.monotonic() + _BETWEEN, True
        thing = next(source, None)
        if shown and (thing is None or sys.stdout.isatty()):
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            shown = False
        if thing is None:
            return
        yield thing


def _bar(n: int, total: int) -> str:
    full = _CELLS * n // total
    return f"{'━' * full}{'─' * (_CELLS - full)} {n:,} of {total:,} drafts"
