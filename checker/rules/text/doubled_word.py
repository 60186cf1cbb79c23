"""TXT102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["DoubledWord"]


class DoubledWord(Rule):
    """A small word stands twice in a row.

    Only words that no sentence has twice in a row are looked at: “that that” and “had had” are English. A preposition
    or a verb may end one clause and begin the next; it is flagged only where none can end there.

    ## Why it matters
    The eye passes over it, and readers do not.

    ## How to resolve
    Take one of the two out.
    """

    code = "TXT102"
    severity = Severity.WARNING
    mechanical = True
    good = (
        "He said that that was all he had had.",
        "Bora Bora lies to the north.",
        "What she was looking for for years was there.",
    )
    bad = (
        "The ferry left [[the the]] harbor at noon.",
        "A ban [[on on]] ferries was set.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("doubled-word"):
            yield self.report(verdict, f"“{verdict.record}” stands twice in a row")
