"""DAT104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongAge"]


class WrongAge(Rule):
    """An age does not fit the date of birth on record at the draft's date.

    Where only the year of birth is on record, two ages are right. A bare number beside a name is an age only between
    commas, and only where no other name in the sentence has a number too: ranks, scores and shares stand like that.

    ## Why it matters
    Ages are copied from older stories and stay behind.

    ## How to resolve
    Compute from the date of birth that the finding cites.
    """

    code = "DAT104"
    severity = Severity.ERROR
    needs = "people with a date of birth"
    dated = True
    given = """
    [[person]]
    id = "okoye"
    name = "Daniel Okoye"
    born = 1970-03-05
    """
    good = (
        "Daniel Okoye, 54, spoke first.",
        "The 54-year-old Daniel Okoye spoke first.",
        "Daniel Okoye, 45, and Ana Ferreira, 38, led the poll.",
        "Daniel Okoye (45) beat Ana Ferreira (38).",
        "Daniel Okoye, 3, had the fewest votes.",
        "9. Daniel Okoye, 45, Halvia.",
    )
    bad = (
        "Daniel Okoye, [[45]], spoke first.",
        "The [[53]]-year-old Daniel Okoye spoke first.",
        "Daniel Okoye, aged [[45]], spoke first.",
        "Daniel Okoye is [[45]] years old.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-age"):
            yield self.report(verdict, f"{verdict.because}; the draft says {verdict.reading}")
