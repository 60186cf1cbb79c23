"""Every record of some sets as written: what the upkeep of a reference looks at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from checker.record.date import PartialDate
from checker.reference.kinds import Kept, Stored, decode
from checker.reference.problem import Problem, Unsound
from checker.reference.rows import Row
from checker.reference.stored import default_id, missing, stored_row

__all__ = ["Entry", "Shelf", "Written", "days", "shelved"]


@dataclass(frozen=True, slots=True)
class Written:
    """A set as written: its name, the day it was last verified as a whole (ISO text), and its rows."""

    name: str
    verified: str | None
    rows: Iterable[Row | Problem]


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as stored, and the row that wrote it last."""

    row: Row
    stored: Stored

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.stored["id"])

    def texts(self, name: str) -> list[str]:
        """The texts of a field, however many it may hold."""
        value = self.stored.get(name, ())
        return [value] if isinstance(value, str) else list(value)

    def record(self, layer: str = "") -> Kept:
        """The record itself."""
        stored = dict(self.stored)
        if self.row.kind != "source":
            stored |= {"layer": layer, "place": self.row.place}
        return decode(self.row.kind, stored)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Records and sources by id; later sets have overridden earlier ones field by field."""

    records: dict[str, Entry] = field(default_factory=dict)
    sources: dict[str, Entry] = field(default_factory=dict)

    def of(self, *kinds: str) -> Iterator[Entry]:
        """The records of some kinds, in the order they were first written."""
        return (entry for entry in self.records.values() if entry.row.kind in kinds)

    def every(self) -> Iterator[Entry]:
        """All sources and records."""
        yield from self.sources.values()
        yield from self.records.values()


def shelved(sets: Iterable[Written]) -> Shelf:
    """The shelf of some sets, in their order.

    Raises:
        Unsound: when any of them cannot be read.
    """
    shelf = Shelf()
    problems: list[Problem] = []
    for each in sets:
        seen: dict[int, str] = {}
        for row in each.rows:
            if isinstance(row, Problem):
                problems.append(row)
            else:
                _shelve(shelf, row, each.verified, seen, problems)
    if problems:
        raise Unsound(problems)
    return shelf


def _shelve(shelf: Shelf, row: Row, verified: str | None, seen: dict[int, str], problems: list[Problem]) -> None:
    stored = stored_row(row, problems)
    if "id" not in stored:
        stored["id"] = default_id(row.kind, stored)
    home = shelf.sources if row.kind == "source" else shelf.records
    before = home.get(stored["id"])
    if before is None:
        problems += missing(row, stored)
        if verified and row.kind != "source":
            stored.setdefault("verified", verified)
    elif id(before) in seen:
        problems.append(row.problem("id", f"{stored['id']} is already used at {seen[id(before)]}"))
    entry = home[stored["id"]] = Entry(row, before.stored | stored if before else stored)
    seen[id(entry)] = row.place


@cache
def days(written: str) -> PartialDate:
    """The days that a stored date may mean."""
    return PartialDate.parse(written)
