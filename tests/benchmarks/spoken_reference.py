"""A reference that holds nothing but what was said."""

from collections.abc import Sequence

from checker.record.name import Entity
from checker.record.provenance import Citation, Record
from checker.record.quotation import Passage, Statement
from checker.record.term import Acronym
from checker.reference.passage_tables import in_memory
from checker.reference.passages import PassageIndex
from tests.benchmarks.speeches import Speech, turns

__all__ = ["SpokenReference"]


class SpokenReference:
    """The questions about words on record, answered from the addresses; the other questions find nothing."""

    def __init__(self, chosen: Sequence[Speech], seed: int, index: PassageIndex | None = None) -> None:
        self.index = index or PassageIndex(in_memory(turns(list(chosen), seed)))

    def passages(self, words: str, speakers: tuple[str, ...] = (), reach: int = 600) -> tuple[Passage, ...]:
        return tuple(passage for _, passage in self.index.passages(words, speakers, reach, 8))

    def speakers(self) -> tuple[str, ...]:
        return self.index.speakers

    def occasions(self, speakers: tuple[str, ...]) -> tuple[Statement, ...]:
        return self.index.occasions(speakers)

    def get(self, id: str) -> Record | None:
        return None

    def named(self, name: str) -> tuple[Entity, ...]:
        return ()

    def acronyms(self, short: str) -> tuple[Acronym, ...]:
        return ()

    def cite(self, record: Record) -> tuple[Citation, ...]:
        return ()
