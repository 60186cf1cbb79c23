"""`deskcheck check`: read drafts, report what an editor must look at."""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.cache import cache_folder
from checker.cli.drafts import found, read
from checker.cli.kept import KeptReports
from checker.cli.narrowing import Narrowing
from checker.cli.options import CacheFolder, Color, Day, FailOn, NoCache, Reference, day, words
from checker.cli.outcome import Exit
from checker.cli.summary import summarised
from checker.cli.terminal import takes_colour, width
from checker.config import Config
from checker.draft import Draft, Unreadable
from checker.finding import Report, Severity
from checker.record import Reference as Known
from checker.reference.shipped import starter
from checker.report.formats import Format, renderer
from checker.report.look import Look
from checker.report.visible import visible

__all__ = ["check_command"]


def check_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Drafts, folders of drafts, or - .")],
    date: Day = None,
    reference: Reference = None,
    select: Annotated[list[str] | None, typer.Option(help="Only these rules: codes, families or names.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules.")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="From which severity on to end with status 1.")] = FailOn.ERROR,
    output_format: Annotated[Format, typer.Option(help="How to report.")] = Format.FULL,
    worksheet: Annotated[bool, typer.Option("--worksheet", help="List every quotation, name and claim.")] = False,
    baseline: Annotated[Path | None, typer.Option(help="Leave out what this baseline knows.")] = None,
    write_baseline: Annotated[Path | None, typer.Option(help="Make all that is found known, in this file.")] = None,
    changed: Annotated[
        str | None, typer.Option("--changed-lines", metavar="BASE", help="Only lines changed since that commit.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", "-e", help="End with 0 whatever was found.")] = False,
    encoding: Annotated[str | None, typer.Option(help="Encoding of the drafts, if not UTF-8.")] = None,
    stdin_filename: Annotated[str, typer.Option(help="Name of the draft on standard input.")] = "stdin.txt",
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Findings only.")] = False,
    color: Annotated[Color, typer.Option(help="When to use colour.")] = Color.AUTO,
    no_cache: NoCache = False,
    cache_dir: CacheFolder = None,
) -> None:
    """Check drafts: names, quotations, speakers and claims against the reference.

    Ends with status 0 when nothing at or above --fail-on was found, 1 when something was, 2 when a draft or the
    reference could not be read.
    """
    config = Config(
        date=day(date), select=words(select), ignore=words(ignore), cache=cache_folder(cache_dir, not no_cache)
    )
    run = _Run(config, reference or [], encoding, stdin_filename)
    look = Look(width(), takes_colour(color), worksheet, quiet)
    reports = run.reports(list(found(paths)), Narrowing(baseline, changed))
    if write_baseline is not None:
        return _write_baseline(write_baseline, reports)
    if output_format is Format.GITHUB:
        reports = summarised(reports, look)
    for piece in renderer(output_format)(reports, look):
        sys.stdout.write(piece)
    if run.unread:
        raise typer.Exit(Exit.UNCHECKED)
    raise typer.Exit(Exit.FINDINGS if fail_on.fails(run.worst) and not exit_zero else Exit.CLEAN)


def _write_baseline(path: Path, reports: Iterator[Report]) -> None:
    from checker.suppress.baseline import written

    path.write_text(written(reports), encoding="utf-8")
    sys.stderr.write(f"deskcheck: {visible(str(path))} written\n")


class _NoReference(Unreadable):
    """The reference cannot be read, so no draft can be checked."""


class _Run:
    """One run over drafts: what could not be read is told on standard error, and the others are still checked."""

    def __init__(self, config: Config, folders: Sequence[Path], encoding: str | None, stdin_name: str) -> None:
        self._config, self._folders = config, (starter(), *folders)
        self._encoding, self._stdin_name = encoding, stdin_name
        self._kept = KeptReports(config.cache, self._folders, config)
        self.worst: Severity | None = None
        self.unread = 0

    def reports(self, paths: Sequence[str], narrowing: Narrowing) -> Iterator[Report]:
        """The report of every draft that can be read, narrowed down."""
        for path in paths:
            try:
                draft = read(path, self._encoding, self._stdin_name)
                report = narrowing.of(self._kept.get(draft) or self._checked(draft))
            except _NoReference as fault:
                return self._tell(fault)
            except Unreadable as fault:
                self._tell(fault)
                continue
            self.worst = max(self.worst, report.worst(), key=lambda severity: severity or 0)
            yield report

    def _checked(self, draft: Draft) -> Report:
        from checker.check import check

        known = self._reference
        try:
            report = check(draft, known, self._config)
        except Unreadable:
            raise
        except Exception as fault:
            if os.environ.get("DESKCHECK_DEBUG"):
                raise
            raise Unreadable(draft.path, f"could not be checked: {_fault(fault)}") from None
        self._kept.put(report)
        return report

    @cached_property
    def _reference(self) -> Known:
        from checker.reference.load import load

        try:
            return load(self._folders, self._config.cache)
        except Unreadable as fault:
            raise _NoReference(fault.place, fault.reason) from fault

    def _tell(self, fault: Unreadable) -> None:
        self.unread += 1
        reason = "\n".join(visible(line) for line in fault.reason.split("\n"))
        sys.stderr.write(f"deskcheck: {visible(fault.place)}: {reason}\n")


def _fault(fault: Exception) -> str:
    """What went wrong inside deskcheck, in a line that can be reported; no word of the draft is in it."""
    trace, where = fault.__traceback__, ""
    while trace is not None:
        name = Path(trace.tb_frame.f_code.co_filename)
        where = f"{name.parent.name}/{name.name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"this is a fault of deskcheck ({type(fault).__name__} at {where}); please report it"
