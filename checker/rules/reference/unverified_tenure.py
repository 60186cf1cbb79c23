"""REF108."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnverifiedTenure"]


class UnverifiedTenure(Rule):
    """A tenure has no end, and nobody has said when it was last verified.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    An open tenure holds up to the day it was verified and not a day longer. Without that day it judges no draft.

    ## How to resolve
    Give the tenure, or the whole set in `set.toml`, a `verified` day, or the tenure its `end`.
    """

    code = "REF108"
    severity = Severity.NOTE
    needs = "tenures"
    given = """
    [post.harbour-master]
    titles = ["Harbour Master"]
    [person.osei]
    name = "Kojo Osei"
    """
    good = (
        """
        [tenure.second]
        person = "osei"
        post = "harbour-master"
        start = 2023-04-01
        verified = 2024-07-01
        """,
        """
        [tenure.second]
        person = "osei"
        post = "harbour-master"
        start = 2023-04-01
        end = 2024-03-31
        """,
    )
    bad = (
        """
        [tenure.[[second]]]
        person = "osei"
        post = "harbour-master"
        start = 2023-04-01
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("unverified-tenure"):
            yield self.report(verdict, f"{verdict.reading} is open, and nobody verified it")
