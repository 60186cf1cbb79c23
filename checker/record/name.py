"""Those who have a name: people, organizations and places."""

from dataclasses import dataclass

from checker.record.date import PartialDate
from checker.record.provenance import Record

__all__ = ["Entity", "Organization", "Person", "Place"]


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
