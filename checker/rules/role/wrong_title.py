"""ROL103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongTitle"]


class WrongTitle(Rule):
    """Somebody is given a title that they are not on record as ever having held, while the record names its holder.

    A post with many seats is held against the other seats the record gives them. Calling a full holder “acting” is
    a warning.

    ## Why it matters
    A title is a claim about a person; readers take it on trust.

    ## How to resolve
    Compare with the holder that the finding names. Where the draft is right, the record lacks a tenure: add it with
    its source.
    """

    code = "ROL103"
    severity = Severity.ERROR
    needs = "posts, tenures"
    dated = True
    world = ("halvia",)
    good = (
        "Foreign Minister Daniel Okoye met Defense Minister Maja Lindqvist on Monday.",
        "Deputy Defense Minister Daniel Okoye spoke on Monday.",
        "Daniel Okoye, the Ruritanian defense minister, spoke on Monday.",
    )
    bad = (
        "Halvian [[Defense Minister]] Daniel Okoye spoke on Monday.",
        "Daniel Okoye, Halvia's [[defense minister]], spoke on Monday.",
        "[[Defense Minister]] Daniel Okoye of Halvia spoke on Monday.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-title"):
            yield self.report(verdict, f"{verdict.because}, the draft says “{verdict.reading}”")
