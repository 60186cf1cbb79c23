"""A compiled reference: answers every question from its tables, decoding only the records that are asked for."""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from checker.record.name import Entity
from checker.record.provenance import Citation, Record, Source
from checker.record.quotation import Passage, Statement
from checker.record.reference import Layer
from checker.record.role import Tenure
from checker.record.term import Acronym
from checker.reference.folding import fold
from checker.reference.kinds import Kept, decode, kind_of
from checker.reference.scanning import Lowered, lowered, scan
from checker.reference.tables import Tables
from checker.span import Span

if TYPE_CHECKING:
    from checker.reference.spoken import SpokenRecord

__all__ = ["CompiledReference"]

Kind = TypeVar("Kind", bound=Record)

#: Reads what was written without spaces around it, without looking for any.
_read_json = json.JSONDecoder().raw_decode

_BY_NUMBER = "SELECT kind, layer, place, stored FROM records WHERE n = ?"

#: Kinds that accuse only when somebody has accepted them: a proposed one is left out of `every`.
_CLEARING = frozenset({"acronym", "organization", "person", "place"})


class CompiledReference:
    """The `Reference` over compiled tables.

    `key` tells its content: two references with the same key answer alike. `rebuild` compiles the tables anew,
    should they turn out to be damaged.
    """

    def __init__(self, tables: Tables, key: str, rebuild: Callable[[], Tables] | None = None) -> None:
        self.key = key
        self._tables = tables
        self._rebuild = rebuild
        self.folders: tuple[Path, ...] = ()  # whose transcripts belong to it
        self.home: Path | None = None  # where its passage index is kept
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
        form = self._tables.trie.get(fold(name))
        if form is None:
            return ()
        entities = self._holders(form)
        if len(entities) < 2:
            return entities
        return tuple(sorted(entities, key=lambda entity: (not entity.curated, entity.id)))

    def misspelled(self, name: str) -> tuple[Entity, ...]:
        """Every entity that lists `name` among its misspellings."""
        return self._linked("misspelling", fold(name))

    def near(self, name: str, edits: int) -> tuple[str, ...]:
        """Right forms of curated entities at most `edits` from `name`, nearest first."""
        found: dict[str, None] = {}
        for _, form in self._tables.near.near(fold(name), edits):
            for entity in self._holders(self._tables.trie[form]):
                if entity.curated and entity.status == "accepted":
                    found.update((right, None) for right in entity.names if fold(right) == form)
        return tuple(found)

    def near_words(self, word: str, edits: int) -> tuple[str, ...]:
        """Words (folded) of curated entities' right forms at most `edits` from `word`, nearest first."""
        return tuple(near for _, near in self._tables.near_words.near(fold(word), edits))

    def name_words(self, word: str, most: int | None = None) -> tuple[str, ...]:
        """Right forms of entities that have `word` among their words; no more than `most`, where it is given."""
        found: set[str] = set()
        for (forms,) in self.rows("SELECT forms FROM words WHERE word = ?", fold(word)):
            for number in array("I", forms)[:most]:
                form = self._tables.trie.restore_key(number)
                for entity in self._holders(number):
                    found.update(right for right in entity.names if fold(right) == form)
        return tuple(sorted(found))[:most]

    def knows(self, name: str) -> bool:
        """Whether `name` is, or is a word of, any name, term or acronym on record."""
        folded = fold(name)
        return folded in self._tables.trie or bool(self.rows("SELECT 1 FROM words WHERE word = ?", folded))

    def scan(self, text: str) -> Iterator[Span]:
        """The longest right forms of entities that start at word starts of `text`, in order, none overlapping.

        A form that starts with a capital is only found where `text` has one (or a letter without case).
        """
        return scan(text, self._tables.trie, self._lowered, self._spells)

    @cached_property
    def _lowered(self) -> Lowered:
        return lowered(frozenset(form for (form,) in self.rows("SELECT form FROM lowered")))

    def _spells(self, form: str, words: str) -> bool:
        """Whether `words` may stand for a short form: "Us" does not stand for a name that is only written "US"."""
        if words.isupper():
            return True
        holders = self._holders(self._tables.trie[form])
        return any(not name.isupper() for entity in holders for name in entity.names if fold(name) == form)

    def acronyms(self, short: str) -> tuple[Acronym, ...]:
        """The acronyms written `short`, letter case kept."""
        return self._linked("acronym", short)

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """The tenures of the person of that id, oldest first."""
        return self._linked("person", person)

    def tenures_in(self, post: str) -> tuple[Tenure, ...]:
        """The tenures in the post of that id, oldest first."""
        return self._linked("post", post)

    def statements_by(self, speaker: str) -> tuple[Statement, ...]:
        """What the person or organization of that id is on record as saying, oldest first."""
        return self._linked("speaker", speaker)

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Every record of a kind, by id; of the kinds that accuse, those that somebody has accepted."""
        name = kind_of(kind)
        if name not in self._every:
            records = cast(tuple[Record, ...], tuple(self._where("kind = ? ORDER BY id", name)))
            if name not in _CLEARING:
                records = tuple(record for record in records if record.status != "proposed")
            self._every[name] = records
        return cast(tuple[Kind, ...], self._every[name])

    def of_kind(self, kind: str) -> Iterator[Record]:
        """Every record of the kind of that table name, by id, proposed ones too."""
        return iter(cast(list[Record], self._where("kind = ? ORDER BY id", kind)))

    def sources(self) -> tuple[Source, ...]:
        """Every source, by id."""
        return tuple(cast(list[Source], self._where("kind = ? ORDER BY id", "source")))

    def trail(self, id: str) -> list[tuple[str, str, dict[str, Any]]]:
        """What earlier sets say of the record of that id: the set, the place, and the fields, first set first."""
        rows = self.rows("SELECT layer, place, stored FROM trail WHERE space = 'record' AND id = ? ORDER BY layer", id)
        return [(self._layers[layer].name, place, json.loads(stored)) for layer, place, stored in rows]

    def citing(self, field: str, id: str) -> Iterator[Record]:
        """The records that name `id` in `field`, by id."""
        pattern = f'%"{field}":%{json.dumps(id, ensure_ascii=False)}%'
        for record in cast(list[Record], self._where("space = 'record' AND stored LIKE ? ORDER BY id", pattern)):
            held = getattr(record, field, None)
            if held == id or (isinstance(held, tuple) and id in held):
                yield record

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

    def _holders(self, form: int) -> tuple[Entity, ...]:
        """The entities that hold the form of that number."""
        return self._records(self._tables.holders.of(form))

    def passages(self, words: str, speakers: tuple[str, ...] = (), reach: int = 600) -> tuple[Passage, ...]:
        """Where on record most of `words` stand near one another, the likeliest place first."""
        return self._spoken.passages(words, speakers, reach)

    def speakers(self) -> tuple[str, ...]:
        """Everybody whose words are on record, as in `Statement.speaker`."""
        return self._spoken.speakers()

    def occasions(self, speakers: tuple[str, ...]) -> tuple[Statement, ...]:
        """Where and when these speakers said what is on record: a statement without its text for each occasion."""
        return self._spoken.occasions(speakers)

    @cached_property
    def _spoken(self) -> "SpokenRecord":
        from checker.reference.spoken import SpokenRecord

        return SpokenRecord(self, self.folders, self.home)

    def _linked(self, kind: str, key: str) -> tuple[Any, ...]:
        rows = self.rows("SELECT n FROM links WHERE kind = ? AND key = ? ORDER BY rank", kind, key)
        return self._records([n for (n,) in rows])

    def _records(self, numbers: Sequence[int]) -> tuple[Any, ...]:
        """The records of those numbers, whose kind the caller knows."""
        held = self._held
        for n in numbers:
            if n not in held:
                held[n] = self._decoded(*self.rows(_BY_NUMBER, n)[0])
        return tuple([held[n] for n in numbers])

    def _where(self, condition: str, key: object) -> list[Kept]:
        found = []
        rows = self.rows(f"SELECT n, kind, layer, place, stored FROM records WHERE {condition}", key)
        for n, kind, layer, place, text in rows:
            record = self._held.get(n)
            if record is None:
                record = self._held[n] = self._decoded(kind, layer, place, text)
            found.append(record)
        return found

    def _decoded(self, kind: str, layer: int, place: str, text: str) -> Kept:
        stored, _ = _read_json(text)
        if kind != "source":
            stored["layer"], stored["place"] = self._layers[layer].name, place
        return decode(kind, stored)
