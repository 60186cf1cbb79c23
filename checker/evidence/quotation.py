"""A quotation held against the words on record."""

from dataclasses import dataclass
from enum import Enum

from checker.annotation.quotation import Attribution
from checker.record.provenance import Citation
from checker.span import Span

__all__ = ["Alignment", "Change", "ChangeKind", "Match", "Wording"]


class Wording(Enum):
    """How a quotation's words stand to the record."""

    VERBATIM = "verbatim"
    EDITED = "edited"  # only edits that newsrooms allow
    CONTEXT = "context"  # word for word, but cut so that the sense may turn
    ALTERED = "altered"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    MISDATED = "misdated"  # word for word, but on record for another day
    ABSENT = "absent"  # the record holds the whole occasion, and these words are not in it
    NOT_ON_RECORD = "not on record"  # the record does not cover speaker or occasion


class ChangeKind(Enum):
    """What a group of changed words does, gravest last."""

    SAME = "same"
    ALLOWED = "allowed"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for words that are the same, 4 for a critical change."""
        return list(ChangeKind).index(self)


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the draft beside the words on record that they stand for; either may be empty.

    `reason` says what the change touches ("negation", "number", "name" …), as words for the reader. `span` is
    where the drafted words stand in the document; for words that are left out, the draft's words around the gap.
    """

    kind: ChangeKind
    drafted: str
    recorded: str
    reason: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """The draft's words beside the record's, in order: equal stretches (`SAME`) and changes by turns.

    `recorded` are the recorded words that the quotation stands for, as they stand in the record, words that an
    ellipsis hides included. `speaker` and `said` tell whose words they are and of what day, as words.
    """

    changes: tuple[Change, ...]
    recorded: str
    speaker: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A quotation's verdict: `wording` in a word, how the words differ, who spoke them by the record, and where.

    A quotation of several marked pieces may have a match for each; `span` is the piece, marks excluded. `place` is
    what a finding points at: the gravest change, or the whole piece. `firm` says that the evidence suffices for an
    error. `occasion` names what the record holds of it, as words; `record` are the recorded words to show in one line,
    and `statement` is the id of the statement or turn they are from.
    """

    attribution: Attribution
    wording: Wording
    gravity: ChangeKind = ChangeKind.ALLOWED
    alignment: Alignment | None = None
    recorded_speaker: str = ""
    because: str = ""
    suggestion: str | None = None
    citations: tuple[Citation, ...] = ()
    span: Span | None = None
    place: Span | None = None
    firm: bool = True
    occasion: str = ""
    record: str = ""
    statement: str = ""
