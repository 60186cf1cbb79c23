"""DAT201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["MalformedDateline"]


class MalformedDateline(Rule):
    """The dateline runs into the first sentence, with no dash between them.

    ## Why it matters
    It reads as one word, and the place is lost to search and to syndication.

    ## How to resolve
    Set a dash between the place and the sentence.
    """

    code = "DAT201"
    severity = Severity.WARNING
    good = ("BRENHOLM, Halvia — Two ferries collided on Monday, and nobody was hurt.",)
    bad = ("[[SEOUL, South Korea]]Two ferries collided on Monday, and nobody was hurt.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("malformed-dateline"):
            yield self.report(verdict, f"the dateline “{verdict.reading}” runs into the sentence")
