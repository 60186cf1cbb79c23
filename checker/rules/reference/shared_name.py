"""REF102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["SharedName"]


class SharedName(Rule):
    """Two records of a kind share a name, and nothing tells a reader which is meant.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    A draft that prints the name alone cannot be held against either record.

    ## How to resolve
    Give each record a `disambiguator`, a few words such as “senator, born 1951”, or drop the alias that is in
    nobody's use.
    """

    code = "REF102"
    severity = Severity.WARNING
    needs = "nothing"
    given = """
    [person.osei-minister]
    name = "Kojo Osei"
    disambiguator = "the minister"
    """
    good = (
        """
        [person.osei-skipper]
        name = "Kojo Osei"
        disambiguator = "the skipper"
        """,
        """
        [place.osei]
        name = "Kojo Osei"
        """,
    )
    bad = (
        """
        [person.osei-skipper]
        name = "[[Kojo Osei]]"
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("shared-name"):
            yield self.report(verdict, f"“{verdict.reading}” is a name of {verdict.record} as well")
