"""ATT102."""

from collections.abc import Iterator

from checker.annotation.quotation import SpeakerKind
from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["AnonymousSource"]


class AnonymousSource(Rule):
    """Something is reported from people without a name.

    House style may allow a number of such sources in one article; each further one is flagged.

    ## Why it matters
    A reader cannot weigh what somebody without a name says, and nobody can be asked whether it was said.

    ## How to resolve
    Name the source, or say why it cannot be named and how it knows.
    """

    code = "ATT102"
    severity = Severity.WARNING
    good = (
        "Analyst Ruth Adeyemi said the fleet was too small.",
        "The minister said the fleet was too small.",
        "Analysts want a larger fleet.",
    )
    bad = (
        "[[Analysts]] said the fleet was too small.",
        "“The fleet is too small,” said [[an official]] who asked not to be named.",
        "The fleet is too small, according to [[two people familiar with the plan]].",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        unnamed = [
            (attribution.speaker, attribution.cue)
            for attribution in dossier.annotations.attributions
            if attribution.speaker and attribution.speaker.kind is SpeakerKind.ANONYMOUS
        ]
        spoken = list(dict.fromkeys(speaker.span for speaker, cue in unnamed if cue and cue.speech))
        for span in spoken[dossier.house.anonymous_limit :]:
            yield self.finding(span, f"no name stands behind “{dossier.words(span)}”")
