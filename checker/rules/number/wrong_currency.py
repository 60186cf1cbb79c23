"""NUM208."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongCurrency"]


class WrongCurrency(Rule):
    """An amount is in the currency of another country than the one it is given to.

    ## Why it matters
    The yen and the won differ by a factor of nine.

    ## How to resolve
    Look the amount up; the country may be right, or the currency.
    """

    code = "NUM208"
    severity = Severity.WARNING
    good = (
        "The yard cost 300 million South Korean won.",
        "The Japanese won 3-2.",
    )
    bad = ("The yard cost 300 million [[Japanese won]].",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-currency"):
            yield self.report(verdict, f"“{verdict.reading}” is no currency: {verdict.because}")
