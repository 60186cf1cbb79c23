"""NUM107."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongMultiple"]


class WrongMultiple(Rule):
    """A doubling, a halving or another multiple does not fit the two figures it is drawn from.

    Newspapers say "doubled" of what comes near it, so only a figure that is far off is reported.

    ## Why it matters
    Either the word or one of the figures is wrong, and the word is what readers keep.

    ## How to resolve
    Divide the later figure by the earlier; the finding shows what comes of it.
    """

    code = "NUM107"
    severity = Severity.ERROR
    good = (
        "Thefts in Karsk doubled in a year, from 46 to 92.",
        "Thefts in Karsk doubled in a year, from 46 to 99.",
        "Thefts in Karsk nearly tripled to 130, from 46 a year ago.",
        "Thefts in Karsk more than doubled to 130, from 46 a year ago.",
        "The mill halved its fee to $12 from $24.",
        "The port sold 95 boats, twice the 47 of last year.",
        "Thefts doubled in Karsk, while Halvia cut its own from 46 to 23.",
    )
    bad = (
        "Thefts in Karsk [[doubled]] in a year, from 46 to 23.",
        "Thefts in Karsk [[more than doubled]] to 70, from 46 a year ago.",
        "The mill [[tripled]] its fee to $24 from $12.",
        "Thefts rose from 46 to 60, [[doubling]] within a year.",
        "The port sold 95 boats, [[twice]] the 40 of last year.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-multiple"):
            yield self.report(verdict, f"{verdict.because}, the draft says “{verdict.reading}”")
