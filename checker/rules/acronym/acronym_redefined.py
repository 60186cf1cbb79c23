"""ACR202."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["AcronymRedefined"]


class AcronymRedefined(Rule):
    """An acronym is explained a second time, or in a second way.

    A warning where the two long forms differ, a note where they are the same or one is part of the other.

    ## Why it matters
    Two long forms for one acronym name two bodies; one of them is wrong.

    ## How to resolve
    Explain it once, at first use, and keep to it.
    """

    code = "ACR202"
    severity = Severity.WARNING
    good = ("The Coastal Relief Trade Union (CRTU) met. The CRTU agreed.",)
    bad = (
        "The Coastal Relief Trade Union (CRTU) met. A Coastal Rescue Training Unit ([[CRTU]]) was there.",
        "The Coastal Relief Trade Union (CRTU) met. The Coastal Relief Trade Union ([[CRTU]]) agreed.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("acronym-redefined"):
            yield self.report(verdict, f"“{verdict.reading}” already stands for “{verdict.record}”")
