"""Compiled references kept between runs: one folder each, named after the content it was compiled from.

A folder is written beside its place and renamed into it when it is whole, so that a reader finds all of it or
nothing, and carries check sums, so that a damaged one is noticed and written anew. Sums of large files are taken when a
file shows any trace of a write since it was last found whole, and once a day. Nothing here can fail a run: what
cannot be kept is compiled in memory.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from zlib import crc32

import marisa_trie

from checker.reference.holders import Holders
from checker.reference.near import NearNames
from checker.reference.tables import Tables

__all__ = ["HOLDERS", "INDEX", "NAMES", "NEAR", "WORDS", "distrust", "keep", "kept", "turn"]

INDEX, NAMES, HOLDERS = "index.sqlite", "names.marisa", "holders.bin"
NEAR, WORDS = "near.bin", "words.bin"
_FILES = (INDEX, NAMES, HOLDERS, NEAR, WORDS)
_STAMP = "stamp.json"

#: Which files were last found whole, and when: as long as nobody wrote to one, its sum is not taken at each opening.
_FOUND = "found.json"

#: Files up to this size are summed at each opening, and so is the trie, as reading a damaged one can end the program;
#: the others where they changed since, or after so many seconds.
_SUMMED = 4 << 20
_TRUST = 24 * 3600
_BLOCK = 1 << 20

#: How many compiled references a cache holds, and how long (in seconds) a process waits for another one's.
_KEPT = 12
_PATIENCE = 60.0


def kept(home: Path, key: str) -> Tables | None:
    """The tables kept in `home` under `key`, if they are there and whole."""
    folder = home / key
    try:
        stamp = json.loads((folder / _STAMP).read_bytes())
        large = [name for name in _FILES if name != NAMES and (folder / name).stat().st_size > _SUMMED]
        unseen = large if large and not _is_untouched(folder, large) else []
        if any(_sum(folder / name) != stamp[name] for name in _FILES if name in unseen or name not in large):
            return None
        if unseen:
            _note(folder, large)
        return _open(folder)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, sqlite3.Error):
        return None


def distrust(home: Path, key: str) -> None:
    """Have the files kept under `key` summed at the next opening, as reading them failed."""
    with suppress(OSError):
        (home / key / _FOUND).unlink()


def _is_untouched(folder: Path, names: list[str]) -> bool:
    """Whether these files were found whole lately and nobody wrote to them since."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        found = json.loads((folder / _FOUND).read_bytes())
        return bool(0 <= time.time() - found["at"] < _TRUST and found["files"] == _traces(folder, names))
    return False


def _note(folder: Path, names: list[str]) -> None:
    """Remember that these files are whole; where that cannot be written, they are summed again next time."""
    with suppress(OSError):
        fresh = folder / f"{_FOUND}.{os.getpid()}"
        fresh.write_text(json.dumps({"at": time.time(), "files": _traces(folder, names)}), encoding="ascii")
        fresh.replace(folder / _FOUND)


def _traces(folder: Path, names: list[str]) -> list[list[int]]:
    """What changes with every write to a file."""
    found = [(folder / name).stat() for name in names]
    return [[each.st_size, each.st_mtime_ns, each.st_ctime_ns, each.st_ino] for each in found]


def _open(folder: Path) -> Tables:
    path = str(folder / INDEX).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    trie = marisa_trie.Trie()
    trie.mmap(str(folder / NAMES))
    near, words = (NearNames(_mapped(folder / name)) for name in (NEAR, WORDS))
    return Tables(connection, trie, Holders(_mapped(folder / HOLDERS)), near, words)


def _mapped(path: Path) -> memoryview:
    with path.open("rb") as file:
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))


def _sum(path: Path) -> list[int]:
    """The size of a file and a check sum of it."""
    summed = size = 0
    with path.open("rb", buffering=0) as file:
        while block := file.read(_BLOCK):
            summed, size = crc32(block, summed), size + len(block)
    return [size, summed]


def _settle(path: Path) -> None:
    """See to it that a large file outlives a power failure whole; a small one is summed anyway."""
    if path.stat().st_size > _SUMMED:
        with path.open("rb") as file:
            os.fsync(file.fileno())


@contextmanager
def keep(home: Path, key: str) -> Iterator[Path]:
    """A folder to compile into, which becomes the kept one of `key` when the block ends without fault.

    Raises:
        OSError: when nothing can be written there.
    """
    import shutil
    import tempfile

    home.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=home))
    try:
        yield fresh
        for name in _FILES:
            _settle(fresh / name)
        stamp = {name: _sum(fresh / name) for name in _FILES}
        (fresh / _STAMP).write_text(json.dumps(stamp), encoding="ascii")
        if (home / key).exists():
            aside = Path(tempfile.mkdtemp(prefix=".old-", dir=home))
            with suppress(OSError):
                (home / key).rename(aside / key)
        with suppress(OSError):  # another process was quicker, and its folder is as good
            fresh.rename(home / key)
        _sweep(home)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _sweep(home: Path) -> None:
    """Leave the newest references, and nothing of processes that were killed an hour ago."""
    import shutil

    folders = sorted(
        ((entry.stat().st_mtime, entry.path, entry.name) for entry in os.scandir(home) if entry.is_dir()), reverse=True
    )
    left = [
        path for age, path, name in folders if name.startswith(".") and (name[1] == "o" or age < time.time() - 3600)
    ]
    whole = [path for _, path, name in folders if not name.startswith(".")]
    for path in left + whole[_KEPT:]:
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def turn(home: Path) -> Iterator[None]:
    """This process's turn to compile: others wait, so that eight at once do the work one time.

    Only a courtesy: where files cannot be locked, or after a minute, everybody goes ahead.
    """
    try:
        import fcntl

        home.mkdir(parents=True, exist_ok=True)
        lock = os.open(home / ".turn", os.O_CREAT | os.O_RDWR, 0o666)
    except (ImportError, OSError):
        yield
        return
    try:
        give_up = time.monotonic() + _PATIENCE
        while time.monotonic() < give_up:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                time.sleep(0.02)
        yield
    finally:
        os.close(lock)
