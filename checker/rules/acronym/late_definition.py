"""ACR203."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["LateDefinition"]


class LateDefinition(Rule):
    """An acronym is explained only after it has been used.

    ## Why it matters
    The reader needed the long form at the first place, not at the second.

    ## How to resolve
    Move the explanation to the first use.
    """

    code = "ACR203"
    severity = Severity.NOTE
    good = ("The Coastal Relief Trade Union (CRTU) met. The CRTU agreed.",)
    bad = ("The [[CRTU]] met. The Coastal Relief Trade Union (CRTU) agreed.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("late-definition"):
            yield self.report(verdict, f"“{verdict.reading}” is used before it is explained")
