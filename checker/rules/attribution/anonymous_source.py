"""ATT102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["AnonymousSource"]


class AnonymousSource(Rule):
    """Something is reported from people without a name.

    House style may allow a number of such sources in one article; each further one is flagged.
    People who belong to somebody with a name, and whoever speaks for a body by office, are noted. The same words used
    more than twice are one finding.

    ## Why it matters
    A reader cannot weigh what somebody without a name says, and nobody can be asked whether it was said.

    ## How to resolve
    Name the source, or say why it cannot be named and how it knows.
    """

    code = "ATT102"
    severity = Severity.WARNING
    good = (
        "Analyst Ruth Adeyemi said the fleet was too small.",
        "The minister said the fleet was too small.",
        "Analysts want a larger fleet.",
        "People say that the fleet is too small.",
        "Someone said the fleet was too small.",
        "Officials may say that the fleet is too small.",
        "If analysts say that the fleet is too small, it will grow.",
        "Officials did not say whether the fleet was too small.",
        "The authorities declared war.",
        "Experts disagree about the fleet.",
        "“Analysts told me that the fleet was too small,” Ruth Adeyemi said.",
    )
    bad = (
        "[[Analysts]] said the fleet was too small.",
        "“The fleet is too small,” said [[an official]] who asked not to be named.",
        "The fleet is too small, according to [[two people familiar with the plan]].",
        "[[Ruth Adeyemi’s aides]] said the fleet was too small.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("anonymous-source"):
            again = f", here and {len(verdict.related)} times more" if verdict.related else ""
            yield self.report(verdict, f"no name stands behind “{verdict.reading}”{again}")
