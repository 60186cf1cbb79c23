"""DAT104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongAge"]


class WrongAge(Rule):
    """An age, or a date of birth, does not fit the one on record at the draft's date.

    Where only the year of birth is on record, two ages are right. A bare number beside a name is an age only between
    commas, and only where no other name in the sentence has a number too: ranks, scores and shares stand like that.
    A sentence that looks back to another year is left alone, and so is a number far from the age: a namesake's.

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

    [[person]]
    id = "hallam"
    name = "Ruth Hallam"
    born = 1920-06-01
    died = 2019-12-24
    """
    good = (
        "Daniel Okoye, 54, spoke first.",
        "The 54-year-old Daniel Okoye spoke first.",
        "Daniel Okoye, 45, and Ana Ferreira, 38, led the poll.",
        "Daniel Okoye (45) beat Ana Ferreira (38).",
        "Daniel Okoye, 3, had the fewest votes.",
        "9. Daniel Okoye, 45, Halvia.",
        "Daniel Okoye, who turns 55 on March 5, spoke first.",
        "In 2021, Daniel Okoye, 51, was sworn in.",
        "Daniel Okoye, born in 1970, spoke first.",
        "Ruth Hallam died at 99.",
    )
    bad = (
        "Daniel Okoye, [[45]], spoke first.",
        "The [[53]]-year-old Daniel Okoye spoke first.",
        "Daniel Okoye, aged [[45]], spoke first.",
        "Daniel Okoye is [[45]] years old.",
        "The [[53]]-year-old minister, Daniel Okoye, spoke first.",
        "Daniel Okoye, who turns [[54]] on March 5, spoke first.",
        "At [[52]], Daniel Okoye is the oldest of them.",
        "Daniel Okoye, born in [[1971]], spoke first.",
        "Ruth Hallam died on Christmas Eve at the age of [[98]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-age"):
            yield self.report(verdict, f"{verdict.because}; the draft says {verdict.reading}")
