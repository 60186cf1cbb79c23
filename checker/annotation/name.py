"""Names as they stand in a draft."""

from dataclasses import dataclass
from enum import Enum

from checker.span import Span

__all__ = ["AcronymDefinition", "Mention", "MentionKind"]


class MentionKind(Enum):
    """What a mention seems to name."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    ACRONYM = "acronym"
    OTHER = "name"


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a name.

    `span` covers the name alone: no title, no honorific, no possessive. `title` is the title before or after it
    ("Japanese Foreign Minister"), `honorific` a Mr., Ms. or Dr. `chain` numbers who is meant: mentions of one
    draft that share a chain ("Yoko Kamikawa", "Ms. Kamikawa") mean the same; `full_name` is the fullest form of
    the chain, without titles.
    """

    span: Span
    text: str
    kind: MentionKind
    chain: int
    full_name: str
    title: Span | None = None
    honorific: str | None = None


@dataclass(frozen=True, slots=True)
class AcronymDefinition:
    """A draft's own definition: "Long Form (LF)" or "LF (Long Form)"."""

    short: Span
    long: Span
