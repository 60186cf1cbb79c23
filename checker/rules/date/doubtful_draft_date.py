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
    command is never doubted.

    ## Why it matters
    A page that was republished carries the day of its copy; judged by it, everything in it looks wrong.

    ## How to resolve
    Give the day of the draft with `--date`, in its front matter or in its dateline.
    """

    code = "DAT103"
    severity = Severity.ERROR
    on = None
    needs = "tenures, events"
    given = """
    [[place]]
    id = "halvia"
    name = "Halvia"
    kind = "country"
    demonyms = ["Halvian"]

    [[person]]
    id = "ferreira"
    name = "Ana Ferreira"
    country = "halvia"

    [[person]]
    id = "okoye"
    name = "Daniel Okoye"
    country = "halvia"

    [[post]]
    id = "halvia-foreign"
    titles = ["Foreign Minister", "Minister of Foreign Affairs"]
    nonstandard = ["Foreign Secretary"]
    country = "halvia"

    [[tenure]]
    id = "ferreira-foreign"
    person = "ferreira"
    post = "halvia-foreign"
    start = 2019-03-01
    end = 2023-05-31
    verified = 2025-01-01

    [[tenure]]
    id = "okoye-foreign"
    person = "okoye"
    post = "halvia-foreign"
    start = 2023-06-01
    verified = 2025-01-01

    [[place]]
    id = "norrland"
    name = "Norrland"
    kind = "country"

    [[place]]
    id = "brenholm"
    name = "Brenholm"
    kind = "city"
    within = "halvia"

    [[place]]
    id = "ostvik"
    name = "Ostvik"
    kind = "city"
    within = "norrland"

    [[event]]
    id = "lisbon-treaty-1"
    name = "Signing of the first Straits Treaty"
    names = ["First Straits Treaty"]
    cues = ["signed"]
    start = 2019-05-02
    series = "straits"
    ordinal = 1

    [[event]]
    id = "straits"
    name = "Signing of the Straits Treaty"
    names = ["Straits Treaty"]
    cues = ["signed", "signing"]
    start = 2024-07-08
    where = ["brenholm", "halvia"]
    participants = ["halvia", "norrland", "okoye"]
    series = "straits"
    ordinal = 2
    verified = 2025-01-01
    """
    good = ("BRENHOLM, July 8, 2024 — The Straits Treaty was signed on Monday. Foreign Minister Daniel Okoye says so.",)
    bad = (
        "[[BRENHOLM, June 14, 2021]] — The Straits Treaty was signed on Monday. Foreign Minister Daniel Okoye says so.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("doubtful-draft-date"):
            yield self.report(
                verdict, f"the draft's date, {verdict.reading}, is doubtful: what it tells fits {verdict.record}"
            )
