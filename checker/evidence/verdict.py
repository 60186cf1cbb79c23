"""A judgement about some words of the draft, with what it rests on."""

from dataclasses import dataclass
from enum import Enum

from checker.evidence.quotation import Alignment
from checker.record.date import PartialDate
from checker.record.provenance import Citation
from checker.span import Span

__all__ = ["State", "Subject", "Verdict"]


class State(Enum):
    """How a reading of the draft stands to the record."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    NOT_IN_REFERENCE = "not in reference"
    NOT_VERIFIED_SINCE = "not verified since"
    UNCHECKED = "unchecked"  # it could not be judged: no draft date, no such unit
    PARTLY_CHECKED = "partly checked"  # of a sentence: what was compared agrees, and it states more


class Subject(Enum):
    """What a verdict is about; the worksheet groups by it."""

    QUOTATION = "quotation"
    NAME = "name"
    ACRONYM = "acronym"
    TERM = "term"
    ROLE = "role"
    DATE = "date"
    EVENT = "event"
    NUMBER = "number"
    RANK = "rank"
    PLACE = "place"
    TEXT = "text"
    RECORD = "record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A judgement about the words at `span`.

    `fault` is the name of the rule that reports it (`outdated-title`), `None` where nothing is wrong. `reading`
    is what the draft says, `record` what is on record, both short enough for one line; `because` is the clause
    that explains the comparison (the sum, the tenure's days, "used 3 times in this draft as Kamikawa"). `firm`
    says that the evidence suffices for the rule's full severity. `suggestion` is what would stand at `span`
    instead, where one reading is safe to propose. `related` are other places of the draft that the judgement
    rests on. `alignment` sets a quotation's words beside the record's.
    """

    subject: Subject
    span: Span
    state: State
    fault: str | None = None
    reading: str = ""
    record: str = ""
    because: str = ""
    firm: bool = True
    suggestion: str | None = None
    citations: tuple[Citation, ...] = ()
    related: tuple[Span, ...] = ()
    when: PartialDate | None = None
    alignment: Alignment | None = None
