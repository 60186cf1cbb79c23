"""Words for figures and days, as reports write them."""

from datetime import date

from checker.finding import QuotationRow, Report, Severity
from checker.record.date import PartialDate, written_day
from checker.record.provenance import Citation
from checker.report.visible import shortened

__all__ = ["MARKS", "counted", "covered", "day", "partial", "severities", "source", "spoken", "verified"]

_MARKS_OF_SPEECH = frozenset('“”"«»„')
#: Severity told by shape.
MARKS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.NOTE: "●"}


def day(when: date) -> str:
    """`8 July 2024`."""
    return written_day(when)


def partial(when: PartialDate) -> str:
    """`8 July 2024`, `July 2024` or `2024`, as closely as it is known."""
    return when.written


def source(citation: Citation) -> str:
    """A source as a reader cites it: publisher, title, day, place inside it."""
    cited = citation.source
    parts = [f"{cited.publisher}, “{cited.title}”" if cited.title else cited.publisher, partial(cited.published)]
    return ", ".join([*parts, *([citation.locator] if citation.locator else [])])


def verified(citation: Citation) -> str:
    """`; verified 8 July 2024`, to stand behind a source; nothing where nobody has."""
    return f"; verified {day(citation.verified)}" if citation.verified else ""


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`, `no errors`."""
    plural = "" if number == 1 else "s"
    return f"{number:,} {noun}{plural}" if number else f"no {noun}s"


def severities(report: Report) -> dict[Severity, int]:
    """How many findings there are of each severity, gravest first, those grouped under another included."""
    every = [one for finding in report.findings for one in (finding, *finding.consequences)]
    return {grade: sum(finding.severity is grade for finding in every) for grade in sorted(Severity, reverse=True)}


def covered(report: Report) -> str:
    """How much of a draft was verified, checked and attributed."""
    seen = report.coverage
    return ", ".join(
        (
            f"{seen.names_verified} of {seen.names} names verified",
            f"{seen.claims_checked} of {seen.claims} claims checked",
            f"{seen.quotations_attributed} of {seen.quotations} quotations with a speaker",
        )
    )


def spoken(row: QuotationRow, length: int) -> str:
    """A quotation's words on one line; in curly marks, unless the words bring marks of their own or never had any."""
    words = shortened(row.text, length)
    return words if row.kind == "indirect" or set(words) & _MARKS_OF_SPEECH else f"“{words}”"
