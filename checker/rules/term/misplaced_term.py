"""TRM102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MisplacedTerm"]


class MisplacedTerm(Rule):
    """A purchase, a service or a gift is put under a programme that does not cover such things.

    ## Why it matters
    What a programme pays for is often the point of the story.

    ## How to resolve
    Look up under which programme the thing was given, or take the two apart.
    """

    code = "TRM102"
    severity = Severity.WARNING
    needs = "terms"
    given = """
    [[term]]
    official = "Coastal Partnership Grant"
    wrong_forms = ["Coastal Aid Package"]
    cues = ["Fisheries Ministry"]
    covers = ["radars"]
    excludes = ["patrol vessels"]
    """
    good = (
        "The Coastal Partnership Grant paid for two radars.",
        "The Coastal Partnership Grant does not pay for patrol vessels.",
    )
    bad = ("Under the Coastal Partnership Grant, the port receives radars and [[patrol vessels]].",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("misplaced-term"):
            yield self.report(verdict, f"“{verdict.reading}” stands under “{verdict.record}”, which does not cover it")
