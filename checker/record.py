"""What the reference knows: its kinds of record, and the questions a checker may ask of it.

A record is a fact with provenance. Every record names its `sources`; records whose truth may end also carry
`verified`, the last day for which somebody looked. Past that day a record can remind, it cannot accuse.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from checker.span import Span

__all__ = [
    "Acronym", "Citation", "Entity", "Event", "Fact", "Layer", "Occupant", "Organization", "PartialDate", "Passage",
    "Person", "Place", "Post", "Record", "Reference", "Source", "Statement", "Tenure", "Term",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year: every day from `first` to `last` is possible."""

    first: date
    last: date

    @classmethod
    def parse(cls, written: str) -> "PartialDate":
        """Read `2024`, `2024-07` or `2024-07-08`.

        Raises:
            ValueError: when `written` is none of the three, or names no day of the calendar.
        """
        parts = [int(part) for part in written.split("-")]
        match parts:
            case [year]:
                return cls(date(year, 1, 1), date(year, 12, 31))
            case [year, month]:
                return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
            case [year, month, day]:
                return cls(date(year, month, day), date(year, month, day))
            case _:
                raise ValueError(f"not a date: {written}")

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`."""
        if self.first == self.last:
            return "day"
        return "month" if (self.first.year, self.first.month) == (self.last.year, self.last.month) else "year"

    def __str__(self) -> str:
        return self.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. `published` is the day of the source, `retrieved` the day somebody read it."""

    id: str
    title: str
    publisher: str
    published: PartialDate
    retrieved: date | None = None
    url: str | None = None
    tier: str = "press"  # primary | agency | press | book | record


@dataclass(frozen=True, slots=True)
class Citation:
    """The evidence that a finding prints: a record and the source it rests on.

    `locator` is the place inside the source (a paragraph, a turn, an offset), where one is known.
    """

    record: str
    source: Source
    locator: str | None = None
    verified: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What all records share: an id unique in the reference, sources by id, and when it was last verified.

    `status` is `accepted`, or `proposed` (clears a name, never accuses), or `disputed` (warns, never accuses).
    `layer` names the set it came from and `place` the file and line, for messages about the record itself.
    """

    id: str
    sources: tuple[str, ...] = ()
    verified: date | None = None
    review_by: date | None = None
    status: str = "accepted"
    layer: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Record):
    """Somebody or something with a name.

    `name` is the house form, `aliases` are forms that are right as well, `misspellings` are forms that are known
    to be wrong. `curated` entities may accuse a word of being a slip; others (a gazetteer's) only clear one.
    """

    name: str
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    country: str | None = None  # id of the Place
    disambiguator: str | None = None
    wikidata: str | None = None
    curated: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """Every right form, the house form first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """A person. `surname` is what the draft calls them after first reference; `honorific` is Mr., Ms. or Mrs."""

    surname: str | None = None
    forename: str | None = None
    honorific: str | None = None
    born: PartialDate | None = None
    died: PartialDate | None = None
    name_order: str = "western"  # western | eastern: which form the house prints


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Entity):
    """A body that acts under a name: a ministry, an alliance, a firm."""

    founded: PartialDate | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Entity):
    """A place. `within` is the id of the place that contains it.

    For a country, `capitals` are ids or names with the days between which they held, as
    `(name, since, until)`; `metonyms` are forms that stand for its government.
    """

    kind: str = "place"  # country | city | region | sea | island | building | place
    within: str | None = None
    demonyms: tuple[str, ...] = ()
    capitals: tuple[tuple[str, PartialDate | None, PartialDate | None], ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acronym(Record):
    """A short form and what it stands for. `expand` says that a first use wants the long form beside it."""

    short: str
    long: tuple[str, ...]
    entity: str | None = None
    expand: bool = True
    curated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """An official name for a thing, the wrong forms seen in print, and what the thing does and does not cover."""

    official: str
    short: str | None = None
    wrong_forms: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Record):
    """An office that people hold in turn.

    `titles` are forms that may be printed before or after a name, the house form first; `nonstandard` are forms
    for the same post that house style does not print. `country` is the Place the post belongs to and `abroad` the
    one it is accredited to (an ambassador's).
    """

    titles: tuple[str, ...]
    nonstandard: tuple[str, ...] = ()
    organization: str | None = None
    country: str | None = None
    abroad: str | None = None
    seats: int = 1

    @property
    def title(self) -> str:
        """The house form."""
        return self.titles[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Record):
    """A person in a post from `start` until `end`, both days included; an open end is `None`.

    An open tenure is known to hold up to `verified` and not a day longer.
    """

    person: str
    post: str
    start: PartialDate
    end: PartialDate | None = None
    acting: bool = False
    party: str | None = None
    constituency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """Something that took place at a time, in a place, with participants; perhaps the nth of a series.

    An event is recognised by one of its `names` with one of its `cues` near it.
    """

    name: str
    names: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    start: PartialDate
    end: PartialDate | None = None
    where: tuple[str, ...] = ()  # ids of the places that contain it, the narrowest first
    venue: str | None = None
    participants: tuple[str, ...] = ()
    series: str | None = None
    ordinal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """A measured value: it is only ever compared with a number that names its subject, a cue and its unit.

    `tolerance` is a share of `value`; `max_age` is in days. `rank` says what the value is the extreme of
    ("largest"), within `scope`.
    """

    subject: str
    measure: str
    value: float
    unit: str
    as_of: PartialDate
    subject_names: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    tolerance: float = 0.0
    max_age: int | None = None
    scope: str | None = None
    per: str | None = None
    rank: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Words on record: what `speaker` said, where and when.

    `fidelity` says how close the record is to the spoken words: `verbatim`, `edited`, `translated`, `machine`.
    `complete` says that the record holds the whole occasion, so that absence from it means something.
    """

    speaker: str
    text: str
    said: PartialDate
    occasion: str | None = None
    where: str | None = None
    language: str = "en"
    fidelity: str = "verbatim"
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of words on record, as found by a search.

    `statement` tells whose words they are, when and where they were said and how close the record is to them; its
    own `text` is empty, because a transcript may be long. `text` are the words from code point `start` of the whole
    turn or statement, with some of what stands around them; `whole` says that nothing stands around it.
    """

    statement: Statement
    text: str
    start: int = 0
    whole: bool = True
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Occupant:
    """A tenure with both its ends looked up: who held what, from when until when."""

    person: Person
    post: Post
    tenure: Tenure


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
