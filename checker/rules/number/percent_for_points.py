"""NUM103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["PercentForPoints"]


class PercentForPoints(Rule):
    """The difference of two percentages is given in percent, not in percentage points.

    ## Why it matters
    From 8 to 6 percent is a quarter less, and two points.

    ## How to resolve
    Write “percentage points”, or give the change in percent that the finding shows.
    """

    code = "NUM103"
    severity = Severity.WARNING
    good = (
        "Unemployment fell 2 percentage points to 6 percent from 8 percent.",
        "Unemployment fell 25 percent to 6 percent from 8 percent.",
    )
    bad = (
        "Unemployment fell [[2 percent]] to 6 percent from 8 percent.",
        "The board granted 62 percent of the licenses last year, up from 58 percent, a rise of [[4 percent]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("percent-for-points"):
            yield self.report(verdict, f"“{verdict.reading}” is {verdict.record}")
