"""NUM201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["SharesOffHundred"]


class SharesOffHundred(Rule):
    """Shares that are said to make a whole do not come to 100 percent.

    Rounding is allowed for, half a unit for each share. The answers of a poll make a whole where one of them is that
    of the undecided; they may leave some out, and can only be too many.

    ## Why it matters
    Readers add up.

    ## How to resolve
    Compare with the source, or say that the shares overlap.
    """

    code = "NUM201"
    severity = Severity.WARNING
    good = (
        "He won 45 percent, with the remaining 55 percent going to Lee.",
        "Half was sold abroad, 30 percent at home.",
        "They split evenly, 46 percent for it, including 16 percent who cheered, and 46 percent against.",
        "The poll found 48 percent for Hallam, 36 for Okoye and 15 undecided.",
        "In the poll 54 percent of women, 41 percent of men and 15 percent of voters over 60 were undecided.",
    )
    bad = (
        "He won [[45 percent, with the remaining 65 percent]] going to Lee.",
        "Altogether the north took [[41 percent, the south 27 percent, the east 30 percent and the west 12 percent]].",
        "The poll found [[54 percent for Hallam, 41 for Okoye and 15]] undecided.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("shares-off-hundred"):
            yield self.report(verdict, f"the shares come to {verdict.because} percent")
