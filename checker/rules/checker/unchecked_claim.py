"""CHK201."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UncheckedClaim"]


class UncheckedClaim(Rule):
    """A sentence that is worth checking, and that nothing on record touches.

    It is not wrong: nobody looked. The worksheet lists these in order of worth.

    ## Why it matters
    What a checker did not check must be said, or silence is taken for praise.

    ## How to resolve
    Check it by hand, or add to the record what would decide it.
    """

    code = "CHK201"
    severity = Severity.NOTE
    good = (
        "What a day.",
        "{% image photo.jpg 1200 800 %} Acme paid 1,300 workers in 2022 {{ more }}.",
        "[Acme annual report for 2022, 1,300 pages](https://example.org/2022/report)",
    )
    bad = ("[[The company paid $4.2 million to 1,300 workers in 2022.]]",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("unchecked-claim"):
            yield self.report(verdict, f"nothing on record touches this sentence; it {verdict.because}")
