"""ROL201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["NonstandardTitle"]


class NonstandardTitle(Rule):
    """A post is called by a title that house style does not print for it.

    ## Why it matters
    A “defense minister” in one story and a “defense secretary” in the next look like two people.

    ## How to resolve
    Use the post's first title on record; where the form is right, add it to the titles of the post.
    """

    code = "ROL201"
    severity = Severity.WARNING
    needs = "posts, tenures"
    world = ("halvia",)
    good = (
        "Foreign Minister Daniel Okoye spoke on Monday.",
        "Daniel Okoye, the Halvian foreign minister, spoke on Monday.",
    )
    bad = ("Halvian [[Foreign Secretary]] Daniel Okoye spoke on Monday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("nonstandard-title"):
            yield self.report(verdict, f"“{verdict.reading}” is on record as “{verdict.record}”")
