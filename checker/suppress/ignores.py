"""Findings that the draft itself asks to leave out."""

import re
from collections.abc import Iterable

from checker.document import Document, Ignore
from checker.finding import Finding
from checker.span import Span

__all__ = ["heeded"]

_SIC = re.compile(r"[\"'”’,.]{0,2} ?[\[(]sic[\])]", re.IGNORECASE)


def heeded(findings: Iterable[Finding], document: Document) -> tuple[list[Finding], list[Finding], list[Ignore]]:
    """The findings that stay, those that are left out, and the requests that nothing came of.

    A request without a reason is not heeded. `[sic]` right after the words of a quotation says that they were
    checked; it needs no request. Spans of findings count the draft as written.
    """
    kept, left_out, used = [], [], set()
    for finding in findings:
        asked = [n for n, ignore in enumerate(document.ignores) if ignore.reason and _speaks_of(ignore, finding)]
        used.update(asked)
        if asked or (finding.quoted and _SIC.match(document.draft.text, finding.span.end)):
            left_out.append(finding)
        else:
            kept.append(finding)
    return kept, left_out, [ignore for n, ignore in enumerate(document.ignores) if n not in used]


def _speaks_of(ignore: Ignore, finding: Finding) -> bool:
    target: Span | None = ignore.target
    near = target is None or target.overlaps(finding.span) or target.contains(finding.span)
    return near and any(
        finding.code.casefold().startswith(rule.casefold()) or finding.name == rule.casefold() for rule in ignore.rules
    )
