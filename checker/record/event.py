"""What took place, when and where."""

from dataclasses import dataclass

from checker.record.date import PartialDate
from checker.record.provenance import Record

__all__ = ["Event"]


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
