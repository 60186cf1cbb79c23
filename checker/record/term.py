"""Words that the house writes in one way: acronyms and official terms."""

from dataclasses import dataclass

from checker.record.date import PartialDate
from checker.record.provenance import Record

__all__ = ["Acronym", "Term"]


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
