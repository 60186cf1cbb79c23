"""QUO103 spliced-quotation."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["SplicedQuotation"]


class SplicedQuotation(Rule):
    """A quotation joins two places of the record unmarked, or its ellipsis hides words that turn the sense.

    ## Why it matters
    Every word may be on record and the sentence still never have been said: the answer to one question put behind
    the start of another, a clause moved to the front, an ellipsis where the "not" stood.

    ## How to resolve
    Quote the parts apart, in their order, or restore the words that the ellipsis hides. An ellipsis may leave out
    what does not change the sense.
    """

    code = "QUO103"
    severity = Severity.ERROR
    needs = "statements or transcripts"
    on = "1961-01-21"
    world = ("speeches",)
    good = ("“If a free society cannot help the many ... it cannot save the few,” said John F. Kennedy.",)
    bad = (
        "“[[Let the word go forth from this time that it cannot save the few who are rich]],” said John F. Kennedy.",
        "“We dare [[...]] tempt them with weakness,” said John F. Kennedy.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """The findings of this rule, in order of place."""
        for verdict in dossier.faults("spliced-quotation"):
            yield self.report(verdict, verdict.because)
