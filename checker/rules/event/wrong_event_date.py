"""EVT101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongEventDate"]


class WrongEventDate(Rule):
    """An event is given another day than the record has for it.

    The date must stand with the event's name or with its verb; where “the pact” or “it” takes up the event that was
    named before, the finding is a warning. A weekday that is the draft's own means today; one
    with a verb in the past the last one, with a verb that looks forward the next.

    ## Why it matters
    A day too many or too few is the slip of every second edition.

    ## How to resolve
    Compare with the event that the finding cites, and with the draft's own date.
    """

    code = "EVT101"
    severity = Severity.ERROR
    needs = "events"
    dated = True
    world = ("halvia", "treaties")
    good = (
        "The Straits Treaty was signed Monday.",
        "The Straits Treaty was signed on July 8, 2024.",
        "Monday's Straits Treaty changes little.",
        "Envoys praised the Straits Treaty in a letter. It was signed on Sunday.",
    )
    bad = (
        "The Straits Treaty was signed [[Sunday]].",
        "The Straits Treaty was signed in Brenholm on [[July 6, 2024]].",
        "[[Friday]]'s Straits Treaty, signed after long talks, changes little.",
        "Envoys praised the Straits Treaty. The pact was signed on [[Sunday]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-event-date"):
            yield self.report(verdict, f"“{verdict.reading}”: on record, {verdict.record}")
