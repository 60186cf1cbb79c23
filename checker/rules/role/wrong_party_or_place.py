"""ROL105."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongPartyOrPlace"]


class WrongPartyOrPlace(Rule):
    """A legislator's party, state or district is not the one on record.

    ## Why it matters
    Party and state stand beside a name so that readers can place it; wrong, they misplace it.

    ## How to resolve
    Compare with the tenure that the finding cites.
    """

    code = "ROL105"
    severity = Severity.ERROR
    needs = "posts, tenures with party and constituency"
    given = """
    [[place]]
    id = "united-states"
    name = "United States"
    kind = "country"
    aliases = ["U.S."]
    demonyms = ["American"]

    [[person]]
    id = "marsh"
    name = "Eleanor Marsh"
    country = "united-states"

    [[post]]
    id = "us-senator"
    titles = ["Senator", "Sen."]
    country = "united-states"
    seats = 100

    [[tenure]]
    id = "marsh-senator"
    person = "marsh"
    post = "us-senator"
    start = 2019-01-03
    party = "Republican"
    constituency = "Utah"
    verified = 2025-01-01
    """
    good = (
        "Sen. Eleanor Marsh, R-Utah, voted against it.",
        "Sen. Eleanor Marsh (R-UT) voted against it.",
        "Utah Sen. Eleanor Marsh voted against it.",
        "Eleanor Marsh, a Republican from Utah, voted against it.",
        "Eleanor Marsh, Utah's Republican senator, voted against it.",
        "Eleanor Marsh called the Arizona Democrat a liar.",
        "Unlike Eleanor Marsh, the Arizona Democrat, Peter Falk, voted for it.",
        "Eleanor Marsh has won the Arizona Republican primary.",
        "Eleanor Marsh spoke to the Arizona Republican state convention.",
        "Eleanor Marsh, the Arizona Republican Party said, will not run.",
    )
    bad = (
        "Sen. Eleanor Marsh, [[D-Ariz.]], voted against it.",
        "Eleanor Marsh, [[a Democrat from Utah]], voted against it.",
        "[[Arizona Sen.]] Eleanor Marsh voted against it.",
        "Eleanor Marsh will not run, the [[Arizona Republican]] said.",
        "Eleanor Marsh stood up. The [[Arizona Republican]] had voted against it.",
        "[[The Utah Democrat]], Eleanor Marsh, voted against it.",
        "Eleanor Marsh ([[Republican, Arizona]]) voted against it.",
        "Eleanor Marsh [[represents Arizona in the Senate]].",
        "[[Democrat]] Eleanor Marsh voted against it.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-party-or-place"):
            yield self.report(verdict, f"{verdict.because}, the draft says “{verdict.reading}”")
