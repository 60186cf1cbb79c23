"""ATT103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["SaidTwice"]


class SaidTwice(Rule):
    """Two reporting verbs share one subject and one clause.

    ## Why it matters
    One of the two was left over when the sentence was edited, and the reader stumbles.

    ## How to resolve
    Take out the verb that is left over.
    """

    code = "ATT103"
    severity = Severity.WARNING
    good = (
        "The captain told the committee that the mate had said nothing.",
        "The captain, who told the committee so, said it again.",
        "The captain told the committee and said it to reporters.",
        "Residents told to leave said they would stay.",
    )
    bad = ("The captain told the committee last week [[said]] the fleet was too small.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("said-twice"):
            yield self.report(verdict, f"“{verdict.reading}” already reports this clause")
