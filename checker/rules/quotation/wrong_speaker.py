"""QUO102 wrong-speaker."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongSpeaker"]


class WrongSpeaker(Rule):
    """A quotation's words are on record as somebody else's, and of nobody else.

    ## Why it matters
    Right words in the wrong mouth are two errors: one person is quoted who never spoke, another loses the credit.
    It happens when two speakers share a stage, or when "he said" changes its owner in an edit.

    ## How to resolve
    Give the words to the speaker on record. Where the one in the draft repeated them, say so, or add that
    statement to the record. Short and common phrases are never flagged.
    """

    code = "QUO102"
    severity = Severity.ERROR
    needs = "statements or transcripts"
    on = "1961-01-21"
    world = ("speeches",)
    good = ("“Together let us explore the stars, conquer the deserts,” said John F. Kennedy.",)
    bad = ("“Together let us explore the stars, conquer the deserts, eradicate disease,” said [[Richard Nixon]].",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """The findings of this rule, in order of place."""
        for verdict in dossier.faults("wrong-speaker"):
            yield self.report(verdict, verdict.because)
