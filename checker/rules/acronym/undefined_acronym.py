"""ACR201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UndefinedAcronym"]


class UndefinedAcronym(Rule):
    """An acronym that wants its long form is used, and the draft never spells it out.

    A warning where the record says that a first use wants the long form, and, of three letters, which stand for many
    things, the draft has words of it; a note elsewhere, and for capitals that no list knows and the draft uses
    more than once. The house list is exempt, and headlines have no room.

    ## Why it matters
    A reader who does not know the letters cannot look them up while reading.

    ## How to resolve
    Spell it out at first use, with the letters in brackets after it, or put the letters on the house list.
    """

    code = "ACR201"
    severity = Severity.WARNING
    given = """
    [[acronym]]
    short = "NHRA"
    long = ["Northern Harbour Rescue Authority"]
    """
    good = (
        "The Northern Harbour Rescue Authority (NHRA) agreed. The NHRA left.",
        "The northern rescue service is asked by the U.N. and NATO.",
    )
    bad = (
        "Boats of the [[NHRA]] left. The NHRA did not say why.",
        "The [[QZTF]] met. The QZTF agreed.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("undefined-acronym"):
            yield self.report(verdict, f"“{verdict.reading}” is never spelt out")
