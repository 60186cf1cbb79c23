"""Quotations, the cues that introduce them, and who is taken to be speaking."""

from dataclasses import dataclass
from enum import Enum

from checker.span import Span

__all__ = [
    "Attribution", "Certainty", "Cue", "Manner", "MarkFault", "Quotation", "QuotationKind", "Speaker", "SpeakerKind",
    "StrayMark", "Use",
]  # fmt: skip


class QuotationKind(Enum):
    """How somebody's words are given."""

    DIRECT = "direct"  # a whole clause or sentence inside marks
    MIXED = "mixed"  # reported, with some of the words inside marks
    INDIRECT = "indirect"  # reported, no marks


class Use(Enum):
    """What marks are used for. Only speech is anybody's quotation."""

    SPEECH = "speech"
    TITLE = "title of a work"
    TERM = "term"  # so-called, scare quotes, a term of art
    NICKNAME = "nickname"


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is given as saying.

    `segments` are its content without marks, in reading order: several when it is split around its attribution
    or runs over paragraphs. `marked` are the stretches inside quotation marks, marks excluded; for a direct
    quotation and for a partial one the two are the same. `closed` says that the last mark was closed.
    """

    kind: QuotationKind
    use: Use
    segments: tuple[Span, ...]
    marked: tuple[Span, ...] = ()
    closed: bool = True

    @property
    def span(self) -> Span:
        """From the first word to the last, what stands between included."""
        return Span(self.segments[0].start, self.segments[-1].end)


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that say that somebody speaks: "said", "according to", a colon.

    `speech` says that they tell of spoken or written words, and not of a thought or of what something shows.
    """

    span: Span
    text: str
    lemma: str
    speech: bool = True


class SpeakerKind(Enum):
    """How the draft names a speaker."""

    NAMED = "named"
    PRONOUN = "pronoun"
    ROLE = "role"  # "the minister"
    ORGANIZATION = "organization"
    ANONYMOUS = "anonymous"  # "officials", "a person familiar with the matter"
    COLLECTIVE = "collective"  # "critics", "residents"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words that name a speaker, and who they are taken to be.

    `resolved` is the fullest name that the draft or the record gives, or `None` when the words name nobody.
    `candidates` are the names it could be when there is more than one. `relative` is the pronoun through which the
    noun speaks, where there is one: the "who" of "the aide, who said …".
    """

    span: Span
    text: str
    kind: SpeakerKind
    resolved: str | None = None
    candidates: tuple[str, ...] = ()
    relative: Span | None = None


class Manner(Enum):
    """How a quotation was tied to its speaker."""

    EXPLICIT = "explicit"  # its own cue and a subject that names somebody
    PRONOUN = "pronoun"  # its own cue, the subject a pronoun or a role
    FOLLOW_ON = "follow-on"  # leans on an attribution in the same paragraph
    CARRIED = "carried over"  # leans on an attribution in another paragraph
    LABEL = "label"  # "NAME:" in a transcript or interview, a signature under a quotation
    NONE = "none"


class Certainty(Enum):
    """How sure an attribution is, as a word."""

    EXPLICIT = "explicit"
    INFERRED = "inferred"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation with its speaker, how the two were tied, and why: `because` is a clause for the reader."""

    quotation: Quotation
    speaker: Speaker | None
    cue: Cue | None
    manner: Manner
    certainty: Certainty
    because: str = ""


class MarkFault(Enum):
    """What is wrong with a quotation mark."""

    UNCLOSED = "unclosed"
    STRAY = "stray"
    REVERSED = "reversed"  # an opening mark that stands where the quotation closes


@dataclass(frozen=True, slots=True)
class StrayMark:
    """A quotation mark without its partner, or one that faces the wrong way."""

    span: Span
    fault: MarkFault
