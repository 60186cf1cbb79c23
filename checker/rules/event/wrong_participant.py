"""EVT103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongParticipant"]


class WrongParticipant(Rule):
    """Somebody is said to have acted in an event in which the record has others.

    A person is judged only when the record names another participant of the same country, a country only when it
    names exactly two.

    ## Why it matters
    Who signed is who is bound.

    ## How to resolve
    Compare with the participants that the finding cites.
    """

    code = "EVT103"
    severity = Severity.ERROR
    needs = "events with participants"
    dated = True
    world = ("halvia", "treaties")
    good = (
        "Daniel Okoye signed the Straits Treaty.",
        "Halvia and Norrland signed the Straits Treaty.",
    )
    bad = ("[[Maja Lindqvist]] signed the Straits Treaty.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-participant"):
            yield self.report(verdict, f"{verdict.reading} is not among the participants on record ({verdict.record})")
