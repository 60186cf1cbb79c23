"""A compiled reference: answers every question from its tables, decoding only the records that are asked for."""

import json
from array import array
from collections.abc import Callable, Iterator
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
from checker.reference.held_forms import HeldForms
from checker.reference.kinds import kind_of
from checker.reference.mending import DAMAGE, mended
from checker.reference.scanning import scan
from checker.reference.stored_records import StoredRecords
from checker.reference.tables import Tables
from checker.span import Span

if TYPE_CHECKING:
    from checker.reference.spoken import SpokenRecord

__all__ = ["CompiledReference"]

Kind = TypeVar("Kind", bound=Record)

#: For how many names the answer is remembered: a draft asks for each of its names many times.
_REMEMBERED = 4096

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
        self._every: dict[str, tuple[Record, ...]] = {}
        self._named: dict[str, tuple[Entity, ...]] = {}
        try:
            self._records = StoredRecords(tables)
            self._held = HeldForms(self._records)
        except DAMAGE:
            if not self.mend():
                raise

    def mend(self) -> bool:
        """Compile the tables anew, as those in use turned out to be damaged; says whether that was done."""
        if self._rebuild is None:
            return False
        self._tables, self._rebuild = self._rebuild(), None
        self._records = StoredRecords(self._tables)
        self._held = HeldForms(self._records)
        self._every.clear()
        self._named.clear()
        return True

    @mended
    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that `query` finds in the tables (see `tables.SCHEMA`)."""
        return self._records.rows(query, *values)

    @mended
    def get(self, id: str) -> Record | None:
        """The record of that id."""
        found = self._records.where("space = 'record' AND id = ?", id)
        return cast(Record, found[0]) if found else None

    @mended
    def source(self, id: str) -> Source | None:
        """The source of that id."""
        found = self._records.where("space = 'source' AND id = ?", id)
        return cast(Source, found[0]) if found else None

    def named(self, name: str) -> tuple[Entity, ...]:
        """Every entity for which `name` is a right form, curated ones first."""
        if name not in self._named:
            if len(self._named) >= _REMEMBERED:
                self._named.clear()
            self._named[name] = self._find(name)
        return self._named[name]

    @mended
    def _find(self, name: str) -> tuple[Entity, ...]:
        form = self._tables.trie.get(fold(name))
        if form is None:
            return ()
        entities = self._holders(form)
        if len(entities) < 2:
            return entities
        return tuple(sorted(entities, key=lambda entity: (not entity.curated, entity.id)))

    @mended
    def misspelled(self, name: str) -> tuple[Entity, ...]:
        """Every entity that lists `name` among its misspellings."""
        form = fold(name)
        return self._records.linked("misspelling", form) if self._held.may_be_misspelling(form) else ()

    @mended
    def near(self, name: str, edits: int) -> tuple[str, ...]:
        """Right forms of curated entities at most `edits` from `name`, nearest first."""
        found: dict[str, None] = {}
        for _, form in self._tables.near.near(fold(name), edits):
            for entity in self._holders(self._tables.trie[form]):
                if entity.curated and entity.status == "accepted":
                    found.update((right, None) for right in entity.names if fold(right) == form)
        return tuple(found)

    @mended
    def near_words(self, word: str, edits: int) -> tuple[str, ...]:
        """Words (folded) of curated entities' right forms at most `edits` from `word`, nearest first."""
        return tuple(near for _, near in self._tables.near_words.near(fold(word), edits))

    @mended
    def name_words(self, word: str, most: int | None = None) -> tuple[str, ...]:
        """Right forms of entities that have `word` among their words; no more than `most`, where it is given."""
        found: set[str] = set()
        for form in self.forms_with(word, most):
            for entity in self._holders(self._tables.trie[form]):
                found.update(right for right in entity.names if fold(right) == form)
        return tuple(sorted(found))[:most]

    @mended
    def forms_with(self, word: str, most: int | None = None) -> tuple[str, ...]:
        """The folded right forms that have `word` among their words; no more than `most`, where it is given."""
        rows = self.rows("SELECT forms FROM words WHERE word = ?", fold(word))
        numbers = [number for (forms,) in rows for number in array("I", forms)[:most]]
        return tuple(self._tables.trie.restore_key(number) for number in numbers)

    @mended
    def knows(self, name: str) -> bool:
        """Whether `name` is, or is a word of, any name, term or acronym on record."""
        folded = fold(name)
        return folded in self._tables.trie or bool(self.rows("SELECT 1 FROM words WHERE word = ?", folded))

    @mended
    def scan(self, text: str) -> Iterator[Span]:
        """The longest right forms of entities that start at word starts of `text`, in order, none overlapping.

        A form that starts with a capital is only found where `text` has one (or a letter without case).
        """
        return iter(tuple(scan(text, self._tables.trie, self._held.lowered, self._spells)))

    def _spells(self, form: str, words: str) -> bool:
        """Whether `words` may stand for a short form: "Us" does not stand for a name that is only written "US"."""
        if words.isupper():
            return True
        holders = self._holders(self._tables.trie[form])
        return any(not name.isupper() for entity in holders for name in entity.names if fold(name) == form)

    @mended
    def acronyms(self, short: str) -> tuple[Acronym, ...]:
        """The acronyms written `short`, letter case kept."""
        return self._records.linked("acronym", short)

    @mended
    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """The tenures of the person of that id, oldest first."""
        return self._records.linked("person", person)

    @mended
    def tenures_in(self, post: str) -> tuple[Tenure, ...]:
        """The tenures in the post of that id, oldest first."""
        return self._records.linked("post", post)

    @mended
    def statements_by(self, speaker: str) -> tuple[Statement, ...]:
        """What the person or organization of that id is on record as saying, oldest first."""
        return self._records.linked("speaker", speaker)

    @mended
    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Every record of a kind, by id; of the kinds that accuse, those that somebody has accepted."""
        name = kind_of(kind)
        if name not in self._every:
            records = tuple(self._records.where("kind = ? ORDER BY id", name))
            if name not in _CLEARING:
                records = tuple(record for record in records if record.status != "proposed")
            self._every[name] = records
        return cast(tuple[Kind, ...], self._every[name])

    @mended
    def of_kind(self, kind: str) -> Iterator[Record]:
        """Every record of the kind of that table name, by id, proposed ones too."""
        return iter(self._records.where("kind = ? ORDER BY id", kind))

    @mended
    def sources(self) -> tuple[Source, ...]:
        """Every source, by id."""
        return tuple(self._records.where("kind = ? ORDER BY id", "source"))

    @mended
    def trail(self, id: str) -> list[tuple[str, str, dict[str, Any]]]:
        """What earlier sets say of the record of that id: the set, the place, and the fields, first set first."""
        rows = self.rows("SELECT layer, place, stored FROM trail WHERE space = 'record' AND id = ? ORDER BY layer", id)
        return [(self._records.layers[layer].name, place, json.loads(stored)) for layer, place, stored in rows]

    @mended
    def citing(self, field: str, id: str) -> Iterator[Record]:
        """The records that name `id` in `field`, by id."""
        pattern = f'%"{field}":%{json.dumps(id, ensure_ascii=False)}%'
        records = self._records.where("space = 'record' AND stored LIKE ? ORDER BY id", pattern)
        held = ((record, getattr(record, field, None)) for record in records)
        return iter([record for record, said in held if said == id or (isinstance(said, tuple) and id in said)])

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
        return self._records.layers

    def _holders(self, form: int) -> tuple[Entity, ...]:
        """The entities that hold the form of that number."""
        return self._records.numbered(self._tables.holders.of(form))

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
