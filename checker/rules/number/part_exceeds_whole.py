"""NUM104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["PartExceedsWhole"]


class PartExceedsWhole(Rule):
    """A part is larger than the whole it is said to be of.

    The votes of a body are part of its members.

    ## Why it matters
    One of the two figures is wrong.

    ## How to resolve
    Compare both with the source.
    """

    code = "NUM104"
    severity = Severity.ERROR
    good = (
        "In the end 80 of the 100 members voted.",
        "It holds 2 of the 20 records.",
        "Of the 31 members, 12 voted.",
        "Of the 31 members, 35 percent voted.",
        "Of the 3 schools, 120 pupils came.",
        "Nine of the 10 sailors were saved.",
        "The plan consists of $4 million for roads, $5 million for schools and $3 million for parks.",
        "The seven-member council split 4-3.",
    )
    bad = (
        "In the end [[120 of the 100 members]] voted.",
        "He asked [[7 out of 5 senators]].",
        "Of the [[31 members, 35]] voted.",
        "Of [[31 members, 32]] voted.",
        "[[Eight of the seven sailors]] were saved.",
        "The seven-member council split [[5-3]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("part-exceeds-whole"):
            yield self.report(verdict, f"{verdict.reading} is more than the whole, {verdict.record}")
