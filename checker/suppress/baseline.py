"""A baseline: the findings of an archive on the day the checker came in, so that only new ones are reported.

An entry is a rule and what stands around its words, in lower case and without marks or spaces; lines may move and
the draft may change elsewhere.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from checker.draft import Unreadable
from checker.finding import Finding, Report

__all__ = ["Baseline", "fingerprint", "written"]

VERSION = 1
#: How many characters on each side of the words an entry remembers.
AROUND = 40

_BLANK = re.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*(?>\r\n|\n|\r)")
_MARKS = re.compile(r"[\W_]+")


class Baseline:
    """Findings known from before, each by its fingerprint with how often it may occur."""

    def __init__(self, known: Counter[str]) -> None:
        self._known = known

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """The baseline in the file at `path`.

        Raises:
            Unreadable: when there is none, or it is not one.
        """
        try:
            form = json.loads(path.read_bytes())
            counts = {str(key): int(count) for key, count in form["findings"].items()}
        except OSError as fault:
            raise Unreadable(str(path), (fault.strerror or "cannot be read").lower()) from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise Unreadable(str(path), "is no baseline; write one with --write-baseline") from None
        if form.get("version") != VERSION:
            raise Unreadable(str(path), f"is a baseline of version {form.get('version')}, not {VERSION}; write it anew")
        return cls(Counter(counts))

    def without(self, report: Report) -> Report:
        """The report without the findings that are known, which are counted as suppressed."""
        left = Counter(self._known)
        kept = []
        for finding in report.findings:
            key = fingerprint(finding, report.draft.text)
            if left[key] > 0:
                left[key] -= 1
            else:
                kept.append(finding)
        hidden = len(report.findings) - len(kept)
        return replace(report, findings=tuple(kept), suppressed=report.suppressed + hidden)


def written(reports: Iterable[Report]) -> str:
    """The baseline that makes every finding of `reports` known."""
    counts = Counter(fingerprint(finding, report.draft.text) for report in reports for finding in report.findings)
    return json.dumps({"version": VERSION, "findings": dict(sorted(counts.items()))}, indent=1) + "\n"


def fingerprint(finding: Finding, text: str) -> str:
    """What stays the same about a finding when lines move: its rule, its words, and the words around them."""
    span = finding.span
    before = _BLANK.split(text[max(span.start - AROUND, 0) : span.start])[-1]
    context = before + span.of(text) + _BLANK.split(text[span.end : span.end + AROUND])[0]
    told = f"{finding.code}\0{_folded(finding.words)}\0{_folded(context)}"
    return f"{finding.code}:{blake2b(told.encode('utf-8', 'surrogatepass'), digest_size=12).hexdigest()}"


def _folded(words: str) -> str:
    return _MARKS.sub("", words).casefold()
