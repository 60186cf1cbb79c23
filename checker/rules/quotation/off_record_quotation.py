"""QUO104 off-record-quotation."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["OffRecordQuotation"]


class OffRecordQuotation(Rule):
    """A quotation is not in the record, although the record holds the whole occasion.

    ## Why it matters
    When the full transcript of the day is at hand and the words are not in it, they were said elsewhere, belong to
    somebody else, or were never said.

    ## How to resolve
    Find where the words were said and name the occasion, or add it to the record. Only a record that is marked
    `complete = true` makes absence a finding; anything else is listed as not on record.
    """

    code = "QUO104"
    severity = Severity.WARNING
    needs = "complete transcripts"
    on = "1961-01-21"
    world = ("speeches",)
    good = ("“We observe today not a victory of party, but a celebration of freedom,” said John F. Kennedy.",)
    bad = ("“[[The harvest came late and every barn in the valley burned]],” said John F. Kennedy on Friday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """The findings of this rule, in order of place."""
        for verdict in dossier.faults("off-record-quotation"):
            yield self.report(verdict, verdict.because)
