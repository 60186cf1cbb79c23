"""The passage index on disk: turns cut into chunks, their words in a full-text table, kept by content."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from checker.reference.kinds import encode
from checker.reference.transcripts import Turn, read_transcript

__all__ = ["CHUNK", "compiled", "forget", "in_memory", "keep", "opened"]

#: Raised whenever the tables, or what is put into them, change.
FORM = 2

#: How many indexes a cache holds.
_KEPT = 4

#: A chunk is cut at the first space after this many code points: about a hundred words.
CHUNK = 640

#: A word that stands in more than one chunk of so many is held to be common.
_COMMON = 500

_SCHEMA = """
CREATE TABLE occasion(n INTEGER PRIMARY KEY, place TEXT, source TEXT);
CREATE TABLE turn(n INTEGER PRIMARY KEY, chunk INTEGER, occasion INTEGER, speaker TEXT, stored TEXT);
CREATE INDEX speaker ON turn(speaker, n);
CREATE TABLE chunk(n INTEGER PRIMARY KEY, start INTEGER, text TEXT);
CREATE TABLE common(word TEXT, chunks INTEGER);
CREATE VIRTUAL TABLE words USING fts5(
    text, content='', columnsize=0, tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO words(words, rank) VALUES('hashsize', 67108864);
INSERT INTO words(words, rank) VALUES('automerge', 16);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
"""


def in_memory(turns: Iterable[Turn]) -> sqlite3.Connection:
    """The passage tables of `turns`, kept nowhere."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    _fill(connection, turns)
    return connection


def compiled(files: Sequence[Path], home: Path | None) -> sqlite3.Connection:
    """The passage tables of transcript `files`, kept in `home` between runs where something can be kept there.

    Raises:
        Unreadable: when a transcript cannot be read.
    """
    turns = chain.from_iterable(map(read_transcript, files))
    if home is None:
        return in_memory(turns)
    path = home / f"{_key(files)}.sqlite"
    with suppress(OSError, sqlite3.Error):
        if not path.exists():
            keep(path, turns)
        return opened(path)
    return in_memory(chain.from_iterable(map(read_transcript, files)))


def _key(files: Sequence[Path]) -> str:
    """A hash of what was compiled: every file's path, and its content or, for a large record, its size and times."""
    hashed = blake2b(f"{FORM}\0{CHUNK}".encode(), digest_size=16)
    stats = [file.stat() for file in files]
    large = sum(stat.st_size for stat in stats) > 8 << 20
    for file, stat in zip(files, stats, strict=True):
        told = f"{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ino}".encode() if large else file.read_bytes()
        hashed.update(f"\0{os.fspath(file)}\0{len(told)}\0".encode("utf-8", "surrogateescape"))
        hashed.update(told)
    return hashed.hexdigest()


def keep(path: Path, turns: Iterable[Turn]) -> None:
    """Compile beside the place and rename into it, so that a reader finds all of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, fresh = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    os.close(handle)
    try:
        connection = sqlite3.connect(fresh)
        try:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;")
            _fill(connection, turns)
        finally:
            connection.close()
        Path(fresh).replace(path)
        _sweep(path.parent)
    finally:
        Path(fresh).unlink(missing_ok=True)


def _sweep(home: Path) -> None:
    """Leave the newest indexes, and nothing of processes that were killed an hour ago."""
    kept = sorted(home.glob("*.sqlite"), key=lambda path: -path.stat().st_mtime)
    left = [path for path in home.glob(".new-*") if path.stat().st_mtime < time.time() - 3600]
    for path in kept[_KEPT:] + left:
        with suppress(OSError):
            path.unlink()


def forget(files: Sequence[Path], home: Path) -> None:
    """Throw the kept tables of these transcripts away, because they turned out to be damaged."""
    with suppress(OSError):
        (home / f"{_key(files)}.sqlite").unlink()


def opened(path: Path) -> sqlite3.Connection:
    """The passage tables kept in a file, to be read only."""
    quoted = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    connection = sqlite3.connect(f"file:{quoted}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA mmap_size = 4294967296")
    connection.execute("SELECT count(*) FROM common").fetchone()
    return connection


def _fill(connection: sqlite3.Connection, turns: Iterable[Turn]) -> None:
    connection.executescript(_SCHEMA)
    chunks = 0
    occasions: dict[str, int] = {}
    with connection:
        for n, turn in enumerate(turns):
            if turn.occasion not in occasions:
                occasions[turn.occasion] = len(occasions)
                connection.execute("INSERT INTO occasion VALUES (?, ?, ?)", _occasion_row(len(occasions) - 1, turn))
            connection.execute("INSERT INTO turn VALUES (?, ?, ?, ?, ?)", _turn_row(n, chunks, occasions, turn))
            rows = [(chunks + at, start, text) for at, (start, text) in enumerate(_chunks(turn.statement.text))]
            connection.executemany("INSERT INTO chunk VALUES (?, ?, ?)", rows)
            connection.executemany("INSERT INTO words(rowid, text) VALUES (?, ?)", ((row[0], row[2]) for row in rows))
            chunks += len(rows)
        connection.execute(
            "INSERT INTO common SELECT term, doc FROM vocabulary WHERE doc > ?", (max(chunks // _COMMON, 20),)
        )


def _occasion_row(n: int, turn: Turn) -> tuple[int, str, str]:
    import json

    return (
        n,
        turn.statement.place or turn.occasion,
        json.dumps(encode(turn.source), ensure_ascii=False) if turn.source else "",
    )


def _turn_row(n: int, chunk: int, occasions: dict[str, int], turn: Turn) -> tuple[int, int, int, str, str]:
    import json
    from dataclasses import replace

    stored = encode(replace(turn.statement, text=""))
    return n, chunk, occasions[turn.occasion], turn.statement.speaker, json.dumps(stored, ensure_ascii=False)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        end = start + CHUNK
        if end < len(text):
            cut = min(
                (at for at in (text.find(" ", end, end + 200), text.find("\n", end, end + 200)) if at >= 0), default=end
            )
            end = cut + 1
        yield start, text[start:end]
        start = end
