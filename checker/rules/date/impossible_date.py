"""DAT102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ImpossibleDate"]


class ImpossibleDate(Rule):
    """A day of a month that no calendar has.

    ## Why it matters
    Nothing happened on it.

    ## How to resolve
    Look the date up; the day before or after is as likely as another month.
    """

    code = "DAT102"
    severity = Severity.ERROR
    good = (
        "The term ends on September 30.",
        "The club met on Feb. 29, 2024.",
        "In September 31 people were hurt.",
    )
    bad = (
        "The term ends on [[September 31]].",
        "The club met on [[Feb. 29, 2023]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("impossible-date"):
            yield self.report(verdict, f"“{verdict.reading}” is on no calendar")
