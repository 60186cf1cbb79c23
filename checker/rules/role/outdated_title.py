"""ROL101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["OutdatedTitle"]


class OutdatedTitle(Rule):
    """Somebody is given a title that they no longer held on the draft's date.

    A title told of the past is left alone: beside “former”, “then”, “late” or “wartime”, a date of those days, or
    “when”. So is that of somebody who lately died in office, where death is spoken of.
    Where the sentence does not say that it speaks of now, the finding is a warning. So it is where somebody is
    called “-elect”, “-designate” or “incoming” long after taking the post.

    ## Why it matters
    Wrong roles are what newspapers correct most often, and a title outlives its tenure in every archive.

    ## How to resolve
    Write “former”, or give the post to its holder; the finding names the days of the tenure and its source.
    """

    code = "ROL101"
    severity = Severity.ERROR
    needs = "posts, tenures"
    dated = True
    world = ("halvia",)
    good = (
        "Foreign Minister Daniel Okoye said on Monday that talks would go on.",
        "Former Foreign Minister Ana Ferreira said on Monday that talks would go on.",
        "Then-Foreign Minister Ana Ferreira signed the first pact.",
        "In 2021, Foreign Minister Ana Ferreira signed the first pact.",
        "Deputy Foreign Minister Ana Ferreira said on Monday that talks would go on.",
        "Ana Ferreira, foreign minister under the last president, said on Monday that talks would go on.",
        "He worked for Foreign Minister Ana Ferreira.",
        "Ana Ferreira, Halvia's wartime foreign minister, said on Monday that talks would go on.",
        "Much has changed since Foreign Minister Ana Ferreira left.",
    )
    bad = (
        "[[Foreign Minister]] Ana Ferreira said on Monday that talks would go on.",
        "Ana Ferreira, Halvia's [[foreign minister]], says that talks will go on.",
        "The Halvian [[foreign minister]], Ana Ferreira, said on Monday that talks would go on.",
        "[[Foreign Minister]] Ana Ferreira Leaves Talks Early",
        "Daniel Okoye is expected to meet [[Foreign Minister]] Ana Ferreira of Halvia.",
        "[[Foreign Minister]]-designate Daniel Okoye said on Monday that talks would go on.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("outdated-title"):
            yield self.report(verdict, verdict.because)
