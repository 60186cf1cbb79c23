"""ACR101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.evidence.verdict import State
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MistakenAcronym"]


class MistakenAcronym(Rule):
    """Unknown capitals are one letter away from an acronym of the draft or of the record.

    It is an error where the draft has the right letters, spells them out, or two letters are swapped; a warning where
    the draft speaks for the right letters in another way, the word beside them goes with well-known ones (a super PAC,
    an FBI agent), or they are known nowhere and every reader knows the ones nearest to them; and else a note, once.

    ## Why it matters
    Swapped letters pass every spelling checker, and send the reader to a body that does not exist.

    ## How to resolve
    Compare with the place that the finding names. Letters that are right go into the record, or are spelt out once.
    """

    code = "ACR101"
    severity = Severity.ERROR
    given = """
    [[acronym]]
    short = "NHRA"
    long = ["Northern Harbour Rescue Authority"]
    """
    good = (
        "The Northern Harbour Rescue Authority (NHRA) agreed. The NHRA’s boats left.",
        "The World Customs Board met. The WCB agreed.",
        "“The NRHA [sic] is late,” he wrote to the NHRA.",
    )
    bad = (
        "The Northern Harbour Rescue Authority said so. The [[NRHA]]’s boats left.",
        "The Coastal Relief Trade Union (CRTU) met. The CRTU voted, and the [[CTRU]] left.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("mistaken-acronym"):
            if verdict.state is State.UNCHECKED:
                yield self.report(verdict, f"“{verdict.reading}” may be a slip for “{verdict.record}”", Severity.NOTE)
            else:
                yield self.report(verdict, f"“{verdict.reading}” looks like a slip for “{verdict.record}”")
