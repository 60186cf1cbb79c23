"""DAT101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WeekdayDateMismatch"]


class WeekdayDateMismatch(Rule):
    """A weekday stands beside a date that fell on another day of the week.

    Where the year is not given, it is the one that stands beside the date (“last year, on Monday, July 8”) or else the
    nearest, and the finding is a warning.

    ## Why it matters
    One of the two is wrong, and readers plan by either.

    ## How to resolve
    Look at a calendar for both; the finding names the weekday of the date.
    """

    code = "DAT101"
    severity = Severity.ERROR
    good = (
        "The ferry sank on Thursday, April 3, 1986.",
        "The ferry sails on Monday, July 8.",
        "Shops open on Saturday and Sunday, July 13-14.",
        "They met on July 8, 2024, a Monday.",
        "Two years ago, on Friday, July 8, the ferry sank.",
        "In 1986, the ferry sank on Thursday, April 3.",
    )
    bad = (
        "On [[Wednesday, July 9]], the club marks 75 years since it was founded in 1949.",
        "The ferry sank on [[Friday, April 3, 1986]].",
        "They met on [[July 9, 2024, a Monday]].",
        "The ferry sails on [[Tuesday, July 8]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("weekday-date-mismatch"):
            yield self.report(verdict, verdict.because)
