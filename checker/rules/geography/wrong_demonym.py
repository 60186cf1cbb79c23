"""GEO102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongDemonym"]


class WrongDemonym(Rule):
    """A firm or another body is given to a country that the record does not give it to.

    ## Why it matters
    A firm that is called by its rival's country writes a letter.

    ## How to resolve
    Compare with the body that the finding cites.
    """

    code = "GEO102"
    severity = Severity.ERROR
    needs = "organizations with a country"
    world = ("halvia",)
    good = (
        "The Halvian firm Straits Lines cut fares.",
        "Straits Lines, a Halvian carmaker, cut fares.",
        "Straits Lines, the Norrlander minister said, cut fares.",
    )
    bad = (
        "The [[Norrlander firm Straits Lines]] cut fares.",
        "Straits Lines, a [[Norrlander shipping company]], cut fares.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-demonym"):
            yield self.report(verdict, f"“{verdict.reading}” is on record as {verdict.record}")
