"""NUM102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongPercentChange"]


class WrongPercentChange(Rule):
    """A percentage does not fit the two figures it is drawn from.

    The rounding of all three is allowed for; a percentage that only the outmost rounding explains is a warning, and so
    is a change that goes the other way. Percentage points are held against the two percentages they lie between, and
    what something rose or fell by against its percentage and where it ended.

    ## Why it matters
    The percentage is what readers remember.

    ## How to resolve
    Recompute; the finding shows the two figures and their change.
    """

    code = "NUM102"
    severity = Severity.ERROR
    good = (
        "Sales rose 20 percent to 87.1 million euros from 72.6 million euros.",
        "Sales rose 20 percent on a comparable basis to 87.1 million euros from 80.6 million euros.",
        "Rents rose from $1,000 to $1,250 in four years, a 25 percent rise.",
        "Output grew from 8 a year to 12, a rise of 50 percent.",
        "Output was 12 tons, up from 8 tons, and exports had an increase of 40 percent.",
        "Rents rose 3 percent a year from $1,000 in 2016 to $1,250.",
        "The bank cut its rate by 25 basis points to 3.75 percent from 4 percent.",
        "Emissions must fall 43 percent by 2030, yet they rose from 36.3 billion tons in 2021 to 36.8 billion in 2022.",
    )
    bad = (
        "Sales rose [[28 percent]] to 87.1 million euros from 72.6 million euros.",
        "Revenue climbed from $3.75 billion to $4.2 billion, a [[21 percent]] increase.",
        "Rents rose from $1,000 to $1,250 in four years, a [[20 percent]] rise.",
        "It carries 12,000 riders a day, up from 8,000 in 2019, an increase of [[40 percent]].",
        "Output grew from 8 a year to 12, a rise of [[40 percent]].",
        "A [[45 percent]] rise, from $76 to $95, is planned.",
        "Profit was $46 million, compared with $30 million, up [[63 percent]].",
        "Emissions rose from 36.3 billion tons in 2021 to 36.8 billion tons in 2022, an increase of [[14 percent]].",
        "The port took in 35,000 tons, down from 50,000 on Friday, a fall of [[40 percent]].",
        "The bank cut its rate by [[75 basis points]] to 3.75 percent from 4 percent.",
        "The index fell 250 points, or [[10 percent]], to 24,840.",
        "The yard built 300 boats, [[40 percent]] fewer than the 400 of May.",
        "It will cost $18 million a year, against $12 million five years ago, a rise of [[40 percent]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-percent-change"):
            yield self.report(verdict, f"{verdict.because}, the draft says {verdict.reading}")
