"""ROL106."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongTerm"]


class WrongTerm(Rule):
    """Somebody takes or leaves an office at another time than the record has for it.

    The time stands right behind the title or the name: “chancellor from 2005 to 2021”, “became prime minister in
    2019”, “President Hale, who took office in 2021”. It is an error where somebody else is on record in the post at
    that time, else a warning; a time that is years away from all that is on record may be of a term which the record
    lacks, and is left alone.

    ## Why it matters
    A year too many or too few puts somebody into office while another one governs.

    ## How to resolve
    Compare with the tenure that the finding cites. Where the draft counts from an election, say so.
    """

    code = "ROL106"
    severity = Severity.ERROR
    needs = "posts, tenures"
    world = ("halvia",)
    good = (
        "Ana Ferreira, foreign minister from 2019 to 2023, spoke on Monday.",
        "Daniel Okoye became foreign minister in June 2023.",
        "Ana Ferreira, foreign minister from 2008 to 2010, spoke on Monday.",
    )
    bad = (
        "Ana Ferreira, foreign minister from 2019 to [[2024]], spoke on Monday.",
        "Daniel Okoye became foreign minister in [[June 2022]].",
        "Daniel Okoye, the Halvian foreign minister since [[2022]], spoke on Monday.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-term"):
            yield self.report(verdict, verdict.because)
