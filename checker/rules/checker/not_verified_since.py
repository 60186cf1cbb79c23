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
    given = """
    [[place]]
    id = "halvia"
    name = "Halvia"
    kind = "country"
    demonyms = ["Halvian"]

    [[person]]
    id = "ferreira"
    name = "Ana Ferreira"
    country = "halvia"

    [[person]]
    id = "okoye"
    name = "Daniel Okoye"
    country = "halvia"

    [[post]]
    id = "halvia-foreign"
    titles = ["Foreign Minister", "Minister of Foreign Affairs"]
    nonstandard = ["Foreign Secretary"]
    country = "halvia"

    [[tenure]]
    id = "ferreira-foreign"
    person = "ferreira"
    post = "halvia-foreign"
    start = 2019-03-01
    end = 2023-05-31
    verified = 2025-01-01

    [[tenure]]
    id = "okoye-foreign"
    person = "okoye"
    post = "halvia-foreign"
    start = 2023-06-01
    verified = 2025-01-01
    """
    good = ("Foreign Minister Ana Ferreira spoke on Monday.",)
    bad = ("[[Foreign Minister]] Daniel Okoye spoke on Monday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("not-verified-since"):
            yield self.report(verdict, f"{verdict.reading} is on record, {verdict.because}")
