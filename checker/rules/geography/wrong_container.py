"""GEO103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongContainer"]


class WrongContainer(Rule):
    """A place is put into a country or a region that the record does not put it into.

    Only “X, a city in Y” is judged, and only where the record knows one place of that name.

    ## Why it matters
    Readers who live there notice first.

    ## How to resolve
    Compare with the place that the finding cites.
    """

    code = "GEO103"
    severity = Severity.ERROR
    needs = "places within places"
    given = """
    [[place]]
    id = "halvia"
    name = "Halvia"
    kind = "country"
    demonyms = ["Halvian"]
    capitals = [{name = "Ostvik", until = 1997-12-31}, {name = "Brenholm", since = 1998-01-01}]

    [[place]]
    id = "norrland"
    name = "Norrland"
    kind = "country"
    demonyms = ["Norrlander"]

    [[place]]
    id = "brenholm"
    name = "Brenholm"
    kind = "city"
    within = "halvia"

    [[place]]
    id = "ostvik"
    name = "Ostvik"
    kind = "city"
    within = "halvia"

    [[post]]
    id = "halvia-pm"
    titles = ["Prime Minister"]
    country = "halvia"

    [[post]]
    id = "norrland-pm"
    titles = ["Prime Minister"]
    country = "norrland"

    [[organization]]
    id = "straits-lines"
    name = "Straits Lines"
    country = "halvia"
    """
    good = (
        "They met in Brenholm, a city in Halvia.",
        "They met in Brenholm, a port in southern Halvia.",
    )
    bad = ("They met in [[Brenholm, a city in Norrland]].",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-container"):
            yield self.report(verdict, f"{verdict.reading} is on record in {verdict.record}")
