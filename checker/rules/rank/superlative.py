"""RNK201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["Superlative"]


class Superlative(Rule):
    """A superlative or a first: listed for the fact-checker, and a warning where a recorded rank contradicts it.

    ## Why it matters
    “Largest”, “first” and “only” are claims about everything else.

    ## How to resolve
    Look up the field; add the rank to the record with its scope and date.
    """

    code = "RNK201"
    severity = Severity.WARNING
    needs = "facts with a rank"
    given = """
    [[fact]]
    id = "halvia-bridge"
    subject = "straits-bridge"
    subject_names = ["Straits Bridge"]
    measure = "rank of the Straits Bridge among bridges"
    value = 1
    unit = "rank"
    cues = ["bridge"]
    near = ["Straits Bridge"]
    rank = "longest"
    scope = "bridges in Halvia"
    as_of = 2024-01-01

    [[fact]]
    id = "ostvik-port"
    subject = "ostvik-port"
    subject_names = ["Port of Ostvik"]
    measure = "rank of the Port of Ostvik among ports"
    value = 2
    unit = "rank"
    cues = ["port"]
    near = ["Port of Ostvik"]
    rank = "largest"
    scope = "ports in Halvia"
    as_of = 2024-01-01
    """
    good = (
        "It is a large bridge.",
        "It is one of the largest ports in the region.",
        "It is the second-largest port in the region.",
        "From the first days of the strike to the first half of the year, the first lady was silent.",
        "Is it the largest port in the region?",
        "“It is the largest port in the region,” the mayor said.",
        "She was there for the first time since Monday.",
        "It was the longest, hardest climb.",
        "The only way to reach the port is by boat, and the first order of business was to buy one in a year.",
        "Ostvik is not the only port in the country.",
        "The greatest strength of the harbor is its crew.",
        "She wants the shortest possible trip in the state.",
        "It is the first update to the plan, and the first 15 of us to see it cheered.",
    )
    bad = (
        "The Straits Bridge is the country's [[shortest]] bridge.",
        "The Port of Ostvik is the country's third-[[largest]] port.",
        "It was the [[largest]] fire in a decade.",
        "She is the [[first]] woman to win the race.",
        "It is the [[only]] bridge in the country.",
        "He is the [[only]] candidate in the race who can win.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("superlative"):
            yield self.report(verdict, f"“{verdict.reading}” {verdict.because}")
