"""DAT104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongAge"]


class WrongAge(Rule):
    """An age, or a date of birth, does not fit the one on record, or the birth that the draft tells itself.

    Where only the year of birth is on record, two ages are right. A bare number beside a name is an age only between
    commas, and only where no other name in the sentence has a number too: ranks, scores and shares stand like that.
    A sentence that looks back to another year is left alone, and so is a number far from the age: a namesake's.

    A draft's own dates suffice where the same sentence, or the one beside it, says when the same person was born: the
    age is held against the day of its verb ("died on May 3, 2026, at the age of 72"), else against the draft's date.
    The finding is an error where both days are told, and a warning where one is a year or a month.

    ## Why it matters
    Ages are copied from older stories and stay behind.

    ## How to resolve
    Compute from the date of birth that the finding cites; where the draft tells it, find out which of the two is wrong.
    """

    code = "DAT104"
    severity = Severity.ERROR
    needs = "people with a date of birth, or a birth that the draft tells"
    dated = True
    given = """
    [[person]]
    id = "okoye"
    name = "Daniel Okoye"
    born = 1970-03-05

    [[person]]
    id = "hallam"
    name = "Ruth Hallam"
    born = 1920-06-01
    died = 2019-12-24
    """
    good = (
        "Daniel Okoye, 54, spoke first.",
        "The 54-year-old Daniel Okoye spoke first.",
        "Daniel Okoye, 45, and Ana Ferreira, 38, led the poll.",
        "Daniel Okoye (45) beat Ana Ferreira (38).",
        "Daniel Okoye, 3, had the fewest votes.",
        "9. Daniel Okoye, 45, Halvia.",
        "Daniel Okoye, who turns 55 on March 5, spoke first.",
        "In 2021, Daniel Okoye, 51, was sworn in.",
        "Daniel Okoye, born in 1970, spoke first.",
        "Ruth Hallam died at 99.",
        "Alba Serrano, who was born on May 1, 1950, died on May 3, 2020, at the age of 70.",
        "Born in 1951, Alba Serrano is 72.",
        "His son, born in 1980, was 12 when they moved.",
    )
    bad = (
        "Daniel Okoye, [[45]], spoke first.",
        "The [[53]]-year-old Daniel Okoye spoke first.",
        "Daniel Okoye, aged [[45]], spoke first.",
        "Daniel Okoye is [[45]] years old.",
        "The [[53]]-year-old minister, Daniel Okoye, spoke first.",
        "Daniel Okoye, who turns [[54]] on March 5, spoke first.",
        "At [[52]], Daniel Okoye is the oldest of them.",
        "Daniel Okoye, born in [[1971]], spoke first.",
        "Ruth Hallam died on Christmas Eve at the age of [[98]].",
        "Alba Serrano, who was born on May 1, 1950, died on May 3, 2020, at the age of [[72]].",
        "Alba Serrano (1931-2020) died at [[91]].",
        "Born in 1951, Alba Serrano is [[63]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-age"):
            yield self.report(verdict, f"{verdict.because}; the draft says {verdict.reading}")
