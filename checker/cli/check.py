"""`deskcheck check`: read drafts, report what an editor must look at."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.cache import cache_folder
from checker.cli.drafts import found
from checker.cli.narrowing import Narrowing
from checker.cli.options import CacheFolder, Color, Day, FailOn, NoCache, Reference, day, words
from checker.cli.outcome import Exit
from checker.cli.progress import counted_off
from checker.cli.run import Plan, Run, tell
from checker.cli.settings import given, show
from checker.cli.summary import summarised
from checker.cli.terminal import takes_colour, width
from checker.draft import Unreadable
from checker.finding import Report, Severity
from checker.report.formats import Format, Renderer, renderer
from checker.report.look import Look
from checker.report.visible import visible

__all__ = ["check_command"]

#: From how many drafts on processes of their own are worth their start.
ENOUGH = 12


def check_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Drafts, folders of drafts, or - .")],
    date: Day = None,
    reference: Reference = None,
    select: Annotated[list[str] | None, typer.Option(help="Only these rules: codes, families or names.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules.")] = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="From which severity on to end with status 1 [default: error].")
    ] = None,
    output_format: Annotated[Format, typer.Option(help="How to report.")] = Format.FULL,
    worksheet: Annotated[bool, typer.Option("--worksheet", help="List every quotation, name and claim.")] = False,
    baseline: Annotated[Path | None, typer.Option(help="Leave out what this baseline knows.")] = None,
    write_baseline: Annotated[Path | None, typer.Option(help="Make all that is found known, in this file.")] = None,
    changed: Annotated[
        str | None, typer.Option("--changed-lines", metavar="BASE", help="Only lines changed since that commit.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Make the mechanical edits, outside quotations.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Make mechanical edits, and ask about each of the others.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    annotate_to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a copy of a Word draft with a comment for each finding.")
    ] = None,
    watch: Annotated[bool, typer.Option("-w", "--watch", help="Check again whenever a draft changes.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", "-e", help="End with 0 whatever was found.")] = False,
    encoding: Annotated[str | None, typer.Option(help="Encoding of the drafts, if not UTF-8.")] = None,
    stdin_filename: Annotated[str, typer.Option(help="Name of the draft on standard input.")] = "stdin.txt",
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Findings only.")] = False,
    color: Annotated[Color, typer.Option(help="When to use colour.")] = Color.AUTO,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Settings, instead of those found.")] = None,
    isolated: Annotated[bool, typer.Option("--isolated", help="Read no settings file.")] = False,
    show_settings: Annotated[bool, typer.Option("--show-settings", help="Print the settings and end.")] = False,
    jobs: Annotated[int, typer.Option(help="Processes for many drafts [default: one a core].")] = 0,
    no_cache: NoCache = False,
    cache_dir: CacheFolder = None,
) -> None:
    """Check drafts: names, quotations, speakers and claims against the reference.

    Ends with status 0 when nothing at or above --fail-on was found, 1 when something was, 2 when a draft or the
    reference could not be read.
    """
    try:
        settings = given(paths[0], isolated, config)
    except Unreadable as fault:
        tell(fault)
        raise typer.Exit(Exit.UNCHECKED) from None
    settings = replace(
        settings,
        date=day(date) or settings.date,
        select=words(select) or settings.select,
        ignore=(*settings.ignore, *words(ignore)),
        fail_on=fail_on.value if fail_on else settings.fail_on,
        encoding=encoding or settings.encoding,
        baseline=baseline or settings.baseline,
    )
    if show_settings:
        return show(settings)
    folders = (*settings.reference, *(reference or ()))
    run = Run(Plan(settings, folders, cache_folder(cache_dir, not no_cache), stdin_filename))
    look = Look(width(), takes_colour(color), worksheet, quiet)
    names = list(found(paths, settings.excludes))
    if watch:
        return _watch(names, run, renderer(output_format), look)
    narrowing = Narrowing(settings.baseline, changed)
    edited = _Editing(run, asking=unsafe_fixes) if fix or unsafe_fixes else None
    checked = _Checked(_reports(run, names, jobs), narrowing, len(names), edited)
    reports = iter(checked)
    if write_baseline is not None:
        return _write_baseline(write_baseline, reports)
    if diff:
        return _show_differences(reports)
    if annotate_to is not None:
        reports = _annotated(reports, annotate_to)
    if output_format is Format.GITHUB:
        reports = summarised(reports, look)
    for piece in renderer(output_format)(reports, look):
        sys.stdout.write(piece)
    if checked.unread:
        raise typer.Exit(Exit.UNCHECKED)
    threshold = FailOn(settings.fail_on or "error")
    raise typer.Exit(Exit.FINDINGS if threshold.fails(checked.worst) and not exit_zero else Exit.CLEAN)


def _reports(run: Run, paths: Sequence[str], jobs: int) -> Iterable[Report | Unreadable]:
    """The reports of `paths`, over processes of their own when there are enough of them."""
    if len(paths) < ENOUGH or jobs == 1:
        return run.reports(paths)
    from checker.cli.many import reports

    return reports(run, paths, jobs)


def _write_baseline(path: Path, reports: Iterator[Report]) -> None:
    from checker.suppress.baseline import written

    path.write_text(written(reports), encoding="utf-8")
    sys.stderr.write(f"deskcheck: {visible(str(path))} written\n")


def _show_differences(reports: Iterator[Report]) -> None:
    from checker.cli.fixing import difference

    changed = False
    for report in reports:
        for line in difference(report):
            changed = True
            sys.stdout.write(f"{line}\n")
    raise typer.Exit(Exit.FINDINGS if changed else Exit.CLEAN)


def _watch(paths: Sequence[str], run: Run, render: Renderer, look: Look) -> None:
    from checker.cli.watch import watching

    def check(changed: Sequence[str]) -> None:
        for piece in render(iter(_Checked(run.reports(changed), Narrowing(), 1, None)), look):
            sys.stdout.write(piece)
        sys.stdout.flush()

    try:
        watching(paths, check)
    except Unreadable as fault:
        tell(fault)
        raise typer.Exit(Exit.UNCHECKED) from None


def _annotated(reports: Iterator[Report], target: Path) -> Iterator[Report]:
    from checker.cli.comments import annotate

    for report in reports:
        try:
            placed = annotate(report, target)
        except Unreadable as fault:
            tell(fault)
            raise typer.Exit(Exit.UNCHECKED) from None
        sys.stderr.write(f"deskcheck: {visible(str(target))} written, with {placed} comments\n")
        yield report


class _Editing:
    """Makes the edits of a report in its file; `asking` asks about those that are not mechanical."""

    def __init__(self, run: Run, asking: bool) -> None:
        self._run, self._asking = run, asking

    def of(self, report: Report) -> Report:
        """The report of the draft as it stands when the edits are made."""
        from checker.cli.fixing import asked, fixed

        return fixed(self._run, report, asked(report) if self._asking else None)


class _Checked:
    """Reports as they come; what could not be read is told and counted, and the gravest finding is remembered."""

    def __init__(
        self, reports: Iterable[Report | Unreadable], narrowing: Narrowing, total: int, edited: "_Editing | None"
    ) -> None:
        self._reports, self._narrowing, self._total, self._edited = reports, narrowing, total, edited
        self.worst: Severity | None = None
        self.unread = 0

    def __iter__(self) -> Iterator[Report]:
        for one in counted_off(self._reports, self._total):
            try:
                if isinstance(one, Unreadable):
                    raise one
                report = self._narrowing.of(self._edited.of(one) if self._edited else one)
            except Unreadable as fault:
                self.unread += 1
                tell(fault)
                continue
            self.worst = max(self.worst, report.worst(), key=lambda severity: severity or 0)
            yield report
