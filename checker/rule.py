"""What a rule is."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from inspect import cleandoc
from typing import ClassVar

from checker.evidence.dossier import Dossier
from checker.evidence.quotation import Alignment
from checker.evidence.verdict import Verdict
from checker.finding import Edit, Finding, Safety, Severity
from checker.record.provenance import Citation
from checker.span import Span

__all__ = ["Rule"]


class Rule(ABC):
    """A check with its reasons and its examples, all in one file.

    The docstring's first line says what is flagged; `## Why it matters` and `## How to resolve` follow. `good`
    drafts are silent, `bad` drafts carry the finding at exactly the words inside `[[…]]`; both are judged at the
    day `on` (`None`: at the draft's own), with the records of `world` and of `given` and no others.
    """

    code: ClassVar[str]
    severity: ClassVar[Severity]
    #: The files of `checker/rules/world/` whose records the examples stand on, without their ending.
    world: ClassVar[tuple[str, ...]] = ()
    #: Records that only these examples need: TOML, as in the reference.
    given: ClassVar[str] = ""
    on: ClassVar[str | None] = "2024-07-08"
    good: ClassVar[tuple[str, ...]] = ()
    bad: ClassVar[tuple[str, ...]] = ()
    #: What the rule needs from the reference, as the rule table prints it.
    needs: ClassVar[str] = ""
    #: Whether the judgement hangs on the draft's date, so that a doubtful date explains it away.
    dated: ClassVar[bool] = False
    #: Whether its edit is mechanical and may be made without asking.
    mechanical: ClassVar[bool] = False

    @abstractmethod
    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """The findings of this rule, in order of place."""

    @classmethod
    def name(cls) -> str:
        """What is flagged, as an ignore comment names it: `altered-words` for `AlteredWords`."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def summary(cls) -> str:
        """The first line of the rule's text."""
        return cleandoc(cls.__doc__ or "").split("\n", 1)[0]

    def finding(
        self,
        span: Span,
        message: str,
        *,
        severity: Severity | None = None,
        reading: str = "",
        record: str = "",
        because: str = "",
        citations: tuple[Citation, ...] = (),
        suggestion: str | None = None,
        related: tuple[Span, ...] = (),
        alignment: Alignment | None = None,
    ) -> Finding:
        """A finding of this rule at `span` of the document; `check` puts it into place in the draft."""
        safety = Safety.SAFE if self.mechanical else Safety.CONSENT
        return Finding(
            code=self.code,
            name=self.name(),
            severity=severity or self.severity,
            span=span,
            words="",
            message=message,
            reading=reading,
            record=record,
            because=because,
            citations=citations,
            edit=None if suggestion is None else Edit(span, suggestion, safety),
            suggestion=suggestion,
            related=related,
            alignment=alignment,
        )

    def report(self, verdict: Verdict, message: str, severity: Severity | None = None) -> Finding:
        """The finding that a verdict amounts to; one that is not firm is a step less severe, unless `severity` says."""
        lesser = Severity(max(self.severity - 1, Severity.NOTE))
        return self.finding(
            verdict.span,
            message,
            severity=severity or (self.severity if verdict.firm else lesser),
            reading=verdict.reading,
            record=verdict.record,
            because=verdict.because,
            citations=verdict.citations,
            suggestion=verdict.suggestion,
            related=verdict.related,
            alignment=verdict.alignment,
        )
