"""EVT102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongEventPlace"]


class WrongEventPlace(Rule):
    """An event is given another place than the record has for it.

    The place must follow the event's name or verb. Where the record knows an event of that name in that place at
    another time, the finding is a warning.

    ## Why it matters
    Where something happened is half of what happened.

    ## How to resolve
    Compare with the event that the finding cites.
    """

    code = "EVT102"
    severity = Severity.ERROR
    needs = "events, places"
    dated = True
    world = ("halvia", "treaties")
    good = (
        "The Straits Treaty was signed in Brenholm.",
        "The Straits Treaty was signed in Halvia on Monday.",
    )
    bad = ("The Straits Treaty was signed in [[Karsund]].",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-event-place"):
            yield self.report(verdict, f"{verdict.reading} is on record elsewhere: {verdict.record}")
