"""QUO201."""

from collections.abc import Iterator

from checker.annotation.quotation import MarkFault
from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnclosedQuotation"]


class UnclosedQuotation(Rule):
    """A quotation is opened, and no mark closes it.

    A quotation of several paragraphs that reopens in each and closes in the last is right. An opening mark that
    stands where the quotation closes is flagged itself.

    ## Why it matters
    The reader cannot tell where the speaker ends and the writer goes on.

    ## How to resolve
    Close the quotation where the speaker's words end. Before another paragraph of the same speech leave the mark
    out there, and open the next paragraph with one.
    """

    code = "QUO201"
    severity = Severity.WARNING
    good = (
        "“We are ready,” the mayor said.",
        "“We are ready. The boats are here.\n\n“We leave at noon,” the mayor said.",
        'The mast is 9\' 6" tall, she said, and "very old."',
        "The crews of the ’90s didn’t mind, the mayor’s aide said.",
    )
    bad = (
        "[[“]]We are ready, the mayor said. The boats left at noon.",
        '[["]]We are ready, the mayor said.\n\nThe boats left at noon.',
        "“We are ready,” the mayor said. “We leave at noon. [[“]]",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for mark in dossier.annotations.stray_marks:
            if mark.fault is MarkFault.UNCLOSED:
                yield self.finding(mark.span, "this quotation is never closed")
            elif mark.fault is MarkFault.REVERSED:
                yield self.finding(mark.span, "an opening mark stands where this quotation closes")
