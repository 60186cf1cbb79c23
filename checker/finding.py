"""What deskcheck reports: findings with their evidence, and the report of one draft."""

from dataclasses import dataclass, field
from enum import Enum, IntEnum

from checker.document import DraftDate, Unread
from checker.draft import Draft
from checker.evidence.quotation import Alignment
from checker.record.provenance import Citation
from checker.record.reference import Layer
from checker.span import Span

__all__ = [
    "ClaimRow", "Coverage", "Edit", "Finding", "NameRow", "QuotationRow", "Report", "Safety", "Severity",
    "Worksheet",
]  # fmt: skip


class Severity(IntEnum):
    """How much a finding matters: an error fails a build, a warning wants a look, a note is for the worksheet."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """`note`, `warning` or `error`."""
        return self.name.lower()


class Safety(Enum):
    """Whether an edit may be made without asking."""

    SAFE = "safe"  # mechanical: a space, a doubled word
    CONSENT = "consent"  # a name, a title: shown, and made only when somebody says yes to this one


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that would stand at `span` of the draft instead."""

    span: Span
    text: str
    safety: Safety = Safety.CONSENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing an editor must look at.

    Spans count code points of the draft as written, and `words` are the draft's slice at `span`. `reading` is
    what the draft says, `record` what is on record, `because` why the two were compared. A finding `quoted` lies
    inside quotation marks and never carries an edit; one `unclosed` lies behind a mark that nothing closes.
    `alignment` sets a quotation's words beside the record's, with what was inserted, deleted and replaced; its spans
    stay in code points of the document. `consequences` are findings that fall away with this one. `paragraph` is the
    paragraph, headline or byline in which `span` begins.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    words: str
    message: str
    reading: str = ""
    record: str = ""
    because: str = ""
    citations: tuple[Citation, ...] = ()
    edit: Edit | None = None
    suggestion: str | None = None
    quoted: bool = False
    unclosed: bool = False
    related: tuple[Span, ...] = ()
    alignment: Alignment | None = None
    consequences: tuple["Finding", ...] = ()
    paragraph: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """A quotation on the worksheet.

    `use` is what its marks are used for: words that are no speech (a term, a title) are listed and are nobody's.
    `wording` is what the record makes of it, as words. `words` are those inside the marks alone, and none in
    indirect speech; `text` is the whole clause that reports them.
    """

    span: Span
    text: str
    kind: str
    speaker: str
    resolved: str
    manner: str
    certainty: str
    cue: str
    because: str
    wording: str
    use: str = "speech"
    words: str = ""
    segments: tuple[Span, ...] = ()
    speaker_span: Span | None = None
    cue_span: Span | None = None
    citations: tuple[Citation, ...] = ()

    @property
    def is_marked_speech(self) -> bool:
        """Whether it is somebody's words inside quotation marks."""
        return self.use == "speech" and self.kind != "indirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name on the worksheet: `spans` are all its places, `state` is verified, inferred, near miss or unknown."""

    name: str
    kind: str
    state: str
    record: str
    spans: tuple[Span, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim on the worksheet: the words, how they stand to the record, and what was compared."""

    span: Span
    text: str
    state: str
    worth: float
    compared: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Worksheet:
    """Every quotation, name and claim of a draft, whether or not something is wrong with it."""

    quotations: tuple[QuotationRow, ...] = ()
    names: tuple[NameRow, ...] = ()
    claims: tuple[ClaimRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a draft the reference could judge."""

    names_verified: int = 0
    names: int = 0
    claims_checked: int = 0
    claims: int = 0
    quotations_attributed: int = 0
    quotations: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one draft. `suppressed` counts findings that an ignore or a baseline kept out."""

    draft: Draft
    findings: tuple[Finding, ...] = ()
    worksheet: Worksheet = field(default_factory=Worksheet)
    coverage: Coverage = field(default_factory=Coverage)
    date: DraftDate | None = None
    unread: tuple[Unread, ...] = ()
    language: str = ""
    layers: tuple[Layer, ...] = ()
    suppressed: int = 0

    def worst(self) -> Severity | None:
        """The gravest severity among the findings."""
        return max((finding.severity for finding in self.findings), default=None)
