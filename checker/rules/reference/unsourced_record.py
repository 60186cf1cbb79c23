"""REF105."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnsourcedRecord"]


class UnsourcedRecord(Rule):
    """A record that can accuse a draft names no source.

    Looks at the reference set itself (`deskcheck reference check`), never at a draft.

    ## Why it matters
    A finding without a source asks an editor to believe the checker. A fact or a statement without one is an error;
    a tenure, an event or a term is a warning.

    ## How to resolve
    Name at least one source in `sources`, with the place in it: `gazette#page 4`.
    """

    code = "REF105"
    severity = Severity.ERROR
    needs = "nothing"
    given = """
    [source.gazette]
    title = "Register of appointments"
    publisher = "Halvik Gazette"
    published = 2024-01-02
    """
    good = (
        """
        [statement.opening]
        speaker = "ferreira"
        text = "The harbour is open."
        said = 2024-05-02
        sources = ["gazette"]
        """,
    )
    bad = (
        """
        [statement.[[opening]]]
        speaker = "ferreira"
        text = "The harbour is open."
        said = 2024-05-02
        """,
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("unsourced-record"):
            yield self.report(verdict, f"{verdict.reading} has no source")
