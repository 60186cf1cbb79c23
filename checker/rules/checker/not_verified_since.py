"""CHK202."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["NotVerifiedSince"]


class NotVerifiedSince(Rule):
    """A title, a date or a figure that the record had, but has not verified up to the draft's date.

    ## Why it matters
    An old record can remind; it cannot accuse.

    ## How to resolve
    Verify the record and raise its `verified` day.
    """

    code = "CHK202"
    severity = Severity.NOTE
    needs = "tenures, events and facts with a verified day"
    dated = True
    on = "2026-03-02"
    world = ("halvia",)
    good = ("Foreign Minister Ana Ferreira spoke on Monday.",)
    bad = ("[[Foreign Minister]] Daniel Okoye spoke on Monday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("not-verified-since"):
            yield self.report(verdict, f"{verdict.reading} is on record, {verdict.because}")
