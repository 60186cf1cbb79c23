"""ROL202."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ConflictingTitles"]


class ConflictingTitles(Rule):
    """One person has two titles in one draft that differ in field or in rank.

    ## Why it matters
    One of the two is wrong, or somebody was promoted between paragraphs.

    ## How to resolve
    Keep the right one, or say that the person holds both posts.
    """

    code = "ROL202"
    severity = Severity.WARNING
    needs = "posts"
    world = ("halvia",)
    good = (
        "Finance Minister Peter Falk spoke first. Finance Minister Falk left early.",
        "Former Finance Minister Peter Falk spoke first. Foreign Minister Falk left early.",
    )
    bad = ("Finance Minister Peter Falk spoke first. [[Foreign Minister]] Peter Falk left early.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("conflicting-titles"):
            yield self.report(verdict, f"“{verdict.reading}” stands beside “{verdict.record}” for one person")
