"""REF103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["OverlappingTenures"]


class OverlappingTenures(Rule):
    """Two people hold a post at the same time that has one seat.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    With two holders on record, the wrong one in a draft is found right.

    ## How to resolve
    End the earlier tenure, correct the start, or give the post its number of `seats`.
    """

    code = "REF103"
    severity = Severity.ERROR
    needs = "posts, tenures"
    given = """
    [post.harbour-master]
    titles = ["Harbour Master"]

    [tenure.first]
    person = "ferreira"
    post = "harbour-master"
    start = 2021-03-01
    end = 2023-03-31
    sources = ["gazette"]
    [person.ferreira]
    name = "Annelise Ferreira"
    [person.osei]
    name = "Kojo Osei"

    [source.gazette]
    title = "Register of appointments"
    publisher = "Halvik Gazette"
    published = 2024-01-02
    """
    good = (
        """
        [tenure.second]
        person = "osei"
        post = "harbour-master"
        start = 2023-03-31
        sources = ["gazette"]
        """,
    )
    bad = (
        """
        [tenure.second]
        person = "osei"
        post = "harbour-master"
        start = [[2023-03-30]]
        sources = ["gazette"]
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("overlapping-tenures"):
            yield self.report(verdict, f"the post has one seat, and {verdict.record} holds it")
