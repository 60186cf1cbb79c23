"""NUM203."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["HeadlineNumber"]


class HeadlineNumber(Rule):
    """A number in the headline rounds from nothing in the body.

    It is compared with numbers of the same unit, with the sum and with the difference of two.

    ## Why it matters
    The headline is what is shared.

    ## How to resolve
    Make headline and body agree.
    """

    code = "NUM203"
    severity = Severity.WARNING
    good = ("Storm sinks 52,000 boats\n\nThe storm sank 33,000 boats in the north and 19,000 boats in the south.",)
    bad = ("Storm sinks [[52,000]] boats\n\nThe storm sank 33,000 boats in the north and 15,000 boats in the south.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("headline-number"):
            yield self.report(
                verdict, f"the headline's “{verdict.reading}” stands nowhere in the body, which has {verdict.record}"
            )
