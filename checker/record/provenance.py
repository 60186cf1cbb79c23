"""What every record rests on.

A record is a fact with provenance. Every record names its `sources`; records whose truth may end also carry
`verified`, the last day for which somebody looked. Past that day a record can remind, it cannot accuse.
"""

from dataclasses import dataclass
from datetime import date

from checker.record.date import PartialDate

__all__ = ["Citation", "Record", "Source"]


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
