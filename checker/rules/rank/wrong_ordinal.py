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
    good = ("The Straits Treaty is the second such deal that Halvia has struck.",)
    bad = ("The Straits Treaty is the [[third]] such deal that Halvia has struck.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-ordinal"):
            yield self.report(verdict, f"“{verdict.reading}” is not its place: {verdict.record}")
