"""The words on record of a whole reference: its statements and its transcripts, searched as one."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from checker.record.provenance import Citation, Record
from checker.record.quotation import Passage, Statement
from checker.reference.passage_tables import compiled, forget, in_memory
from checker.reference.passages import PassageIndex
from checker.reference.transcripts import Turn, transcript_files

__all__ = ["SpokenRecord"]

Answer = TypeVar("Answer")

#: How many places a search answers with.
PLACES = 8


class _Records(Protocol):
    """What is asked of the reference that this belongs to."""

    def every(self, kind: type[Statement]) -> tuple[Statement, ...]: ...

    def cite(self, record: Record) -> tuple[Citation, ...]: ...


class SpokenRecord:
    """Statements of the sets' tables and transcripts of their folders.

    Nothing is opened before the first question. `home` is where the index of the transcripts is kept.
    """

    def __init__(self, records: _Records, folders: Sequence[Path] = (), home: Path | None = None) -> None:
        self._records = records
        self._folders = folders
        self._home = home

    def passages(self, words: str, speakers: tuple[str, ...] = (), reach: int = 600) -> tuple[Passage, ...]:
        """Where most of `words` stand near one another, the likeliest place first.

        Raises:
            Unreadable: when a transcript cannot be read.
        """
        found = self._asked(lambda index: index.passages(words, speakers, reach, PLACES))
        found.sort(key=lambda scored: -scored[0])
        return tuple(self._cited(passage) for _, passage in found[:PLACES])

    def speakers(self) -> tuple[str, ...]:
        """Everybody whose words are on record.

        Raises:
            Unreadable: when a transcript cannot be read.
        """
        return tuple(dict.fromkeys(self._asked(lambda index: index.speakers)))

    def occasions(self, speakers: tuple[str, ...]) -> tuple[Statement, ...]:
        """A statement without its text for each occasion at which one of these speakers is on record.

        Raises:
            Unreadable: when a transcript cannot be read.
        """
        return tuple(self._asked(lambda index: index.occasions(speakers)))

    def _asked(self, question: Callable[[PassageIndex], Iterable[Answer]]) -> list[Answer]:
        """What all indexes answer; one that turns out to be damaged is thrown away and made anew in memory."""
        try:
            return [answer for index in self._indexes for answer in question(index)]
        except sqlite3.DatabaseError:
            if self._home is not None:
                forget(self._files, self._home / "passages")
            self._home = None
            del self._indexes
            return [answer for index in self._indexes for answer in question(index)]

    @cached_property
    def _files(self) -> list[Path]:
        return [file for folder in self._folders if folder.is_dir() for file in transcript_files(folder)]

    @cached_property
    def _indexes(self) -> tuple[PassageIndex, ...]:
        indexes = []
        statements = self._records.every(Statement)
        if statements:
            indexes.append(PassageIndex(in_memory(_turns(statements))))
        if self._files:
            indexes.append(PassageIndex(compiled(self._files, self._home and self._home / "passages")))
        return tuple(indexes)

    def _cited(self, passage: Passage) -> Passage:
        if passage.citations or not passage.statement.sources:
            return passage
        return Passage(
            passage.statement, passage.text, passage.start, passage.whole, self._records.cite(passage.statement)
        )


def _turns(statements: Sequence[Statement]) -> Iterator[Turn]:
    return (Turn(statement.id, statement) for statement in statements)
