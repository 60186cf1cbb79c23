"""TXT101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MissingSpace"]


class MissingSpace(Rule):
    """A space is missing after a comma, a semicolon or the end of a sentence.

    So it is where a quotation mark runs into the word on its far side.

    ## Why it matters
    It reads as one word, and a search for either finds nothing.

    ## How to resolve
    Put the space in.
    """

    code = "TXT101"
    severity = Severity.WARNING
    mechanical = True
    good = (
        "Ferries, boats and cranes stood idle; nothing moved.",
        "It is set in Node.js, at example.com,and in v1,2.",
        'The crews called it "a start." "We stay," Ines Okafor said, with a "maybe"s worth of doubt.',
    )
    bad = (
        "The [[harbor,is]] closed.",
        "The port [[reopened.Ships]] came back.",
        "“The port is open[[,”she]] told the crews at noon.",
        "Ines Okafor [[said,“Look]], the port is open.”",
        "“The port is open[[.”Then]] the crews left at noon.",
        '"The port is open[[,"Okafor]] told the crews at noon. "It is ours."',
        "She called it “a start[[”.Then]] the crews left at noon.",
        "The port [[reopened.Boston]], the largest of all, came back.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("missing-space"):
            yield self.report(verdict, f"a space is missing in “{verdict.reading}”")
