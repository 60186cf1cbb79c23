"""NUM106."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongShare"]


class WrongShare(Rule):
    """A share is not what the part and the whole beside it come to.

    Percentages may be rounded or cut off. A fraction in words passes for what readers call by it, hedges included;
    one that does not is a warning, as is a hedged percentage. Shares of the vote beside seats that were won are left
    alone.

    ## Why it matters
    Both figures stand in one sentence, and readers divide.

    ## How to resolve
    Divide; the finding shows the sum.
    """

    code = "NUM106"
    severity = Severity.ERROR
    good = (
        "Of 31 members, 19, or 61 percent, voted.",
        "More than 60 percent of the members (24 of 39) agreed.",
        "About a third of the ships (21 of 60) sank.",
        "The Greens won 24 of the 40 seats (38 percent).",
        "The storm hit 12 of the 60 lakes, or 35 percent of the province.",
        "They raised $24 million, or 60 percent of the $40 million goal.",
    )
    bad = (
        "Of 31 members, 19, or [[71 percent]], voted.",
        "It found lead in 18 of the 60 lakes, or [[35 percent]].",
        "[[About a third]] of the ships (12 of 60) sank.",
        "They raised $24 million, or [[65 percent]] of the $40 million goal.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-share"):
            yield self.report(verdict, f"{verdict.because}, the draft says “{verdict.reading}”")
