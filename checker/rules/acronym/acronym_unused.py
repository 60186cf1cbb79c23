"""ACR204."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["AcronymUnused"]


class AcronymUnused(Rule):
    """An acronym is explained and never used again, or only with other capitals.

    ## Why it matters
    Letters in brackets that lead nowhere only slow the reader down.

    ## How to resolve
    Leave the letters out, or write them in one way.
    """

    code = "ACR204"
    severity = Severity.NOTE
    good = (
        "The Coastal Relief Trade Union (CRTU) met. The CRTU agreed.",
        "The head of the CRTU, the Coastal Relief Trade Union, agreed.",
    )
    bad = (
        "The Coastal Relief Trade Union ([[CRTU]]) met.",
        "The Bank of Halvia ([[BOH]]) met. The BoH agreed.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("acronym-unused"):
            yield self.report(verdict, f"“{verdict.reading}” is {verdict.because}")
