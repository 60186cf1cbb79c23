"""ROL104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongHolder"]


class WrongHolder(Rule):
    """A post of a named country is given to somebody else than its holder on the draft's date.

    Only posts with one seat are judged, and names that share a word with the holder's are left to the rules about
    names.

    ## Why it matters
    The holder of a post can be looked up by every reader, and by every rival.

    ## How to resolve
    Name the holder, or add the tenure to the record with its source.
    """

    code = "ROL104"
    severity = Severity.ERROR
    needs = "posts, tenures"
    dated = True
    world = ("halvia",)
    good = (
        "Halvia's foreign minister, Daniel Okoye, spoke on Monday.",
        "Halvia's deputy foreign minister, Peter Falk, spoke on Monday.",
        "Ruritania's foreign minister, Peter Falk, spoke on Monday.",
    )
    bad = ("Halvia's foreign minister, [[Peter Falk]], spoke on Monday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-holder"):
            yield self.report(verdict, f"{verdict.because}, the draft says “{verdict.reading}”")
