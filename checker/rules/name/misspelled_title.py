"""NAM104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MisspelledTitle"]


class MisspelledTitle(Rule):
    """A title beside a person's name is misspelt.

    It is an error where the one who is named holds, or once held, a post of that title; before anybody else's name a
    word that is known nowhere is a warning.

    ## Why it matters
    A slip in a title reads as carelessly as one in the name, and keeps both from being looked up.

    ## How to resolve
    Take the title as the record has it.
    """

    code = "NAM104"
    severity = Severity.ERROR
    needs = "people, tenures for errors"
    given = """
    [[person]]
    id = "ferreira"
    name = "Annelise Ferreira"

    [[post]]
    id = "prime-minister"
    titles = ["Prime Minister"]

    [[tenure]]
    person = "ferreira"
    post = "prime-minister"
    start = "2020"
    """
    good = (
        "Prime Minister Annelise Ferreira agreed.",
        "Brandquist Minster is older than Annelise Ferreira.",
        "Presidio Annelise Ferreira was closed, and so was York Minster.",
        "The French say Presidente Ferreira.",
        "Marjorie Brandquist and Majorie Brandquist agreed.",
    )
    bad = (
        "Prime [[Minster]] Annelise Ferreira agreed.",
        "Prime [[Minsiter]] Ferreira agreed.",
        "Annelise Ferreira, the prime [[minster]], agreed.",
        "[[Seceretary]] Ulla Brandquist agreed.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("misspelled-title"):
            yield self.report(verdict, f"“{verdict.reading}” beside a name is spelt “{verdict.record}”")
