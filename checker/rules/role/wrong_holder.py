"""ROL104."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongHolder"]


class WrongHolder(Rule):
    """A post of a named country is given to somebody else than its holder on the draft's date.

    Only posts with one seat are judged, and names that share a word with the holder's are left to the rules about
    names.

    ## Why it matters
    The holder of a post can be looked up by every reader, and by every rival.

    ## How to resolve
    Name the holder, or add the tenure to the record with its source.
    """

    code = "ROL104"
    severity = Severity.ERROR
    needs = "posts, tenures"
    dated = True
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
    good = (
        "Halvia's foreign minister, Daniel Okoye, spoke on Monday.",
        "Halvia's deputy foreign minister, Peter Falk, spoke on Monday.",
        "Ruritania's foreign minister, Peter Falk, spoke on Monday.",
    )
    bad = ("Halvia's foreign minister, [[Peter Falk]], spoke on Monday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-holder"):
            yield self.report(verdict, f"{verdict.reading} is not the holder on record, {verdict.record}")
