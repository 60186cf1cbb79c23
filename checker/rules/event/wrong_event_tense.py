"""EVT104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongEventTense"]


class WrongEventTense(Rule):
    """An event is told as past before its day on record, or as still to come after it.

    Only what the draft itself states is judged: no “if”, no “would”, nothing denied. An event that shares its name
    with others on record is left alone, for the next of them may not be on record yet.

    ## Why it matters
    A preview that runs after the event, or a report that runs before it, is wrong in every sentence.

    ## How to resolve
    Compare the draft's date with the event's; change the tense, or the draft's date.
    """

    code = "EVT104"
    severity = Severity.WARNING
    needs = "events"
    dated = True
    on = "2024-07-12"
    world = ("halvia", "treaties")
    good = (
        "Halvia and Norrland signed the Straits Treaty on Monday.",
        "They wondered if Halvia would sign the Straits Treaty.",
        "Halvia will not sign the Straits Treaty a second time.",
        "Trade has grown since the Straits Treaty.",
    )
    bad = (
        "Halvia [[will sign]] the Straits Treaty on Monday.",
        "The Straits Treaty is due [[to be signed]] in Brenholm.",
        "Envoys praised the Straits Treaty. It [[will be signed]] on Monday.",
        "Envoys will meet in Karsund [[ahead of the Straits Treaty]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-event-tense"):
            yield self.report(verdict, f"“{verdict.reading}” is {verdict.because}")
