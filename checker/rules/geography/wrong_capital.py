"""GEO101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongCapital"]


class WrongCapital(Rule):
    """A city is called the capital of a country whose capital, at the draft's date, is another.

    ## Why it matters
    Capitals move, and old atlases do not.

    ## How to resolve
    Compare with the country that the finding cites.
    """

    code = "GEO101"
    severity = Severity.ERROR
    needs = "countries with capitals"
    dated = True
    world = ("halvia",)
    good = (
        "The ferry left from Brenholm, the capital of Halvia.",
        "Halvia's capital, Brenholm, was quiet.",
        "Halvia's former capital, Ostvik, was quiet.",
        "Halvia, whose capital is Brenholm, abstained.",
        "They met in Brenholm, the Halvian capital.",
        "In 1990 the Halvian capital, Ostvik, was quiet.",
        "Western Halvia's capital, Ostvik, was quiet.",
    )
    bad = (
        "The ferry left from [[Ostvik]], the capital of Halvia.",
        "Halvia's capital, [[Ostvik]], was quiet.",
        "Halvia, whose capital is [[Ostvik]], abstained.",
        "They met in [[Ostvik]], the Halvian capital.",
        "In [[Ostvik]], Halvia's capital, it rained.",
        "The capital of Halvia is [[Ostvik]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-capital"):
            yield self.report(verdict, verdict.because)
