"""REF109."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["TwofoldRecord"]


class TwofoldRecord(Rule):
    """Two records of a kind bear the same Wikidata number.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    What is known of one person or place is split in two: tenures hang on one record, names on the other.

    ## How to resolve
    Move everything to one of them and drop the other, or correct the number.
    """

    code = "REF109"
    severity = Severity.WARNING
    needs = "nothing"
    given = """
    [person.osei-kojo]
    name = "Kojo Osei"
    wikidata = "Q4115189"
    """
    good = (
        """
        [person.osei-ama]
        name = "Ama Osei"
        wikidata = "Q13406268"
        """,
    )
    bad = (
        """
        [person.osei-minister]
        name = "Kojo A. Osei"
        wikidata = "[[Q4115189]]"
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("twofold-record"):
            yield self.report(verdict, f"{verdict.record} bears the number {verdict.reading} as well")
