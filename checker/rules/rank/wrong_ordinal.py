"""RNK101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongOrdinal"]


class WrongOrdinal(Rule):
    """An event is given another place in its series than it has on record.

    “The pact” and “it” mean the event last named, in the same paragraph or in one of the two before. Where the draft
    does not say whose third such deal it is, the finding is a warning; where it counts within a year, on one continent,
    with one partner or what somebody took part in, there is none.

    ## Why it matters
    “Third” is a claim about the first two.

    ## How to resolve
    Count; the finding names the event's place in its series.
    """

    code = "RNK101"
    severity = Severity.ERROR
    needs = "events with series and ordinal"
    dated = True
    world = ("halvia", "treaties")
    good = (
        "The Straits Treaty is the second such deal that Halvia has struck.",
        "Halvia signed the Straits Treaty on Monday. It is the second of its kind.",
        "The Straits Treaty is Halvia's first such deal with Vastria.",
        "After the Straits Treaty, a third such deal is in talks.",
        "The Straits Treaty was signed on Monday. Halvia's second such deal was signed in July.",
        "On Monday they signed the Straits Treaty, Adaeze Okoye's fourth Straits Treaty.",
        "The text is the fourth Straits Treaty to name that shore.",
        "The text is the fourth Straits Treaty that names that shore.",
    )
    bad = (
        "The Straits Treaty is the [[third]] such deal that Halvia has struck.",
        "The Straits Treaty changes little.\n\nThe pact, signed on Monday, is Brenholm's [[fourth]] such agreement.",
        "Halvia signed the Straits Treaty on Monday, its [[third]] such deal.",
        "The Straits Treaty is new. Halvia's [[fourth]] such deal was signed on Monday.",
        "The [[fourth]] Straits Treaty was signed in Brenholm on Monday.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-ordinal"):
            yield self.report(verdict, f"“{verdict.reading}” is not its place on record: {verdict.record}")
