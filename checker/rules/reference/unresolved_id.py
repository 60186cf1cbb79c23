"""REF101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnresolvedId"]


class UnresolvedId(Rule):
    """A record names another one that is not on record.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    What hangs on the missing record is silently never checked: a tenure without its post, a fact without its
    source.

    ## How to resolve
    Correct the id, or add the record that it names.
    """

    code = "REF101"
    severity = Severity.ERROR
    needs = "nothing"
    given = """
    [source.gazette]
    title = "Register of appointments"
    publisher = "Halvik Gazette"
    published = 2024-01-02

    [person.ferreira]
    name = "Annelise Ferreira"
    sources = ["gazette"]

    [post.harbour-master]
    titles = ["Harbour Master"]
    """
    good = (
        """
        [tenure.first]
        person = "ferreira"
        post = "harbour-master"
        start = 2021-03-01
        sources = ["gazette#page 4"]
        """,
    )
    bad = (
        """
        [tenure.first]
        person = "[[fereira]]"
        post = "harbour-master"
        start = 2021-03-01
        sources = ["gazette"]
        """,
        """
        [person.osei]
        name = "Kojo Osei"
        sources = ["[[gazete]]"]
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("unresolved-id"):
            yield self.report(verdict, f"“{verdict.reading}” is not on record")
