"""CHK102 unreasoned-ignore."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["UnreasonedIgnore"]


class UnreasonedIgnore(Rule):
    """A request to leave findings out that gives no reason, and is therefore not heeded.

    ## Why it matters
    Whoever reads the draft next cannot tell a checked fact from a nuisance. The reason is the check's only trace.

    ## How to resolve
    Say after two hyphens what was done: `<!-- deskcheck-ignore NAM101 -- spelt so in the company register -->`.
    """

    code = "CHK102"
    severity = Severity.WARNING
    good = ("The harbour board met on Tuesday.",)
    bad = ("[[<!-- deskcheck-ignore NAM101 -->]]\nThe harbour board met on Tuesday.",)

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for ignore in dossier.document.ignores:
            if not ignore.reason:
                yield self.finding(ignore.span, "the request to leave findings out gives no reason")
