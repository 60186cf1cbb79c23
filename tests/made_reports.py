"""Reports made by hand: one with every kind of evidence, and one over text that would speak for itself if it could."""

from dataclasses import replace
from datetime import date

from checker.annotation.quotation import Manner, QuotationKind
from checker.document import DateOrigin, DraftDate, Unread
from checker.draft import Draft
from checker.evidence.quotation import Alignment, Change, ChangeKind
from checker.finding import ClaimRow, Coverage, Edit, Finding, NameRow, QuotationRow, Report, Severity, Worksheet
from checker.record.date import PartialDate
from checker.record.provenance import Citation, Source
from checker.record.reference import Layer
from checker.span import Span

__all__ = ["NASTY", "TEXT", "ample", "finding", "nasty"]

TEXT = "One line.\r\n🎉 The board heard Adaze Okafor at length.\r\n"
NASTY = (
    "</script><script>alert(1)</script> ::error::forged %0A =HYPERLINK(1) [sic] [x](javascript:1) `tick` | pipe @team "
    "#1 {0} ]]> \x1b[31m \x07 \x9b \u202e \ufffe & < > \" ' ##vso[task] <img src=x onerror=1> ```suggestion"
)
AMPLE = """Harbour board hears its commissioner

🎉 The board heard Adaze Okafor at length. “We will never sell the pier,” she said on Monday.

It was the first hearing in Saltmarsh since 2019. Officials say the pier is the oldest on the coast.
"""


def finding(text: str, words: str, **fields: object) -> Finding:
    """An error at the first place of `words` in `text`."""
    span = Span(text.index(words), text.index(words) + len(words))
    shape: dict[str, object] = {
        "code": "NAM101", "name": "misspelled-name", "severity": Severity.ERROR, "span": span, "words": words,
        "message": "one letter from “Adaeze”", "suggestion": "Adaeze", "edit": Edit(span, "Adaeze"),
    }  # fmt: skip
    return Finding(**(shape | fields))  # type: ignore[arg-type]


def quotation(text: str, words: str, **fields: str) -> QuotationRow:
    """A quotation at the first place of `words` in `text`."""
    span = Span(text.index(words), text.index(words) + len(words))
    shape = {
        "kind": QuotationKind.DIRECT.value, "speaker": "she", "resolved": "Adaeze Okafor", "cue": "said",
        "manner": Manner.PRONOUN.value, "certainty": "inferred", "because": "the subject of “said”",
        "wording": "altered",
    }  # fmt: skip
    return QuotationRow(span=span, text=words, words=words, segments=(span,), speaker_span=span, **(shape | fields))


def ample(path: str = "drafts/harbour.txt") -> Report:
    """Each severity, a consequence, an edit, a comparison of words, sources with and without an address."""
    minutes = Source("port", "Minutes & notes <no. 12>", "Harbour Board", PartialDate.parse("2024-05-02"),
                     url="https://example.org/minutes?no=12&lang=en#page 3")  # fmt: skip
    cited = (Citation("okafor", minutes, "page 3", date(2025, 1, 20)), Citation("okafor", replace(minutes, url=None)))
    change = Change(ChangeKind.CRITICAL, "never", "not", "negation")
    kept = Change(ChangeKind.SAME, "We will", "We will")
    claim = "It was the first hearing in Saltmarsh since 2019."
    plain = {"edit": None, "suggestion": None}
    altered = finding(
        AMPLE, "never", code="QUO101", name="altered-words", reading="We will never", record="We will not",
        quoted=True, citations=cited, alignment=Alignment((kept, change), "We will not"), **plain,
    )  # fmt: skip
    weekday = finding(AMPLE, "Monday", code="DAT101", name="weekday-date-mismatch", message="it was a Tuesday", **plain)
    found = (
        finding(AMPLE, "Adaze", citations=cited, record="Adaeze Okafor", because="no record has “Adaze”",
                related=(Span(0, 7),)),
        replace(altered, consequences=(weekday,)),
        finding(AMPLE, claim, code="CHK201", name="unchecked-claim", severity=Severity.NOTE,
                message="nothing on record touches this sentence", **plain),
        finding(AMPLE, "first", code="RNK201", name="superlative", severity=Severity.NOTE, message="a first", **plain),
        finding(AMPLE, "Officials", code="ATT102", name="anonymous-source", severity=Severity.WARNING,
                message="no name stands behind “Officials”", **plain),
    )  # fmt: skip
    place = Span(AMPLE.index("Saltmarsh"), AMPLE.index("Saltmarsh") + 9)
    sheet = Worksheet(
        (quotation(AMPLE, "We will never sell the pier,"), quotation(AMPLE, "the pier is the oldest", kind="indirect")),
        (NameRow(name="Saltmarsh", kind="place", state="verified", record="Saltmarsh", spans=(place,), citations=cited),
         NameRow(name="Adaze Okafor", kind="person", state="unknown", record="", spans=(found[0].span,))),
        (ClaimRow(span=found[2].span, text=claim, state="not in reference", worth=0.5, compared=("2019",)),),
    )  # fmt: skip
    return Report(
        Draft(path, AMPLE), found, sheet, Coverage(1, 2, 0, 1, 1, 2), DraftDate(date(2024, 7, 8), DateOrigin.DATELINE),
        (Unread(1204, "embedded object"),), "en", (Layer("starter", 7429, date(2025, 1, 20)),), 1,
    )  # fmt: skip


def nasty() -> Report:
    """Every field full of what would steer a terminal, a browser, a build server or a spreadsheet."""
    text = f"Before. {NASTY} After.\n"
    source = Source("port", NASTY, NASTY, PartialDate.parse("2024-05-02"), url="javascript:alert(1)")
    found = finding(
        text, NASTY, message=NASTY, reading=NASTY, record=f"{NASTY} x", because=NASTY, suggestion=NASTY,
        citations=(Citation("port", source, NASTY, date(2025, 1, 20)),),
        consequences=(finding(text, "After", message=NASTY),),
    )  # fmt: skip
    row = QuotationRow(
        span=Span(0, 6), text=NASTY, kind="direct", speaker=NASTY, resolved=NASTY, manner="explicit",
        certainty="explicit", cue=NASTY, because=NASTY, wording="altered",
    )  # fmt: skip
    name = NameRow(name=NASTY, kind="person", state="verified", record=NASTY, spans=(Span(0, 6),))
    return Report(Draft(f"::error::{NASTY}.txt", text), (found,), Worksheet((row,), (name,)))
