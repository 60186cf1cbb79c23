"""Only the lines that a pull request changes."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

from checker.draft import Unreadable
from checker.finding import Finding, Report
from checker.span import Lines

__all__ = ["changed_lines", "only_changed"]

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def only_changed(report: Report, base: str) -> Report:
    """The report with the findings that touch a line changed since `base`.

    Raises:
        Unreadable: when git cannot tell.
    """
    changed = changed_lines(Path(report.draft.path), base)
    lines = Lines(report.draft.text)

    def touches(finding: Finding) -> bool:
        first, last = lines.position(finding.span.start).line, lines.position(finding.span.end).line
        return any(line in changed for line in range(first, last + 1))

    return replace(report, findings=tuple(finding for finding in report.findings if touches(finding)))


def changed_lines(path: Path, base: str) -> frozenset[int]:
    """The lines of the file at `path`, from 1, that differ from the commit `base`; all lines of a new file.

    Raises:
        Unreadable: when git cannot tell.
    """
    folder = path.resolve().parent
    command = ["git", "-C", str(folder), "diff", "--no-ext-diff", "--no-color", "--unified=0", "--end-of-options"]
    try:
        run = subprocess.run([*command, base, "--", path.name], capture_output=True, check=False, timeout=60)
        known = subprocess.run(
            ["git", "-C", str(folder), "ls-files", "--error-unmatch", "--", path.name],
            capture_output=True, check=False, timeout=60,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        raise Unreadable(str(path), "git cannot be asked which lines changed") from None
    if run.returncode:
        raise Unreadable(str(path), f"git cannot compare it with {base!r}")
    if known.returncode:
        return frozenset(range(1, path.read_bytes().count(b"\n") + 2))
    told = run.stdout.decode("utf-8", "replace")
    return frozenset(
        line for hunk in _HUNK.finditer(told) for line in range(int(hunk[1]), int(hunk[1]) + int(hunk[2] or 1))
    )
