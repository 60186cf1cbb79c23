"""A quotation held against the words on record."""

from dataclasses import dataclass
from enum import Enum

from checker.annotation.quotation import Attribution
from checker.record import Citation

__all__ = ["Alignment", "Change", "ChangeKind", "Match", "Wording"]


class Wording(Enum):
    """How a quotation's words stand to the record."""

    VERBATIM = "verbatim"
    EDITED = "edited"  # only edits that newsrooms allow
    CONTEXT = "context"  # word for word, but cut so that the sense may turn
    ALTERED = "altered"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    ABSENT = "absent"  # the record holds the whole occasion, and these words are not in it
    NOT_ON_RECORD = "not on record"  # the record does not cover speaker or occasion


class ChangeKind(Enum):
    """What a group of changed words does, gravest last."""

    ALLOWED = "allowed"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the draft beside the words on record that they stand for; either may be empty."""

    kind: ChangeKind
    drafted: str
    recorded: str
    reason: str = ""  # "negation", "number", "name" …


@dataclass(frozen=True, slots=True)
class Alignment:
    """The draft's words beside the record's, in order: equal stretches and changes by turns."""

    changes: tuple[Change, ...]
    recorded: str  # the recorded words that the quotation stands for


@dataclass(frozen=True, slots=True)
class Match:
    """A quotation's verdict: `wording` in a word, how the words differ, who spoke them by the record, and where."""

    attribution: Attribution
    wording: Wording
    gravity: ChangeKind = ChangeKind.ALLOWED
    alignment: Alignment | None = None
    recorded_speaker: str = ""
    because: str = ""
    suggestion: str | None = None
    citations: tuple[Citation, ...] = ()
