"""A baseline: the findings of an archive on the day the checker came in, so that only new ones are reported.

An entry is a rule and its words with what stands before them, and the same with what stands after them, in small
letters and without marks or spaces. Lines may move, the draft may change elsewhere, and on one side of the words.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from checker.draft import Unreadable
from checker.finding import Finding, Report

__all__ = ["Baseline", "Fingerprint", "fingerprint", "written"]

VERSION = 2
#: How many characters on each side of the words an entry remembers, and how many letters tell one place from others.
AROUND, TELLING = 40, 8

#: What stands before a finding and what stands after it, each with its rule and words.
Fingerprint = tuple[str, str]

_BLANK = re.compile(r"(?>\r\n|\n|\r)[^\S\r\n]*(?>\r\n|\n|\r)")
_MARKS = re.compile(r"[\W_]+")


class Baseline:
    """Findings known from before, each by its fingerprint with how often it may occur in a draft."""

    def __init__(self, known: Counter[Fingerprint]) -> None:
        self._known = known
        self._by_side: defaultdict[str, list[Fingerprint]] = defaultdict(list)
        for entry in known:
            for side in entry:
                self._by_side[side].append(entry)

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """The baseline in the file at `path`.

        Raises:
            Unreadable: when there is none, or it is not one.
        """
        try:
            form = json.loads(path.read_bytes())
            version, findings = form["version"], form["findings"].items()
            counts = Counter({_sides(entry): int(count) for entry, count in findings}) if version == VERSION else None
        except OSError as fault:
            raise Unreadable(str(path), (fault.strerror or "cannot be read").lower()) from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise Unreadable(str(path), "is no baseline; write one with --write-baseline") from None
        if counts is None:
            raise Unreadable(str(path), f"is a baseline of version {version}, not {VERSION}; write it anew")
        return cls(counts)

    def without(self, report: Report) -> Report:
        """The report without the findings that are known, which are counted as suppressed."""
        used: Counter[Fingerprint] = Counter()
        kept = []
        for finding in report.findings:
            entry = self._entry(fingerprint(finding, report.draft.text), used)
            if entry is None:
                kept.append(finding)
            else:
                used[entry] += 1
        hidden = len(report.findings) - len(kept)
        return replace(report, findings=tuple(kept), suppressed=report.suppressed + hidden)

    def _entry(self, found: Fingerprint, used: Counter[Fingerprint]) -> Fingerprint | None:
        """The entry that knows a finding, by both sides or else by one, and is not used up."""
        near = (found, *(entry for side in found for entry in self._by_side.get(side, ())))
        return next((entry for entry in near if used[entry] < self._known[entry]), None)


def written(reports: Iterable[Report]) -> str:
    """The baseline that makes every finding of `reports` known."""
    counts = Counter(fingerprint(finding, report.draft.text) for report in reports for finding in report.findings)
    findings = {" ".join(entry): count for entry, count in sorted(counts.items())}
    return json.dumps({"version": VERSION, "findings": findings}, indent=1) + "\n"


def fingerprint(finding: Finding, text: str) -> Fingerprint:
    """What stays the same about a finding when lines move: its rule, its words, and the words on each side.

    A side with hardly a word on it tells nothing, and the other is taken with it.
    """
    span = finding.span
    before = _folded(_BLANK.split(text[max(span.start - AROUND, 0) : span.start])[-1])
    after = _folded(_BLANK.split(text[span.end : span.end + AROUND])[0])
    both = f"{before}\0{after}"
    return (
        _key(finding, "before", before if len(before) >= TELLING else both),
        _key(finding, "after", after if len(after) >= TELLING else both),
    )


def _key(finding: Finding, side: str, words: str) -> str:
    told = f"{finding.code}\0{_folded(finding.words)}\0{side}\0{words}"
    return f"{finding.code}:{blake2b(told.encode('utf-8', 'surrogatepass'), digest_size=9).hexdigest()}"


def _sides(entry: str) -> Fingerprint:
    before, after = entry.split(" ")
    return before, after


def _folded(words: str) -> str:
    return _MARKS.sub("", words).casefold()
