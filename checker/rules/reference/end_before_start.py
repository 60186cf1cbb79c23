"""REF104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["EndBeforeStart"]


class EndBeforeStart(Rule):
    """Something ends before it begins.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    A tenure, place or event with its dates the wrong way round holds on no day, so it never agrees with a draft.

    ## How to resolve
    Compare both dates with the source.
    """

    code = "REF104"
    severity = Severity.ERROR
    needs = "nothing"
    good = (
        """
        [event.regatta]
        name = "Halvik Regatta"
        start = "2024-06"
        end = 2024-06-02
        sources = ["gazette"]
        """,
    )
    bad = (
        """
        [event.regatta]
        name = "Halvik Regatta"
        start = 2024-06-03
        end = [[2024-06-02]]
        sources = ["gazette"]
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("end-before-start"):
            yield self.report(verdict, f"it ends before its {verdict.because}, {verdict.record}")
