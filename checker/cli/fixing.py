"""`--fix`, `--diff` and `--unsafe-fixes`: edits made, shown, or asked about one by one."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import unified_diff

from checker.cli.run import Run
from checker.draft import Unreadable
from checker.finding import Finding, Report
from checker.fix import apply, edits, replace_file
from checker.report.visible import named, visible
from checker.report.wording import counted
from checker.span import Lines

__all__ = ["asked", "difference", "fixed"]

#: How often a draft is checked again for edits that earlier ones made possible.
ROUNDS = 5


def fixed(run: Run, report: Report, consent: Callable[[Finding], bool] | None = None) -> Report:
    """The report of the draft with its edits made, which are written to its file.

    `consent` is asked once about each edit that is not mechanical.

    Raises:
        Unreadable: when they cannot be written.
    """
    first, total = report.draft, 0
    for _ in range(ROUNDS):
        made = edits(report, consent)
        if not made:
            break
        total, consent = total + len(made), None
        report = run.report(run.again(replace(report.draft, text=apply(report.draft.text, made))))
    if total:
        replace_file(first, report.draft.text)
        sys.stderr.write(f"deskcheck: {visible(first.path)}: {counted(total, 'edit')} made\n")
    return report


def difference(report: Report) -> Iterator[str]:
    """What `--fix` would change, as a unified diff."""
    made = edits(report)
    if report.draft.parts and made:
        raise Unreadable(report.draft.path, "is no plain text; edits are only made in text files")
    old, new = report.draft.text, apply(report.draft.text, made)
    name = named(report.draft.path)
    for line in unified_diff(_lines(old), _lines(new), name, name, lineterm=""):
        yield line if line.startswith(("---", "+++", "@@")) else f"{line[:1]}{visible(line[1:])}"


def asked(report: Report) -> Callable[[Finding], bool]:
    """Asks on the terminal about each edit that is not mechanical; without a terminal every answer is no."""
    lines = Lines(report.draft.text)

    def ask(finding: Finding) -> bool:
        if finding.edit is None or not sys.stdin.isatty():
            return False
        line, column = lines.position(finding.span.start)
        place = f"{named(report.draft.path)}:{line}:{column}"
        edit = f"“{visible(finding.words)}” → “{visible(finding.edit.text)}”"
        sys.stderr.write(f"{place}: {finding.code} {visible(finding.message)}\n  {edit} [y/N] ")
        sys.stderr.flush()
        return sys.stdin.readline().strip().casefold() in ("y", "yes")

    return ask


def _lines(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]
