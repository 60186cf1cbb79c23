"""A compiled reference: answers every question from its tables, decoding only the records that are asked for."""

import json
import re
import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar, cast

import marisa_trie

from checker.record import Acronym, Citation, Entity, Layer, Record, Source, Statement, Tenure
from checker.reference.folding import fold, fold_in_place
from checker.reference.kinds import Kept, decode, kind_of
from checker.reference.near import NearNames
from checker.span import Span

__all__ = ["CompiledReference", "Tables"]

Kind = TypeVar("Kind", bound=Record)

_WORD_START = re.compile(r"\b[^\W_]")

#: No name is longer; a longer run of text is never asked for.
_LONGEST = 160

#: Kinds that accuse only when somebody has accepted them: a proposed one is left out of `every`.
_CLEARING = frozenset({"acronym", "organization", "person", "place"})


class Tables(NamedTuple):
    """What a reference is compiled into: its tables, the trie of all right forms, and the near ones."""

    connection: sqlite3.Connection
    trie: marisa_trie.Trie
    near: NearNames


class CompiledReference:
    """The `Reference` over compiled tables.

    `key` tells its content: two references with the same key answer alike. `rebuild` compiles the tables anew,
    should they turn out to be damaged.
    """

    def __init__(self, tables: Tables, key: str, rebuild: Callable[[], Tables] | None = None) -> None:
        self.key = key
        self._tables = tables
        self._rebuild = rebuild
        self._held: dict[int, Kept] = {}
        self._every: dict[str, tuple[Record, ...]] = {}
        rows = self.rows("SELECT name, records, verified FROM layers ORDER BY n")
        self._layers = tuple(
            Layer(name, records, verified and date.fromisoformat(verified)) for name, records, verified in rows
        )

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that `query` finds in the tables (see `tables.SCHEMA`)."""
        try:
            return self._tables.connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            if self._rebuild is None:
                raise
            self._tables, self._rebuild = self._rebuild(), None
            self._held.clear()
            return self._tables.connection.execute(query, values).fetchall()

    def get(self, id: str) -> Record | None:
        """The record of that id."""
        found = self._where("space = 'record' AND id = ?", id)
        return cast(Record, found[0]) if found else None

    def source(self, id: str) -> Source | None:
        """The source of that id."""
        found = self._where("space = 'source' AND id = ?", id)
        return cast(Source, found[0]) if found else None

    def named(self, name: str) -> tuple[Entity, ...]:
        """Every entity for which `name` is a right form, curated ones first."""
        folded = fold(name)
        form = self._tables.trie.get(folded)
        if form is None:
            return ()
        ((holders,),) = self.rows("SELECT holders FROM names WHERE form = ?", form)
        entities = cast(tuple[Entity, ...], self._records(json.loads(holders)))
        return tuple(sorted(entities, key=lambda entity: (not entity.curated, entity.id)))

    def misspelled(self, name: str) -> tuple[Entity, ...]:
        """Every entity that lists `name` among its misspellings."""
        return cast(tuple[Entity, ...], self._linked("misspelling", fold(name)))

    def near(self, name: str, edits: int) -> tuple[str, ...]:
        """Right forms of curated entities at most `edits` from `name`, nearest first."""
        found: dict[str, None] = {}
        trie = self._tables.trie
        for _, form in self._tables.near.near(fold(name), edits):
            for (curated,) in self.rows("SELECT curated FROM names WHERE form = ?", trie.get(form, -1)):
                found.update(dict.fromkeys(json.loads(curated)))
        return tuple(found)

    def near_words(self, word: str, edits: int) -> tuple[str, ...]:
        """Words (folded) of curated entities' right forms at most `edits` from `word`, nearest first."""
        return tuple(form for _, form in self._tables.near.near(fold(word), edits) if " " not in form)

    def name_words(self, word: str) -> tuple[str, ...]:
        """Right forms of entities that have `word` among their words."""
        found: set[str] = set()
        for (forms,) in self.rows("SELECT forms FROM words WHERE word = ?", fold(word)):
            for form in array("I", forms):
                for (written,) in self.rows("SELECT written FROM names WHERE form = ?", form):
                    found.update(json.loads(written))
        return tuple(sorted(found))

    def knows(self, name: str) -> bool:
        """Whether `name` is, or is a word of, any name, term or acronym on record."""
        folded = fold(name)
        return folded in self._tables.trie or bool(self.rows("SELECT 1 FROM words WHERE word = ?", folded))

    def scan(self, text: str) -> Iterator[Span]:
        """The longest right forms of entities that start at word starts of `text`, in order, none overlapping.

        A form that starts with a capital is only found where `text` has one (or a letter without case).
        """
        folded, offsets = fold_in_place(text)
        prefixes = self._tables.trie.prefixes
        done = 0
        for found in _WORD_START.finditer(folded):
            start = found.start()
            if start < done:
                continue
            end = _longest(folded, start, prefixes(folded[start : start + _LONGEST]))
            if end > start:
                done = end
                span = Span(start, end) if offsets is None else Span(offsets[start], offsets[end - 1] + 1)
                if any(mark != mark.lower() or (not mark.islower() and mark.isalnum()) for mark in span.of(text)):
                    yield span

    def acronyms(self, short: str) -> tuple[Acronym, ...]:
        """The acronyms written `short`, letter case kept."""
        return cast(tuple[Acronym, ...], self._linked("acronym", short))

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """The tenures of the person of that id, oldest first."""
        return cast(tuple[Tenure, ...], self._linked("person", person))

    def tenures_in(self, post: str) -> tuple[Tenure, ...]:
        """The tenures in the post of that id, oldest first."""
        return cast(tuple[Tenure, ...], self._linked("post", post))

    def statements_by(self, speaker: str) -> tuple[Statement, ...]:
        """What the person or organization of that id is on record as saying, oldest first."""
        return cast(tuple[Statement, ...], self._linked("speaker", speaker))

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Every record of a kind, by id; of the kinds that accuse, those that somebody has accepted."""
        name = kind_of(kind)
        if name not in self._every:
            records = cast(tuple[Record, ...], tuple(self._where("kind = ? ORDER BY id", name)))
            if name not in _CLEARING:
                records = tuple(record for record in records if record.status != "proposed")
            self._every[name] = records
        return cast(tuple[Kind, ...], self._every[name])

    def cite(self, record: Record) -> tuple[Citation, ...]:
        """The citations of a record: one for each of its sources that is on record."""
        cited = []
        for written in record.sources:
            name, _, locator = written.partition("#")
            source = self.source(name)
            if source is not None:
                cited.append(Citation(record.id, source, locator or None, record.verified))
        return tuple(cited)

    def layers(self) -> tuple[Layer, ...]:
        """The sets that make up this reference, the first one overridden by the later ones."""
        return self._layers

    def _linked(self, kind: str, key: str) -> tuple[Kept, ...]:
        rows = self.rows("SELECT n FROM links WHERE kind = ? AND key = ? ORDER BY rank", kind, key)
        return self._records([n for (n,) in rows])

    def _records(self, numbers: Sequence[int]) -> tuple[Kept, ...]:
        for n in numbers:
            if n not in self._held:
                self._where("n = ?", n)
        return tuple(self._held[n] for n in numbers)

    def _where(self, condition: str, key: object) -> list[Kept]:
        found = []
        rows = self.rows(f"SELECT n, kind, layer, place, stored FROM records WHERE {condition}", key)
        for n, kind, layer, place, text in rows:
            record = self._held.get(n)
            if record is None:
                stored = json.loads(text)
                if kind != "source":
                    stored["layer"], stored["place"] = self._layers[layer].name, place
                record = self._held[n] = decode(kind, stored)
            found.append(record)
        return found


def _longest(folded: str, start: int, prefixes: list[str]) -> int:
    """Where the longest of `prefixes` that ends at the end of a word ends in `folded`; `start` when none does."""
    for prefix in reversed(prefixes):
        end = start + len(prefix)
        if end == len(folded) or not (folded[end].isalnum() and prefix[-1].isalnum()):
            return end
    return start
