"""QUO106 clipped-quotation."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ClippedQuotation"]


class ClippedQuotation(Rule):
    """A quotation starts right after words that deny it, or stops right before words that limit it.

    ## Why it matters
    "I do not think that taxes will rise" holds the words "taxes will rise", and no word of them is altered. A
    partial quotation must keep what its speaker meant.

    ## How to resolve
    Begin the quotation earlier, end it later, or say in your own words what stands around it. Nothing is flagged
    when the draft's own sentence carries the denial or the condition.
    """

    code = "QUO106"
    severity = Severity.WARNING
    needs = "statements or transcripts"
    on = "1961-01-21"
    given = """
    [[person]]
    id = "jfk"
    name = "John F. Kennedy"
    surname = "Kennedy"

    [[source]]
    id = "news-conference-1961"
    title = "News Conference"
    publisher = "The White House"
    published = "1961-01-20"

    [[statement]]
    id = "jfk-news-conference"
    speaker = "jfk"
    said = "1961-01-20"
    sources = ["news-conference-1961"]
    text = "I do not think that we should withdraw our forces this year. We will resume the talks unless the \
shelling goes on."
    """
    good = (
        "John F. Kennedy said he did not think “we should withdraw our forces this year.”",
        "“We will resume the talks unless the shelling goes on,” said John F. Kennedy.",
    )
    bad = (
        "“[[We should withdraw our forces this year]],” said John F. Kennedy.",
        "“[[We will resume the talks]],” said John F. Kennedy.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """The findings of this rule, in order of place."""
        for verdict in dossier.faults("clipped-quotation"):
            yield self.report(verdict, verdict.because)
