"""EVT105."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongEventOrder"]


class WrongEventOrder(Rule):
    """Two events did not follow each other as the draft says, or not so far apart.

    “A day before the summit”, “weeks after the signing” and “came after the vote” are held against the days of
    both events. An order without a number is a warning.

    ## Why it matters
    What came first is what readers take for the cause.

    ## How to resolve
    Compare the two days that the finding gives.
    """

    code = "EVT105"
    severity = Severity.ERROR
    needs = "events"
    world = ("halvia", "treaties")
    good = (
        "The Straits Treaty came after the First Straits Treaty.",
        "The Straits Treaty was signed five years after the First Straits Treaty.",
        "The Straits Treaty was signed on July 8, weeks after talks began.",
    )
    bad = (
        "The Straits Treaty came [[before the First Straits Treaty]].",
        "The Straits Treaty was signed [[a week after the First Straits Treaty]].",
        "They met on May 1, 2019, [[a week before the First Straits Treaty]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-event-order"):
            yield self.report(verdict, f"“{verdict.reading}” does not fit: {verdict.because}")
