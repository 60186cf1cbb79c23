"""NAM203."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["NoFirstReference"]


class NoFirstReference(Rule):
    """Somebody goes by Mr. or Ms. and a surname before any full name.

    ## Why it matters
    The reader does not know yet who that is; the full name was cut, or comes too late.

    ## How to resolve
    Give forename, surname and role at first mention.
    """

    code = "NAM203"
    severity = Severity.WARNING
    good = (
        "Ulla Brandquist spoke. Ms. Brandquist was brief.",
        "The Brandquist report was brief.",
        "Lars and Ulla Brandquist spoke. Mr. Brandquist was brief.",
        "Lars Brandquist moved to Ohio. Mr. and Mrs. Brandquist have a farm there.",
        "“Mr. Brandquist, open this gate!” he said.",
        "The clerk turned to Mr. President and sat down.",
        "The columnist Miss Manners answers letters.",
    )
    bad = ("Ms. [[Brandquist]] was brief. Ulla Brandquist spoke at noon.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("no-first-reference"):
            yield self.report(verdict, f"“{verdict.reading}” has not been introduced by full name")
