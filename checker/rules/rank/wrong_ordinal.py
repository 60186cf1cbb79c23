"""RNK101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongOrdinal"]


class WrongOrdinal(Rule):
    """An event is given another place in its series than it has on record.

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
    good = ("The Straits Treaty is the second such deal that Halvia has struck.",)
    bad = ("The Straits Treaty is the [[third]] such deal that Halvia has struck.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-ordinal"):
            yield self.report(verdict, f"“{verdict.reading}” is not its place: {verdict.record}")
