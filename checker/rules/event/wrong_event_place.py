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
    given = """
    [[place]]
    id = "halvia"
    name = "Halvia"
    kind = "country"

    [[place]]
    id = "norrland"
    name = "Norrland"
    kind = "country"

    [[place]]
    id = "brenholm"
    name = "Brenholm"
    kind = "city"
    within = "halvia"

    [[place]]
    id = "ostvik"
    name = "Ostvik"
    kind = "city"
    within = "norrland"

    [[person]]
    id = "okoye"
    name = "Daniel Okoye"
    country = "halvia"

    [[person]]
    id = "lindqvist"
    name = "Maja Lindqvist"
    country = "halvia"

    [[event]]
    id = "lisbon-treaty-1"
    name = "Signing of the first Straits Treaty"
    names = ["First Straits Treaty"]
    cues = ["signed"]
    start = 2019-05-02
    series = "straits"
    ordinal = 1

    [[event]]
    id = "straits"
    name = "Signing of the Straits Treaty"
    names = ["Straits Treaty"]
    cues = ["signed", "signing"]
    start = 2024-07-08
    where = ["brenholm", "halvia"]
    participants = ["halvia", "norrland", "okoye"]
    series = "straits"
    ordinal = 2
    verified = 2025-01-01
    """
    good = (
        "The Straits Treaty was signed in Brenholm.",
        "The Straits Treaty was signed in Halvia on Monday.",
    )
    bad = ("The Straits Treaty was signed in [[Ostvik]].",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-event-place"):
            yield self.report(verdict, f"{verdict.reading} is on record elsewhere: {verdict.record}")
