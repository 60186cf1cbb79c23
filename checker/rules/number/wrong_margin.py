"""NUM108."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongMargin"]


class WrongMargin(Rule):
    """A majority or margin is not the difference of the two counts that stand beside it.

    ## Why it matters
    One of the three figures is wrong, and readers remember the margin.

    ## How to resolve
    Subtract; the finding shows the sum.
    """

    code = "NUM108"
    severity = Severity.ERROR
    good = (
        "Bella Ostrow took Karsk with 7,310 votes to 5,120 for Ivo Lund, a majority of 2,190.",
        "The motion passed 52-48, a margin of four.",
        "Bella Ostrow took Karsk with 7,310 votes to 5,120, overturning a majority of 900.",
        "The Reds won 52 seats to the Blues' 30, a majority of 12.",
        "Karsk won by eight points, 24-16.",
    )
    bad = (
        "Bella Ostrow took Karsk with 7,310 votes to 5,120 for Ivo Lund, a majority of [[1,290]].",
        "The motion passed 52-48, a margin of [[six]].",
        "Ivo Lund got 5,120 votes and lost by [[3,190]] votes to Bella Ostrow, who got 7,310.",
        "Karsk won by [[eight]] points, 24-17.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-margin"):
            yield self.report(verdict, f"{verdict.because}, the draft says {verdict.reading}")
