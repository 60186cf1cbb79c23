"""NAM103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["HomoglyphName"]


class HomoglyphName(Rule):
    """A letter inside a word only looks Latin, or a character in it cannot be seen.

    An error in names, a warning in other words.

    ## Why it matters
    The word looks right and is found by no search; it is also how a name is forged.

    ## How to resolve
    Type the word anew.
    """

    code = "NAM103"
    severity = Severity.ERROR
    good = (
        "Annelise Ferreira met Владимир in Zürich.",
        "The cafe in São Tomé was closed.",
    )
    bad = (
        "The note names [[Ann\u0435lise]] Ferreira.",
        "The note names [[Fer\u200breira]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("homoglyph-name"):
            yield self.report(verdict, f"a character in “{verdict.record}” is not what it looks like")
