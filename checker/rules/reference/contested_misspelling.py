"""REF107."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ContestedMisspelling"]


class ContestedMisspelling(Rule):
    """A form is listed as a misspelling that is a right form of a record.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    Every draft that prints the name rightly would be told that it is wrong.

    ## How to resolve
    Drop the form from `misspellings`; a wrong form may only be listed when it is nobody's name.
    """

    code = "REF107"
    severity = Severity.ERROR
    needs = "nothing"
    given = """
    [person.osei]
    name = "Kojo Osei"
    """
    good = (
        """
        [person.osie]
        name = "Kojo Osiei"
        misspellings = ["Kojo Osie"]
        """,
    )
    bad = (
        """
        [person.osie]
        name = "Kojo Osiei"
        misspellings = ["[[Kojo Osei]]"]
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("contested-misspelling"):
            yield self.report(verdict, f"“{verdict.reading}” is a right form of {verdict.record}")
