"""ATT203."""

from collections.abc import Iterator

from checker.annotation.quotation import Manner
from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["ImpliedSpeaker"]


class ImpliedSpeaker(Rule):
    """A quotation leans on the attribution before it in its paragraph.

    ## Why it matters
    Such a quotation loses its speaker as soon as the sentence before it is cut or moved.

    ## How to resolve
    Nothing, as long as both stay together. Add an attribution where a reader might wonder.
    """

    code = "ATT203"
    severity = Severity.NOTE
    good = ("“The boats are here,” Mayor Ines Okafor said.",)
    bad = ("“The boats are here,” Mayor Ines Okafor said. “[[We leave at noon.]]”",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for attribution in dossier.annotations.attributions:
            if attribution.manner is Manner.FOLLOW_ON and attribution.speaker:
                speaker = attribution.speaker
                message = f"the words lean on “{speaker.text}” before them"
                yield self.finding(attribution.quotation.span, message, related=(speaker.span,))
