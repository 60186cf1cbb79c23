"""What may become of reports beside being printed: a baseline, a diff, Word comments, a watch."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.cli.checked import Checked
from checker.cli.run import Run, tell
from checker.draft import Unreadable
from checker.finding import Report
from checker.report.formats import Renderer
from checker.report.look import Look
from checker.report.visible import visible

__all__ = ["annotated", "show_differences", "watch", "write_baseline"]


def write_baseline(path: Path, reports: Checked) -> None:
    """Make all findings known, in the file at `path`."""
    from checker.suppress.baseline import written

    path.write_text(written(reports), encoding="utf-8")
    sys.stderr.write(f"deskcheck: {visible(str(path))} written\n")


def show_differences(reports: Checked) -> bool:
    """Print what `--fix` would change; whether it would change anything."""
    from checker.cli.fixing import difference

    changed = False
    for report in reports:
        try:
            for line in difference(report):
                changed = True
                sys.stdout.write(f"{line}\n")
        except Unreadable as fault:
            reports.missed(fault)
    return changed


def annotated(reports: Checked, target: Path) -> Iterator[Report]:
    """The same reports; each Word draft is also written to `target`, with its findings as comments."""
    from checker.cli.comments import annotate

    for report in reports:
        try:
            placed = annotate(report, target)
        except Unreadable as fault:
            reports.missed(fault)
        else:
            sys.stderr.write(f"deskcheck: {visible(str(target))} written, with {placed} comments\n")
        yield report


def watch(paths: Sequence[str], run: Run, render: Renderer, look: Look) -> bool:
    """Check again whenever a draft changes, until interrupted; false when that cannot be done."""
    from checker.cli.watch import watching

    def check(changed: Sequence[str]) -> None:
        for piece in render(Checked(run.reports(changed), 1), look):
            sys.stdout.write(piece)
        sys.stdout.flush()

    try:
        watching(paths, check)
    except Unreadable as fault:
        tell(fault)
    return False
