"""The questions that a checker may ask of what is on record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from checker.record.name import Entity
from checker.record.provenance import Citation, Record
from checker.record.quotation import Passage, Statement
from checker.record.role import Tenure
from checker.record.term import Acronym
from checker.span import Span

__all__ = ["Layer", "Reference"]


@dataclass(frozen=True, slots=True)
class Layer:
    """A reference set in use: its name, how many records it holds, and the last day any of them was verified."""

    name: str
    records: int
    verified: date | None = None


Kind = TypeVar("Kind", bound=Record)


class Reference(Protocol):
    """The questions that annotators and verifiers may ask of the curated set.

    Names are compared with case and accents folded, spaces collapsed and curly apostrophes straightened, unless
    said otherwise. Every method answers in a fixed order, so that one draft always gives one report.
    """

    def get(self, id: str) -> Record | None:
        """The record of that id."""

    def named(self, name: str) -> tuple[Entity, ...]:
        """Every entity for which `name` is a right form."""

    def misspelled(self, name: str) -> tuple[Entity, ...]:
        """Every entity that lists `name` among its misspellings."""

    def near(self, name: str, edits: int) -> tuple[str, ...]:
        """Right forms of *curated* entities at most `edits` (optimal string alignment) from `name`, nearest first."""

    def near_words(self, word: str, edits: int) -> tuple[str, ...]:
        """Words (folded) of curated entities' right forms at most `edits` from `word`, nearest first."""

    def name_words(self, word: str, most: int | None = None) -> tuple[str, ...]:
        """Right forms of entities that have `word` among their words; `most` of them at most, where it is given."""

    def forms_with(self, word: str, most: int | None = None) -> tuple[str, ...]:
        """The folded right forms that have `word` among their words: what `name_words` finds, with no record read."""

    def knows(self, name: str) -> bool:
        """Whether `name` is, or is a word of, any name, term or acronym on record, a gazetteer's included."""

    def scan(self, text: str) -> Iterator[Span]:
        """The longest right forms of entities that start at word starts of `text`, in order, none overlapping."""

    def acronyms(self, short: str) -> tuple[Acronym, ...]:
        """The acronyms written `short`, letter case kept."""

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """The tenures of the person of that id, oldest first."""

    def tenures_in(self, post: str) -> tuple[Tenure, ...]:
        """The tenures in the post of that id, oldest first."""

    def statements_by(self, speaker: str) -> tuple[Statement, ...]:
        """What the person or organization of that id is on record as saying, oldest first."""

    def passages(self, words: str, speakers: tuple[str, ...] = (), reach: int = 600) -> tuple[Passage, ...]:
        """Where on record most of `words` stand near one another, the likeliest place first.

        With `speakers` (written as in `Statement.speaker`) only their words are searched. `reach` is how many code
        points of what stands around the place come with it on each side, at the least, where there are as many.
        """

    def speakers(self) -> tuple[str, ...]:
        """Everybody whose words are on record, as in `Statement.speaker`."""

    def occasions(self, speakers: tuple[str, ...]) -> tuple[Statement, ...]:
        """Where and when these speakers said what is on record: a statement without its text for each occasion."""

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Every record of one of the smaller kinds (posts, terms, acronyms, events, facts, statements), by id."""

    def cite(self, record: Record) -> tuple[Citation, ...]:
        """The citations of a record: one for each of its sources."""

    def layers(self) -> tuple[Layer, ...]:
        """The sets that make up this reference, the first one overridden by the later ones."""
