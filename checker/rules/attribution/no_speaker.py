"""ATT101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["NoSpeaker"]


class NoSpeaker(Rule):
    """A quotation of a full sentence stands there without anybody who says it.

    A note where somebody stands in its paragraph or in the sentence before it: most readers will know who speaks.
    Examples, sayings and asides in brackets are nobody's words.

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
        "“Nobody told the crews anything at all.” – {{ ines | team_link }}",
        "“Nobody told the crews anything at all.”\n\n— the harbor master",
        "“How do the crews find the port?” “Who helps them with the forms?”",
        "“What nobody told the crews,” “How to moor a boat,” and “What to do at noon.”",
        "Ines Okafor said,“Look, nobody told the crews.”",
        "There is an adage that “You cannot steer what you cannot see.” The port needed a way.",
        "A three is hard. For example, “So that the crew can steer, the boat needs a wheel.”",
    )
    bad = (
        "The boats were late.\n\n“[[Nobody told the crews anything at all.]]”\n\nThe harbor closed at noon.",
        "Ines Okafor was upbeat.\n\n“[[Nobody told the crews anything at all.]]”\n\nThe harbor closed at noon.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("no-speaker"):
            again = f", and {len(verdict.related)} more like it" if verdict.related else ""
            yield self.report(verdict, f"nobody is named as saying this{again}")
