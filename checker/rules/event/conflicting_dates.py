"""EVT201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ConflictingDates"]


class ConflictingDates(Rule):
    """The draft puts one event on two days.

    Only what happens once is judged (signed, opened, died …), and only where who or what it happened to is named in
    the same words both times.

    ## Why it matters
    One of the two is wrong, and the reader cannot tell which.

    ## How to resolve
    Make the two agree, or say that the second is another event.
    """

    code = "EVT201"
    severity = Severity.WARNING
    good = (
        "The port treaty was signed on July 8. Envoys say the port treaty was signed on Monday.",
        "The port treaty was signed on July 8. The fishing treaty was signed on July 9.",
        "Ana Ferreira was arrested on July 1. Maja Lindqvist was arrested on July 2.",
    )
    bad = (
        "The port treaty was signed on July 8. Envoys say the port treaty was signed on [[July 9]].",
        "The Karsund Bridge opened on May 2, 2019. Tolls rose after the Karsund Bridge opened on [[May 3, 2019]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("conflicting-dates"):
            yield self.report(verdict, f"“{verdict.reading}” is “{verdict.record}” elsewhere in this draft")
