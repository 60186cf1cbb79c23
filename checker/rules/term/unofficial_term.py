"""TRM101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnofficialTerm"]


class UnofficialTerm(Rule):
    """A programme, treaty or office goes by a form that the record lists as wrong.

    A warning where none of the words that the record names as its company stand near.

    ## Why it matters
    An official name is a fact; a reader who looks the wrong one up finds nothing, or something else.

    ## How to resolve
    Take the recorded name. A form that the house prints goes from the wrong forms into the record's aliases.
    """

    code = "TRM101"
    severity = Severity.ERROR
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
        "The Fisheries Ministry paid a Coastal Partnership Grant.",
        "The Fisheries Ministry weighed coastal aid packages of many kinds.",
    )
    bad = ("The Fisheries Ministry paid for it with a [[Coastal Aid Package]].",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("unofficial-term"):
            yield self.report(verdict, f"“{verdict.reading}” is on record as “{verdict.record}”")
