"""How far a long run has come, on standard error, where somebody watches it."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["counted_off"]

Each = TypeVar("Each")


def counted_off(things: Iterable[Each], total: int) -> Iterator[Each]:
    """The same things; while they come, their number is shown and at the end taken away again."""
    shown = total > 1 and sys.stderr.isatty() and not sys.stdout.isatty()
    for n, thing in enumerate(things, 1):
        if shown:
            sys.stderr.write(f"\r{n:,} of {total:,} drafts")
            sys.stderr.flush()
        yield thing
    if shown:
        sys.stderr.write("\r\x1b[K")
