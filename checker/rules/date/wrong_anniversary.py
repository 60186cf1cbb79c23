"""DAT105."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongAnniversary"]


class WrongAnniversary(Rule):
    """An anniversary does not fit the date of the event or of the foundation, on record or in its own sentence.

    Half a year around the day is allowed for. Where a name may mean several events, or nothing in the sentence says
    that it tells of now, the finding is a warning; a sentence that looks back to another year is left alone.

    A draft's own dates suffice where its sentence says in what year the thing happened or began. The anniversary's year
    is the one told with it, or the draft's own where the verb tells of now; years counted since then may be one more or
    less. Such a finding is a warning.

    ## Why it matters
    An anniversary is a subtraction that was done once, often for another year.

    ## How to resolve
    Subtract; the finding shows the sum.
    """

    code = "DAT105"
    severity = Severity.ERROR
    needs = "events, organizations, or a year that the draft tells"
    dated = True
    world = ("halvia", "treaties")
    good = (
        "They marked the fifth anniversary of the First Straits Treaty.",
        "They will mark the sixth anniversary of the First Straits Treaty next year.",
        "In 2021, on the second anniversary of the First Straits Treaty, the port was quiet.",
        "They marked the First Straits Treaty's eighth anniversary of a pause.",
        "The mill, founded in 1984, celebrates its 40th anniversary in 2024.",
        "Five years after the 2008 flood, the town built a new levee.",
    )
    bad = (
        "They marked the [[eighth]] anniversary of the First Straits Treaty on Monday.",
        "They marked the [[eighth]] anniversary of the First Straits Treaty.",
        "The First Straits Treaty's [[eighth]] anniversary was quiet.",
        "The mill, founded in 1984, celebrates its [[50th]] anniversary in 2024.",
        "Hundreds met on Sunday for the [[20th]] anniversary of the 2014 mill fire.",
        "[[Fifty]] years after the 1964 flood, the town is still without a levee.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-anniversary"):
            yield self.report(verdict, f"{verdict.reading} does not fit: {verdict.because}")
