"""ATT101."""

from collections.abc import Iterator

from checker.annotation.quotation import Manner, Use
from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["NoSpeaker"]


class NoSpeaker(Rule):
    """A quotation of a full sentence stands there without anybody who says it.

    ## Why it matters
    Words in marks are somebody's words. Without a name nobody can check them, and the reader guesses.

    ## How to resolve
    Name the speaker in the paragraph of the quotation.
    """

    code = "ATT101"
    severity = Severity.WARNING
    good = (
        "“The boats are here,” Mayor Ines Okafor said. “We leave at noon.”",
        "They call it the “quiet harbor” plan.",
    )
    bad = ("The boats were late.\n\n“[[Nobody told the crews anything at all.]]”\n\nThe harbor closed at noon.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for attribution in dossier.annotations.attributions:
            quotation = attribution.quotation
            if quotation.use is Use.SPEECH and attribution.manner is Manner.NONE:
                yield self.finding(quotation.span, "nobody is named as saying this")
