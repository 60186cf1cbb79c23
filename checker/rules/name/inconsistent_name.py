"""NAM102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["InconsistentName"]


class InconsistentName(Rule):
    """A name that no record has is spelt in two ways in one draft.

    ## Why it matters
    One of the two is wrong, and the draft itself shows it.

    ## How to resolve
    Look the name up, and spell it one way throughout. Two people whose names differ by a letter: name both in full.
    """

    code = "NAM102"
    severity = Severity.WARNING
    good = ("Ulla Brandquist spoke. Mrs. Brandquist was brief.",)
    bad = ("Ulla Brandquist spoke. Brandquist was brief, and Ms. [[Brandqiust]] left. Ms. Brandquist did not return.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("inconsistent-name"):
            yield self.finding(
                verdict.span,
                f"“{verdict.reading}” is also spelt “{verdict.record}” in this draft",
                reading=verdict.reading,
                record=verdict.record,
                because=verdict.because,
                suggestion=verdict.suggestion,
                related=verdict.related,
            )
