"""ATT201."""

from collections.abc import Iterator

from checker.annotation.quotation import Certainty
from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["AmbiguousSpeaker"]


class AmbiguousSpeaker(Rule):
    """A pronoun says who is speaking, and it could be more than one person.

    ## Why it matters
    A reader who takes the other one gives a person words that somebody else said.

    ## How to resolve
    Put the name in place of the pronoun.
    """

    code = "ATT201"
    severity = Severity.NOTE
    good = ("Mayor Peter Lang met reporters. “We leave at noon,” he said.",)
    bad = ("Peter Lang and Robert Hale met on Monday. “We leave at noon,” [[he]] said.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for attribution in dossier.annotations.attributions:
            speaker = attribution.speaker
            if speaker and speaker.candidates and attribution.certainty is Certainty.AMBIGUOUS:
                names = " or ".join(speaker.candidates)
                yield self.finding(speaker.span, f"“{speaker.text}” could be {names}")
