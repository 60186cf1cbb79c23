"""QUO202."""

from collections.abc import Iterator

from checker.annotation.quotation import MarkFault
from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["StrayQuotationMark"]


class StrayQuotationMark(Rule):
    """A quotation mark closes a quotation that was never opened.

    ## Why it matters
    Somewhere before the mark a speaker's words begin, and the reader cannot tell where.

    ## How to resolve
    Open the quotation where the speaker's words begin, or take the mark out.
    """

    code = "QUO202"
    severity = Severity.WARNING
    good = (
        "“We are ready,” the mayor said.",
        'The screen measures 27" across.',
    )
    bad = (
        "We are ready,[[”]] the mayor said.",
        'We are ready,[["]] the mayor said.',
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for mark in dossier.annotations.stray_marks:
            if mark.fault is MarkFault.STRAY:
                yield self.finding(mark.span, "this mark closes a quotation that was never opened")
