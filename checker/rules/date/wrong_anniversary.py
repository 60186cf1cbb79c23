"""DAT105."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongAnniversary"]


class WrongAnniversary(Rule):
    """An anniversary does not fit the date of the event or of the foundation on record.

    Half a year around the day is allowed for; where a name may mean several events, the finding is a warning.

    ## Why it matters
    An anniversary is a subtraction that was done once, often for another year.

    ## How to resolve
    Subtract; the finding shows the sum.
    """

    code = "DAT105"
    severity = Severity.ERROR
    needs = "events, organizations"
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
        "They marked the fifth anniversary of the First Straits Treaty.",
        "They will mark the sixth anniversary of the First Straits Treaty next year.",
    )
    bad = ("They marked the [[eighth]] anniversary of the First Straits Treaty.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-anniversary"):
            yield self.report(verdict, f"{verdict.reading} does not fit: {verdict.because}")
