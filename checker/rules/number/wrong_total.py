"""NUM206."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongTotal"]


class WrongTotal(Rule):
    """A total is not what the parts, or the count and the amount for each, that stand beside it come to.

    What the rounding of the parts leaves open is allowed for.

    ## Why it matters
    It is the first sum that a reader does.

    ## How to resolve
    Add up; the finding shows the sum.
    """

    code = "NUM206"
    severity = Severity.WARNING
    good = (
        "The ship took on 120 cows, 45 goats and 15 mules, 180 in all.",
        "Crews pulled out 12 men and 9 women, a total of 21 people.",
        "The city paid $1.2 million and $3.4 million, for a total of $4.6 million.",
        "Halvia bought 40 ships at $2 million each, for a total of $80 million.",
        "The tax comes to $12 a head, or $6 million for the 500,000 residents.",
        "The tax comes to $1 a head each month, or $6 million a year for the 500,000 residents.",
        "The bill has 31 sponsors: 16 Democrats, 12 Republicans and 3 independents.",
        "Of the 14 ships, 7 are tugs, 4 are ferries and 2 are barges.",
        "The audit had 3 findings: 12 piers were closed, 4 were open and 2 were gone.",
    )
    bad = (
        "The ship took on 120 cows, 45 goats and 15 mules, [[200]] in all.",
        "Crews pulled out 12 men and 9 women, a total of [[23]] people.",
        "Halvia bought 40 ships at $2 million each, for a total of [[$800 million]].",
        "The tax comes to $120 a head, or [[$6 million]] for the 500,000 residents.",
        "Each of the 400 villagers got $25, or [[$100,000]] in all.",
        "The bill has [[31]] sponsors: 17 Democrats, 12 Republicans and 3 independents.",
        "Of the [[14]] ships, 9 are tugs, 4 are ferries and 2 are barges.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-total"):
            yield self.report(verdict, f"{verdict.because}, the draft says {verdict.reading}")
