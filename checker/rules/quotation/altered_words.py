"""QUO101 altered-words."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["AlteredWords"]


class AlteredWords(Rule):
    """A quotation is not word for word what its speaker is on record as saying.

    ## Why it matters
    What stands inside quotation marks is taken for somebody's very words. A "not" that fell out, another number or
    a stronger verb puts words into a person's mouth, and the record is there for everybody to compare.

    ## How to resolve
    Print the recorded words, or take the marks away and report the sense. Words that were left out need an ellipsis,
    words of your own square brackets. One small word, a contraction or another form of the word is a warning; so is
    any difference from a record that was translated or transcribed by machine.
    """

    code = "QUO101"
    severity = Severity.ERROR
    needs = "statements or transcripts"
    on = "1961-01-21"
    world = ("speeches",)
    good = (
        "“Ask not what your country can do for you,” said John F. Kennedy.",
        "“[A]sk not what your country can do for you ... ask what you can do for your country,” said John F. Kennedy.",
        "John F. Kennedy said that Americans should “ask what you can do for your country.”",
    )
    bad = (
        "“Ask not what your [[nation]] can do for you,” said John F. Kennedy.",
        "“Let [[us negotiate]] out of fear,” said John F. Kennedy.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """The findings of this rule, in order of place."""
        for verdict in dossier.faults("altered-words"):
            yield self.report(verdict, f"on record as “{verdict.record}”")
