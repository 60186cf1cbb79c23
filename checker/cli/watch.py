"""`--watch`: check again whenever a draft changes."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.draft import Unreadable

__all__ = ["changes", "watching"]

#: How often the files are looked at when no library watches them.
EVERY = 0.5


def watching(paths: Sequence[str], check: Callable[[Sequence[str]], None]) -> None:
    """Check all of `paths`, then those that change, until interrupted."""
    if not paths or "-" in paths:
        raise Unreadable(paths[0] if paths else "--watch", "cannot be watched; name files or folders")
    check(paths)
    sys.stderr.write("deskcheck: watching; end with Ctrl-C\n")
    for changed in changes(paths):
        check(changed)


def changes(paths: Sequence[str]) -> Iterator[list[str]]:
    """The paths that changed, each time that some did."""
    try:
        from watchfiles import watch
    except ImportError:
        yield from _polled(paths)
        return
    wanted = {str(Path(path).resolve()): path for path in paths}
    folders = {str(Path(path).resolve().parent) for path in paths}
    for seen in watch(*folders, recursive=False):
        changed = sorted({wanted[str(Path(name).resolve())] for _, name in seen if str(Path(name).resolve()) in wanted})
        if changed:
            yield changed


def _polled(paths: Sequence[str]) -> Iterator[list[str]]:
    known = {path: _state(path) for path in paths}
    while True:
        time.sleep(EVERY)
        changed = [path for path in paths if _state(path) != known[path]]
        known |= {path: _state(path) for path in changed}
        if changed:
            yield changed


def _state(path: str) -> tuple[int, int]:
    try:
        found = Path(path).stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
