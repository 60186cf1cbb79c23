"""NAM201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongForename"]


class WrongForename(Rule):
    """A person whose surname and title match one record goes by another forename.

    ## Why it matters
    The wrong forename makes somebody else of a minister, and search engines keep it for good.

    ## How to resolve
    Take the recorded forename, or record the other person of that surname who held the title.
    """

    code = "NAM201"
    severity = Severity.WARNING
    needs = "people, tenures"
    given = """
    [[person]]
    id = "ferreira"
    name = "Annelise Ferreira"
    honorific = "Ms."

    [[post]]
    id = "harbor-minister"
    titles = ["Harbor Minister"]

    [[tenure]]
    person = "ferreira"
    post = "harbor-minister"
    start = "2020"
    """
    good = (
        "Harbor Minister Annelise Ferreira agreed.",
        "Harbor Minister A. Ferreira agreed.",
        "Painter Maria Ferreira agreed.",
    )
    bad = ("Harbor Minister [[Maria]] Ferreira agreed.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-forename"):
            yield self.report(verdict, f"“{verdict.reading}” is on record as “{verdict.record}”")
