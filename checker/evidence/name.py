"""Mentions tied to the records they name."""

from dataclasses import dataclass
from enum import Enum

from checker.annotation.name import Mention
from checker.record.name import Entity
from checker.record.term import Acronym, Term

__all__ = ["Link", "LinkState"]


class LinkState(Enum):
    """What the reference makes of a name."""

    VERIFIED = "verified"
    INFERRED = "inferred"  # a bare surname that one ruler of the day bears: shown, and never held against the draft
    NEAR_MISS = "near miss"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Link:
    """A mention and the record it names: the one when verified or inferred, the nearest when it is a near miss."""

    mention: Mention
    state: LinkState
    record: Entity | Acronym | Term | None = None
