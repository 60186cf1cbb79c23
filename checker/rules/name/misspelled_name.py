"""NAM101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MisspelledName"]


class MisspelledName(Rule):
    """A name is spelt as nobody and nothing on record is, a slip or two from one that is.

    It is an error where the draft itself has the right form, where the record lists the form as wrong, or where the
    rest of the name stands beside it, for a person with a title of theirs or two letters swapped; otherwise a warning,
    since somebody else may have that name. A word that any list knows is left alone, and so is whoever has a private
    trade, or another country's office, beside the name.

    ## Why it matters
    A misspelt name is the correction readers remember, and it makes them doubt the rest.

    ## How to resolve
    Compare with the source that the finding cites. Where the draft is right, add the form to the record's aliases.
    """

    code = "NAM101"
    severity = Severity.ERROR
    needs = "people, organizations, places"
    given = """
    [[person]]
    id = "ferreira"
    name = "Annelise Ferreira"

    [[place]]
    id = "halvik"
    name = "Halvik Islands"
    aliases = ["Norring Islands"]
    """
    good = (
        "Annelise Ferreira spoke first. Ms. Ferreira’s deputy did not.",
        "A different guest, Ana Ferrara, spoke as well.",
        "The ferries left the Halvik Islands at noon.",
        "“We owe it to Annelise Fereira [sic],” the note ran.",
        "Annelise Fereira, a baker from Oslo, spoke first.",
    )
    bad = (
        "The note was signed by Annelise [[Fereira]] on Monday.",
        "They sail around the disputed [[Hlavik]]/Norring Islands.",
        "Annelise Ferreira spoke first. Ms. [[Ferriera]]’s deputy did not.",
        "[[Gnnelise]] Ferreira spoke first.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("misspelled-name"):
            whole = f", in “{verdict.record}”" if verdict.record != verdict.suggestion else ""
            yield self.report(verdict, f"“{verdict.reading}” is spelt “{verdict.suggestion}” on record{whole}")
