"""ATT202."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnknownSpeaker"]


class UnknownSpeaker(Rule):
    """Somebody who is in no record is quoted.

    It says that the name was not checked, and never that it is wrong. Each person is noted once.

    ## Why it matters
    Name, title and words of this speaker rest on the draft alone.

    ## How to resolve
    Check the name at its source. Where the person will be quoted again, put them on record.
    """

    code = "ATT202"
    severity = Severity.NOTE
    needs = "people, organizations"
    given = """
    [[person]]
    id = "okafor"
    name = "Ines Okafor"
    """
    good = (
        "“The boats are here,” Mayor Ines Okafor said.",
        "“The boats are here,” Ines B. Okafor Jr. said.",
        "“The boats are here,” Rep. Okafor said.",
        "“The boats are here,” Schedule A said.",
        "“The boats are here,” Ines Okafur said.",
        "General Services Administration said the boats are here.",
        "“The boats are here,” Deputy Assistant Secretary for Ports Ines Okafor said.",
        "Captain Lucas Brandt supported the plan to buy boats.",
        "“The boats are here,” said Ines Okafor, a friend of Lucas Brandt from Cape Anne.",
    )
    bad = (
        "“The boats are here,” Captain [[Lucas Brandt]] said. “They are full,” Brandt added.",
        "“The boats are here,” said [[Lucas Brandt]], a 59-year-old from Hunter Island.",
        "The head of the big Harbor PAC, [[Lucas Brandt]], said the boats are here.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        slips = ("misspelled-name", "inconsistent-name")
        slipped = {dossier.words(verdict.span) for slip in slips for verdict in dossier.faults(slip)}
        for verdict in dossier.faults("unknown-speaker"):
            if not any(words in verdict.reading or verdict.reading in words for words in slipped):
                yield self.report(verdict, f"“{verdict.reading}” is in no record")
