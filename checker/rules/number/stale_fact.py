"""NUM202."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["StaleFact"]


class StaleFact(Rule):
    """A figure agrees with a record that is too old for the draft's date.

    ## Why it matters
    A number that was right three years ago is quoted longest.

    ## How to resolve
    Look for a newer figure, or say of when it is.
    """

    code = "NUM202"
    severity = Severity.WARNING
    needs = "facts with a max_age"
    dated = True
    on = "2026-07-08"
    given = """
    [[fact]]
    id = "halvia-troops"
    subject = "halvia-troops"
    subject_names = ["Norrland troops", "Halvia"]
    measure = "Norrland troops stationed in Halvia"
    value = 54000
    unit = "people"
    cues = ["troops"]
    near = ["Halvia"]
    tolerance = 0.05
    as_of = 2023-12-31
    max_age = 730
    verified = 2027-01-01
    """
    good = ("Halvia is home to 60,000 troops.",)
    bad = ("Halvia is home to [[54,000]] troops.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("stale-fact"):
            yield self.report(verdict, f"“{verdict.reading}” rests on a figure as of an earlier day: {verdict.record}")
