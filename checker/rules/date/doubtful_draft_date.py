"""DAT103."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["DoubtfulDraftDate"]


class DoubtfulDraftDate(Rule):
    """The draft's own date is not the day that it speaks from.

    Two or more titles and events that conflict with the record would all agree with it on one and the same other
    day, more than thirty days away. What hangs on the date is listed under this finding. A date given with the
    command is never doubted. Where the dateline itself gives a day so far away, that alone is a warning.

    ## Why it matters
    A page that was republished carries the day of its copy; judged by it, everything in it looks wrong.

    ## How to resolve
    Give the day of the draft with `--date`, in its front matter or in its dateline.
    """

    code = "DAT103"
    severity = Severity.ERROR
    on = None
    needs = "tenures, events"
    world = ("halvia", "treaties")
    good = (
        "BRENHOLM, July 8, 2024 — The Straits Treaty was signed on Monday. Foreign Minister Daniel Okoye says so.",
        "---\ndate: 2025-03-04\n---\n\nBRENHOLM, March 3 — Two ferries collided on Monday, and nobody was hurt.",
    )
    bad = (
        "---\ndate: [[2025-06-23]]\n---\n\nBRENHOLM, March 3 — Two ferries collided on Monday, and nobody was hurt.",
        "[[BRENHOLM, June 14, 2021]] — The Straits Treaty was signed on Monday. Foreign Minister Daniel Okoye says so.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("doubtful-draft-date"):
            yield self.report(
                verdict, f"the draft's date, {verdict.reading}, is doubtful: what it tells fits {verdict.record}"
            )
