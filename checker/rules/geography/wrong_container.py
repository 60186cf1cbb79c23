"""GEO103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongContainer"]


class WrongContainer(Rule):
    """A place is put into a country or a region that the record does not put it into.

    Only “X, a city in Y” and “X, in northern Y” are judged, and only where the record knows one place of that name.

    ## Why it matters
    Readers who live there notice first.

    ## How to resolve
    Compare with the place that the finding cites.
    """

    code = "GEO103"
    severity = Severity.ERROR
    needs = "places within places"
    world = ("halvia",)
    good = (
        "They met in Brenholm, a city in Halvia.",
        "They met in Brenholm, a port in southern Halvia.",
        "They met in Brenholm, in southern Halvia.",
        "Envoys of Brenholm, in Norrland for talks, met them.",
    )
    bad = (
        "They met in [[Brenholm, a city in Norrland]].",
        "They met in [[Brenholm, in southern Norrland]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-container"):
            yield self.report(verdict, f"{verdict.reading} is on record in {verdict.record}")
