"""NAM102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.evidence.verdict import State
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["InconsistentName"]


class InconsistentName(Rule):
    """A name is spelt in two ways in one draft, or in a way that the house does not print.

    A warning where the draft has both spellings; a note where a listed variant stands alone.

    ## Why it matters
    Where no record has the name, one of two spellings is wrong, and the draft itself shows it; where a record lists
    both, readers still take them for two people or places.

    ## How to resolve
    Look the name up, and spell it one way throughout. Two people whose names differ by a letter: name both in full.
    """

    code = "NAM102"
    severity = Severity.WARNING
    needs = "people, organizations, places for variants"
    given = """
    [[place]]
    id = "drevohrad"
    name = "Drevohrad"
    aliases = ["Drevograd", "the walled city"]
    """
    good = (
        "Ulla Brandquist spoke. Mrs. Brandquist was brief.",
        "Drevohrad was quiet.",
    )
    bad = (
        "Ulla Brandquist spoke. Brandquist was brief, and Ms. [[Brandqiust]] left. Ms. Brandquist did not return.",
        "Drevohrad was quiet on Monday. They left [[Drevograd]] at noon.",
        "They left [[Drevograd]] at noon.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("inconsistent-name"):
            only = verdict.state is State.AGREES and not verdict.related
            clause = "is in house style" if only else "is also spelt"
            where = "" if only else " in this draft"
            yield self.report(verdict, f"“{verdict.reading}” {clause} “{verdict.record}”{where}")
