"""`--watch`: check again whenever a draft changes."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.draft import Unreadable
from checker.report.wording import counted

__all__ = ["changes", "watching"]

#: How often the files are looked at, in seconds; a file counts as changed when two looks at it agree.
EVERY = 0.3

State = tuple[int, int]


def watching(find: Callable[[], list[str]], check: Callable[[Sequence[str]], None]) -> None:
    """Check all that `find` finds, then what changes or comes in, until interrupted.

    Raises:
        Unreadable: when nothing is found, or standard input is.
    """
    paths = find()
    if not paths or "-" in paths:
        raise Unreadable(paths[0] if paths else "--watch", "cannot be watched; name files or folders")
    seen = {path: _state(path) for path in paths}
    check(paths)
    sys.stderr.write(f"deskcheck: watching {counted(len(paths), 'draft')}; end with Ctrl-C\n")
    for changed in changes(find, seen):
        check(changed)
        sys.stderr.write(f"deskcheck: {time.strftime('%H:%M:%S')} checked {counted(len(changed), 'changed draft')}\n")


def changes(find: Callable[[], list[str]], seen: dict[str, State]) -> Iterator[list[str]]:
    """The paths that came in or changed since they were `seen`, each time that some did and now lie still."""
    moving: dict[str, State] = {}
    while True:
        time.sleep(EVERY)
        now = {path: state for path in find() if (state := _state(path)) != (0, 0)}
        changed = {path: state for path, state in now.items() if seen.get(path) != state}
        still = [path for path, state in changed.items() if moving.get(path) == state]
        moving = changed
        if still:
            seen.update({path: now[path] for path in still})
            yield still


def _state(path: str) -> State:
    try:
        found = Path(path).stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
