"""ROL102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["PrematureTitle"]


class PrematureTitle(Rule):
    """Somebody is given a title before they held it, or called former while they still held it.

    Words such as “incoming”, “-elect”, “nominee” and “future” make a title to come right. “Former” before the
    last day of a tenure is a warning.

    ## Why it matters
    A title that comes too early turns a plan into a fact, and a tenure into a vacancy.

    ## How to resolve
    Write “incoming” or “-elect”, or take “former” away; the finding names the days of the tenure and its source.
    """

    code = "ROL102"
    severity = Severity.ERROR
    needs = "posts, tenures"
    dated = True
    on = "2022-03-07"
    world = ("halvia",)
    good = (
        "Incoming Foreign Minister Daniel Okoye said on Monday that talks would go on.",
        "Foreign Minister-designate Daniel Okoye said on Monday that talks would go on.",
        "Foreign Minister Ana Ferreira said on Monday that talks would go on.",
    )
    bad = (
        "[[Foreign Minister]] Daniel Okoye said on Monday that talks would go on.",
        "Former [[Foreign Minister]] Ana Ferreira said on Monday that talks would go on.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("premature-title"):
            yield self.report(verdict, verdict.because)
