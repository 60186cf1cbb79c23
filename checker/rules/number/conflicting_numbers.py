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
    Those whom one event killed, hurt or held are compared where the event is named again (“the crash”), and between
    the headline and the lede; hedges, updates, other sources and other places make it another count.

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
        "A crash killed at least 11 people. The crash killed 12 people, police said.",
        "A storm killed 11 people in Ostvik. The storm killed 30 people in Karsund.",
    )
    bad = (
        "The five coast guard vessels left port. The [[six coast guard vessels]] came back.",
        "The treaty has 30 member states. All [[31 member states]] must ratify it.",
        "Three suspects were held overnight. The [[four suspects]] were freed at noon.",
        "Eleven people were killed in a crash on Monday. The crash killed [[12 people]] on a bridge.",
        "Fire kills 12 people\n\nBRENHOLM — A fire killed [[14 people]] on Monday, officials said.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("conflicting-numbers"):
            yield self.report(verdict, f"“{verdict.reading}” is “{verdict.record}” elsewhere in this draft")
