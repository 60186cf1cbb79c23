"""DAT106."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongDuration"]


class WrongDuration(Rule):
    """A duration does not fit the two times between which something lasted.

    Both times and the years stand in one sentence, which tells no third time and no other duration. Where only years
    are told, one year more or less is allowed for, and the finding is a warning; "between" two years some of them may
    be meant.

    ## Why it matters
    It is a subtraction that a reader does in passing, and a wrong one makes both years doubtful.

    ## How to resolve
    Subtract, and find out which of the three is wrong; the finding shows the sum.
    """

    code = "DAT106"
    severity = Severity.ERROR
    needs = "–"
    good = (
        "Neil Farrow was mayor for six years, from 2002 until 2007.",
        "Neil Farrow worked abroad for 4 years between 1990 and 2007.",
        "The mill opened in 1998 and closed in 2023, two years after it was sold.",
        "The 20-year bond was sold in 2004 and repaid in 2020.",
        "The law took effect in 1975 and was repealed in 1995 after five years of debate.",
    )
    bad = (
        "Neil Farrow was mayor for [[11]] years, from 2002 until 2007.",
        "He ran the mill from 1981 to 1993, a span of [[nine]] years.",
        "The mill opened in 1998 and closed in 2023, after [[15]] years of production.",
        "The bridge opened in 1965 and, [[40]] years later, was closed in 2015.",
        "Her [[24]]-year tenure, from 1996 to 2010, was quiet.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-duration"):
            yield self.report(verdict, f"“{verdict.reading}” does not fit: {verdict.because}")
