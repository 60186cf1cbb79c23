"""NUM105."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongQuantity"]


class WrongQuantity(Rule):
    """A number differs from the recorded fact that it states.

    It is compared only when the sentence names the fact's subject, a cue and its unit. “About”, “nearly”, “more
    than” and the like are read as intervals; within twice the fact's tolerance the finding is a warning. A slip
    that explains the difference is named. A number of another time, place or kind than the fact's is left alone.

    ## Why it matters
    A digit too many passes every spell checker.

    ## How to resolve
    Compare with the fact that the finding cites.
    """

    code = "NUM105"
    severity = Severity.ERROR
    needs = "facts"
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
    good = (
        "Halvia is home to 54,000 troops.",
        "Halvia is home to about 55,000 troops.",
        "Halvia is home to more than 50,000 troops.",
        "Another 4,000 troops came to Halvia.",
        "There are 45,000 troops in Norrland.",
        "In 1998, Halvia was home to 45,000 troops.",
        "Excluding reserves, Halvia is home to 45,000 troops.",
        "Halvia is home to 54,000 troops, including 45,000 troops on the island.",
    )
    bad = (
        "Halvia is home to [[45,000]] troops.",
        "Halvia is home to [[540,000]] troops.",
        "Halvia is home to more than [[60,000]] troops.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-quantity"):
            yield self.report(verdict, f"“{verdict.reading}” is on record as {verdict.record}, {verdict.because}")
