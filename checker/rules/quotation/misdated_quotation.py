"""QUO105 misdated-quotation."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MisdatedQuotation"]


class MisdatedQuotation(Rule):
    """A quotation is on record for another day than the one the draft names.

    ## Why it matters
    An old sentence presented as new is a false report of what happened: "said on Monday" tells readers that the
    speaker answered the news.

    ## How to resolve
    Print the recorded day, or cite the later occasion on which the words were repeated.
    """

    code = "QUO105"
    severity = Severity.WARNING
    dated = True
    needs = "statements or transcripts"
    on = "1963-07-08"
    world = ("speeches",)
    good = ("“We observe today not a victory of party, but a celebration of freedom,” said John F. Kennedy in 1961.",)
    bad = ("“[[We observe today not a victory of party, but a celebration of freedom]],” John F. Kennedy said Monday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """The findings of this rule, in order of place."""
        for verdict in dossier.faults("misdated-quotation"):
            yield self.report(verdict, verdict.because)
