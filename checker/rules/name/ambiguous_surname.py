"""NAM204."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["AmbiguousSurname"]


class AmbiguousSurname(Rule):
    """A bare surname stands right after two people who share it.

    ## Why it matters
    The reader cannot tell which of the two spoke.

    ## How to resolve
    Give the forename as well.
    """

    code = "NAM204"
    severity = Severity.WARNING
    good = (
        "Laura Brandquist and Karin Ostlund spoke. Brandquist left.",
        "Laura Brandquist and Karin Brandquist spoke. Karin Brandquist left.",
        "Nils Brandquist and Laura Brandquist spoke. Mr. Brandquist left.",
        "Nils Brandquist spoke. Brandquist was tired. His sister, Laura Brandquist, was not. Brandquist left.",
    )
    bad = ("Laura Brandquist and Karin Brandquist spoke at noon. [[Brandquist]] left early.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("ambiguous-surname"):
            yield self.report(verdict, f"“{verdict.reading}” can mean {verdict.record}")
