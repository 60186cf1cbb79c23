"""DAT105."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongAnniversary"]


class WrongAnniversary(Rule):
    """An anniversary does not fit the date of the event or of the foundation on record.

    Half a year around the day is allowed for. Where a name may mean several events, or nothing in the sentence says
    that it tells of now, the finding is a warning; a sentence that looks back to another year is left alone.

    ## Why it matters
    An anniversary is a subtraction that was done once, often for another year.

    ## How to resolve
    Subtract; the finding shows the sum.
    """

    code = "DAT105"
    severity = Severity.ERROR
    needs = "events, organizations"
    dated = True
    world = ("halvia", "treaties")
    good = (
        "They marked the fifth anniversary of the First Straits Treaty.",
        "They will mark the sixth anniversary of the First Straits Treaty next year.",
        "In 2021, on the second anniversary of the First Straits Treaty, the port was quiet.",
        "They marked the First Straits Treaty's eighth anniversary of a pause.",
    )
    bad = (
        "They marked the [[eighth]] anniversary of the First Straits Treaty on Monday.",
        "They marked the [[eighth]] anniversary of the First Straits Treaty.",
        "The First Straits Treaty's [[eighth]] anniversary was quiet.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-anniversary"):
            yield self.report(verdict, f"{verdict.reading} does not fit: {verdict.because}")
