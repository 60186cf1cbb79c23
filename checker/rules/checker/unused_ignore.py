"""CHK101 unused-ignore."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnusedIgnore"]


class UnusedIgnore(Rule):
    """A request to leave findings out that leaves none out.

    ## Why it matters
    A request that has outlived its finding waits for the next one and hides it, unread. One that names no rule was
    perhaps meant for a finding that is still reported.

    ## How to resolve
    Take the request out, or correct the rule's code. `deskcheck rules` lists them all.
    """

    code = "CHK101"
    severity = Severity.WARNING
    good = ("The harbour board met on Tuesday.",)
    bad = ("[[<!-- deskcheck-ignore NAM999 -- phoned her office -->]]\nThe harbour board met on Tuesday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for ignore in dossier.idle:
            named = ", ".join(ignore.rules) or "no rule"
            yield self.finding(ignore.span, f"nothing is left out by the request to ignore {named}")
