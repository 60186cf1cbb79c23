"""ACR102."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.evidence.verdict import State
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongExpansion"]


class WrongExpansion(Rule):
    """A long form beside its acronym is not the one on record, or its initials are not the acronym's.

    A long form that has nothing in common with the recorded one is taken for another body of the same letters, and left
    alone. Of three letters, which other bodies may share, a word off is a warning. Letters that do not fit and are on
    no record are a note: bodies of other tongues keep their own.

    ## Why it matters
    Readers keep the long form; with a word of it wrong they keep a body that does not exist.

    ## How to resolve
    Take the recorded long form, or add this one to the acronym's record.
    """

    code = "ACR102"
    severity = Severity.ERROR
    needs = "acronyms"
    given = """
    [[acronym]]
    short = "NHRA"
    long = ["Northern Harbour Rescue Authority"]
    """
    good = (
        "The Northern Harbour Rescue Authority (NHRA) agreed. The NHRA left.",
        "The National Hot Rod Association (NHRA) agreed. The NHRA left.",
        "Life in the Northern Harbour Rescue Authority elite (or NHRA) was good. The NHRA left.",
    )
    bad = (
        "The [[Northern Harbour Relief Authority]] (NHRA) agreed. The NHRA left.",
        "The [[Northern Harbour Rescue Authority]] (NRHA) agreed.",
        "The [[Northern Authority for Harbour Rest]] (NHRA) agreed.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-expansion"):
            if verdict.state is State.CONFLICTS:
                yield self.report(verdict, f"“{verdict.reading}” is on record as “{verdict.record}”")
            else:
                yield self.report(verdict, f"“{verdict.reading}” does not shorten to “{verdict.record}”", Severity.NOTE)
