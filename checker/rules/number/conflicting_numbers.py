"""NUM204."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ConflictingNumbers"]


class ConflictingNumbers(Rule):
    """The same thing is counted twice in the draft, differently.

    The words that say what is counted must be the same, and one of the counts must be of all of them. Where one
    plain noun says it (“the four suspects”), the count must open a sentence, close behind one of nearly the same size.

    ## Why it matters
    One of the two is wrong, and the reader cannot tell which.

    ## How to resolve
    Make the two agree, or say what else the second counts.
    """

    code = "NUM204"
    severity = Severity.WARNING
    good = (
        "The five coast guard vessels left port. The five coast guard vessels came back.",
        "The five coast guard vessels left port. Another six coast guard vessels followed.",
        "The five coast guard vessels left port. About six coast guard vessels followed.",
        "Police held 20 protesters. The five protesters from Karsund were freed.",
    )
    bad = (
        "The five coast guard vessels left port. The [[six coast guard vessels]] came back.",
        "The treaty has 30 member states. All [[31 member states]] must ratify it.",
        "Three suspects were held overnight. The [[four suspects]] were freed at noon.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("conflicting-numbers"):
            yield self.report(verdict, f"“{verdict.reading}” is “{verdict.record}” elsewhere in this draft")
