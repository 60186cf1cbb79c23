"""NUM206."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongTotal"]


class WrongTotal(Rule):
    """A total is not the sum of the parts, or the count times the price, that stand right before it.

    What the rounding of the parts leaves open is allowed for.

    ## Why it matters
    It is the first sum that a reader does.

    ## How to resolve
    Add up; the finding shows the sum.
    """

    code = "NUM206"
    severity = Severity.WARNING
    good = (
        "Crews pulled out 12 men and 9 women, a total of 21 people.",
        "The city paid $1.2 million and $3.4 million, for a total of $4.6 million.",
        "Halvia bought 40 ships at $2 million each, for a total of $80 million.",
    )
    bad = (
        "Crews pulled out 12 men and 9 women, a total of [[23]] people.",
        "Halvia bought 40 ships at $2 million each, for a total of [[$800 million]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-total"):
            yield self.report(verdict, f"{verdict.because}, the draft says {verdict.reading}")
