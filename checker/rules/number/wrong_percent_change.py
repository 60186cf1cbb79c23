"""NUM102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongPercentChange"]


class WrongPercentChange(Rule):
    """A percentage does not fit the two figures it is drawn from.

    The rounding of all three is allowed for. A change that goes the other way is a warning.

    ## Why it matters
    The percentage is what readers remember.

    ## How to resolve
    Recompute; the finding shows the sum.
    """

    code = "NUM102"
    severity = Severity.ERROR
    good = (
        "Sales rose 20 percent to 87.1 million euros from 72.6 million euros.",
        "Sales rose 20 percent on a comparable basis to 87.1 million euros from 80.6 million euros.",
    )
    bad = (
        "Sales rose [[28 percent]] to 87.1 million euros from 72.6 million euros.",
        "Revenue climbed from $3.75 billion to $4.2 billion, a [[21 percent]] increase.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-percent-change"):
            yield self.report(verdict, f"{verdict.because}, not {verdict.reading}")
