"""REF106."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["OverdueReview"]


class OverdueReview(Rule):
    """The day by which a record was to be looked at again has passed.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    Whoever set the day knew that the record would age. Past it, what it says may have changed.

    ## How to resolve
    Look the record up again, then move `verified` and `review_by`.
    """

    code = "REF106"
    severity = Severity.WARNING
    needs = "nothing"
    good = (
        """
        [person.osei]
        name = "Kojo Osei"
        review_by = 2024-07-08
        """,
    )
    bad = (
        """
        [person.osei]
        name = "Kojo Osei"
        review_by = [[2024-07-07]]
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("overdue-review"):
            yield self.report(verdict, f"this record was to be reviewed by {verdict.reading}")
