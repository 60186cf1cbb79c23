"""NUM205."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ReversedFigures"]


class ReversedFigures(Rule):
    """The ends of a range, or the figures of a change, stand the wrong way round.

    Times of the day, years before now, ranks and numbers that measure nothing are left alone.

    ## Why it matters
    Either the figures or the verb is wrong, and readers believe the verb.

    ## How to resolve
    Put the smaller figure first, or change the verb.
    """

    code = "NUM205"
    severity = Severity.WARNING
    good = (
        "The yard builds between 30 and 40 ships a year.",
        "Unemployment fell from 12 percent to 8 percent.",
        "The shop opens between 9 and 5 hours.",
        "The club rose from 12th to 8th.",
    )
    bad = (
        "The yard builds between [[40 and 30 ships]] a year.",
        "Unemployment rose from [[12 percent to 8 percent]].",
        "Sales fell sharply from [[$8 million to $12 million]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("reversed-figures"):
            yield self.report(verdict, f"“{verdict.reading}” stands the wrong way round: {verdict.because}")
