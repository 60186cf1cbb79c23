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
        "Daniel Okoye signed the Straits Treaty.",
        "Halvia and Norrland signed the Straits Treaty.",
    )
    bad = ("[[Maja Lindqvist]] signed the Straits Treaty.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-participant"):
            yield self.report(verdict, f"{verdict.reading} is not among the participants on record ({verdict.record})")
