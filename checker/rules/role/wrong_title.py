"""ROL103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongTitle"]


class WrongTitle(Rule):
    """Somebody is given a title that they are not on record as ever having held, while the record names its holder.

    A post with many seats is held against the other seats the record gives them. Calling a full holder “acting” is
    a warning.

    ## Why it matters
    A title is a claim about a person; readers take it on trust.

    ## How to resolve
    Compare with the holder that the finding names. Where the draft is right, the record lacks a tenure: add it with
    its source.
    """

    code = "ROL103"
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

    [[post]]
    id = "halvia-defense"
    titles = ["Defense Minister"]
    country = "halvia"

    [[person]]
    id = "lindqvist"
    name = "Maja Lindqvist"
    country = "halvia"

    [[tenure]]
    id = "lindqvist-defense"
    person = "lindqvist"
    post = "halvia-defense"
    start = 2021-02-01
    verified = 2025-01-01
    """
    good = (
        "Foreign Minister Daniel Okoye met Defense Minister Maja Lindqvist on Monday.",
        "Deputy Defense Minister Daniel Okoye spoke on Monday.",
        "Daniel Okoye, the Ruritanian defense minister, spoke on Monday.",
    )
    bad = (
        "Halvian [[Defense Minister]] Daniel Okoye spoke on Monday.",
        "Daniel Okoye, Halvia's [[defense minister]], spoke on Monday.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-title"):
            yield self.report(verdict, f"{verdict.reading} is in no record; the record has {verdict.record}")
