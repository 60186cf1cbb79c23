"""NUM207."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongExchange"]


class WrongExchange(Rule):
    """An amount of money is converted at a rate far from the recorded one, or from another of the same draft.

    A recorded rate is a fact of the unit JPY/USD, how many yen a dollar buys; against one, only a slip is flagged, of
    eight times and more. Without a record the first two amounts of a draft that are half as much apart again are.

    ## Why it matters
    A zero lost between two currencies makes millions of billions.

    ## How to resolve
    Convert again, with the rate of the day.
    """

    code = "NUM207"
    severity = Severity.WARNING
    needs = "facts of exchange rates"
    good = (
        "The loan of 64 billion yen ($410 million) follows one of 30 billion yen ($192 million).",
        "The loan is worth 30 billion yen ($192 million).",
    )
    bad = ("The loan of 64 billion yen ($410 million) follows one of [[30 billion yen ($1.9 billion]]).",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-exchange"):
            yield self.report(verdict, f"“{verdict.reading}” would be {verdict.record}: {verdict.because}")
