"""TXT103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MissingCommaInApposition"]


class MissingCommaInApposition(Rule):
    """A full name runs into the words that say who it is, with no comma between.

    Only a closed list of openings is looked at: “a former …”, “a spokesman …”, “a professor …” and the like.

    ## Why it matters
    Without the comma the sentence falls apart at the name.

    ## How to resolve
    Put a comma after the name, and one after the description if the sentence goes on.
    """

    code = "TXT103"
    severity = Severity.WARNING
    good = (
        "“It is late,” said John Halvorsen, a former pilot who now teaches.",
        "They called John Halvorsen a former pilot.",
    )
    bad = ("“It is late,” said John [[Halvorsen a]] former pilot who now teaches.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("missing-comma-in-apposition"):
            yield self.report(verdict, f"a comma is missing in “{verdict.reading}”")
