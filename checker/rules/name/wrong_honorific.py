"""NAM202."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongHonorific"]


class WrongHonorific(Rule):
    """A person on record goes by the honorific of the other sex.

    ## Why it matters
    It is rude, and it tells the reader that nobody looked.

    ## How to resolve
    Take the recorded honorific; where the draft is right, correct the record.
    """

    code = "NAM202"
    severity = Severity.WARNING
    needs = "people"
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
        "Annelise Ferreira agreed. Ms. Ferreira left.",
        "Annelise Ferreira agreed. Mrs. Ferreira left.",
    )
    bad = ("Annelise Ferreira agreed. [[Mr. Ferreira]] left.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-honorific"):
            yield self.report(verdict, f"“{verdict.reading}” is on record as “{verdict.record}”")
