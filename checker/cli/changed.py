"""Only the lines that a pull request changes."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from checker.draft import Unreadable
from checker.finding import Finding, Report
from checker.span import Lines

__all__ = ["ChangedLines"]

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_OPTION = "--changed-lines"


class ChangedLines:
    """The lines changed since a branch left the commit `base`; what git says of a repository is asked once."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._changes: dict[Path, _Changes] = {}

    def only(self, report: Report) -> Report:
        """The report with the findings that touch a changed line.

        Raises:
            Unreadable: when git cannot tell.
        """
        changed = self.of(Path(report.draft.path))
        lines = Lines(report.draft.text)

        def touches(finding: Finding) -> bool:
            first, last = lines.position(finding.span.start).line, lines.position(finding.span.end).line
            return any(line in changed for line in range(first, last + 1))

        return replace(report, findings=tuple(finding for finding in report.findings if touches(finding)))

    def of(self, path: Path) -> frozenset[int]:
        """The changed lines of the file at `path`, from 1; all of a new file.

        A file that was renamed is held against what it was called then.

        Raises:
            Unreadable: when git cannot tell.
        """
        whole = path.resolve()
        answer = _git(whole.parent, "rev-parse", "--show-toplevel")
        if answer is None:
            raise Unreadable(str(path), "lies in no git repository, so that nothing tells which lines changed")
        top = Path(os.fsdecode(answer.rstrip(b"\n"))).resolve()
        if top not in self._changes:
            self._changes[top] = _changes(top, self._base)
        changes, name = self._changes[top], whole.relative_to(top).as_posix()
        if name in changes.differing:
            then = changes.differing[name]
            return _lines_of(_git(top, *_DIFF, "--unified=0", changes.since, "--", then, name) or b"")
        if name in changes.known:
            return frozenset()
        return frozenset(range(1, path.read_bytes().count(b"\n") + 2))


def _lines_of(told: bytes) -> frozenset[int]:
    hunks = ((int(hunk[1]), int(hunk[2] or 1)) for hunk in _HUNK.finditer(told))
    return frozenset(line for first, count in hunks for line in range(first, first + count))


@dataclass(frozen=True, slots=True)
class _Changes:
    """What became of a repository since the commit `since`.

    `differing` are the files that do, each with its name then; `known` are all that git knows. Names are ways from
    the top of the repository.
    """

    since: str
    differing: dict[str, str]
    known: frozenset[str]


_DIFF = ("-c", "core.quotePath=false", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames")


def _changes(top: Path, base: str) -> _Changes:
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if not commit:
        raise Unreadable(_OPTION, f"git knows no commit {base!r}{_advice(top)}")
    since = (_git(top, "merge-base", commit.decode().strip(), "HEAD") or b"").decode().strip()
    if not since:
        raise Unreadable(_OPTION, f"git knows no commit that {base!r} and this branch have in common{_advice(top)}")
    fields = _git(top, *_DIFF, "--name-status", "-z", since) or b""
    known = _git(top, "ls-files", "-z") or b""
    return _Changes(since, dict(_pairs(fields)), frozenset(map(os.fsdecode, known.split(b"\0"))))


def _pairs(fields: bytes) -> Iterator[tuple[str, str]]:
    """Names of files that differ, each with its name then, from `git diff --name-status -z`."""
    words = iter(map(os.fsdecode, fields.split(b"\0")))
    for status in words:
        if status:
            then = next(words)
            yield (next(words) if status[0] in "RC" else then), then


def _advice(top: Path) -> str:
    shallow = (_git(top, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
    return "; this clone is shallow: fetch its whole history (fetch-depth: 0)" if shallow else ""


def _git(folder: Path, *words: str) -> bytes | None:
    """What git answers; `None` when it cannot.

    Raises:
        Unreadable: when there is no git.
    """
    try:
        run = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.SubprocessError):
        raise Unreadable(_OPTION, "git cannot be asked which lines changed; is it installed?") from None
    return None if run.returncode else run.stdout
