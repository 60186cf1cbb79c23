"""What becomes of reports: they are printed, or written into a file, a baseline, a diff, Word comments."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from checker.cli.checked import Checked
from checker.cli.choices import Choices
from checker.cli.narrowing import Narrowing
from checker.cli.outcome import Exit
from checker.cli.run import Run, tell
from checker.cli.settings.nearest import Nearest
from checker.cli.summary import summarised
from checker.cli.terminal import look_of
from checker.draft import Unreadable
from checker.finding import Report
from checker.report.formats import Format, renderer
from checker.report.visible import visible

__all__ = ["put_out", "show_settings", "watch"]


def put_out(checked: Checked, choices: Choices) -> bool:
    """Do with the reports what was asked; whether the run fails by what was found.

    Raises:
        Unreadable: when a file cannot be written.
    """
    if choices.write_baseline is not None:
        _write_baseline(choices.write_baseline, checked)
        return False
    if choices.diff:
        return _show_differences(checked)
    with _paper(choices.output_file) as paper:
        _print(_annotated(checked, choices.annotate_to) if choices.annotate_to else iter(checked), choices, paper)
    return checked.failed


def show_settings(choices: Choices, nearest: Nearest) -> Exit:
    """Print what counts for each path, or for drafts in this folder."""
    from checker.cli.settings.shown import shown

    for path in choices.paths or ["."]:
        sys.stdout.writelines(shown(path, nearest))
    return Exit.CLEAN


def watch(choices: Choices, start: Callable[[], Run], find: Callable[[], list[str]]) -> Exit:
    """Check again whenever a draft changes, until interrupted; each time in a run that reads the settings anew.

    Raises:
        Unreadable: when there is nothing that can be watched.
    """
    from checker.cli.many import reports
    from checker.cli.watch import watching

    def check(changed: Sequence[str]) -> None:
        if sys.stdout.isatty():
            sys.stdout.write("\x1b[2J\x1b[H")
        run = start()
        narrowing = Narrowing(run.nearest, choices.changed_lines)
        source = reports(run, changed, choices.jobs)
        checked = Checked(source, len(changed), run.nearest, narrowing, None, choices.paths or ())
        try:
            _print(iter(checked), choices, sys.stdout)
        except Unreadable as fault:
            tell(fault)
        sys.stdout.flush()

    watching(find, check)
    return Exit.CLEAN


def _print(reports: Iterator[Report], choices: Choices, paper: TextIO) -> None:
    look = look_of(choices.color, choices.worksheet, choices.quiet, paper)
    form = Format.STATISTICS if choices.statistics else choices.output_format
    for piece in renderer(form)(summarised(reports, look) if form is Format.GITHUB else reports, look):
        paper.write(piece)


@contextmanager
def _paper(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file at `path`."""
    if path is None:
        yield sys.stdout
        return
    try:
        file = path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as fault:
        reason = (fault.strerror or "cannot be written").lower() if path.parent.is_dir() else "there is no such folder"
        raise Unreadable(str(path), reason) from None
    with file:
        yield file


def _write_baseline(path: Path, checked: Checked) -> None:
    """Make all findings known, in the file at `path`."""
    from checker.suppress.baseline import written

    known = written(checked)
    with _paper(path) as paper:
        paper.write(known)
    sys.stderr.write(f"deskcheck: {visible(str(path))} written\n")


def _show_differences(checked: Checked) -> bool:
    """Print what `--fix` would change; whether it would change anything."""
    from checker.cli.fixing import difference

    changed = False
    for report in checked:
        try:
            for line in difference(report):
                changed = True
                sys.stdout.write(f"{line}\n")
        except Unreadable as fault:
            checked.missed(fault)
    if not changed and not checked.unread:
        sys.stderr.write("deskcheck: nothing to edit\n")
    return changed


def _annotated(checked: Checked, target: Path) -> Iterator[Report]:
    """The same reports; a Word draft is also written to `target`, with its findings as comments."""
    from checker.cli.comments import annotate

    for report in checked:
        try:
            placed = annotate(report, target)
        except Unreadable as fault:
            checked.missed(fault)
        else:
            sys.stderr.write(f"deskcheck: {visible(str(target))} written, with {placed} comments\n")
        yield report
