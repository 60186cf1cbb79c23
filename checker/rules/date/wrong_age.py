"""DAT104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongAge"]


class WrongAge(Rule):
    """An age does not fit the date of birth on record at the draft's date.

    Where only the year of birth is on record, two ages are right.

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
    )
    bad = (
        "Daniel Okoye, [[45]], spoke first.",
        "The [[53]]-year-old Daniel Okoye spoke first.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-age"):
            yield self.report(verdict, f"{verdict.reading} does not fit: {verdict.because}")
