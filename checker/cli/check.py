"""`deskcheck check`: read drafts, report what an editor must look at."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from checker.cli import outputs
from checker.cli.cache import cache_folder
from checker.cli.checked import Checked, Editing, every_report
from checker.cli.drafts import found
from checker.cli.narrowing import Narrowing
from checker.cli.options import CacheFolder, Color, Day, FailOn, NoCache, Reference, day, words
from checker.cli.outcome import Exit
from checker.cli.run import Plan, Run, tell
from checker.cli.settings import given, show
from checker.cli.summary import summarised
from checker.cli.terminal import takes_colour, width
from checker.draft import Unreadable
from checker.report.formats import Format, renderer
from checker.report.look import Look

__all__ = ["check_command"]


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
    render = renderer(output_format)
    names = list(found(paths, settings.excludes))
    if watch:
        raise typer.Exit(Exit.CLEAN if outputs.watch(names, run, render, look) else Exit.UNCHECKED)
    editing = Editing(run, asking=unsafe_fixes) if fix or unsafe_fixes else None
    checked = Checked(every_report(run, names, jobs), len(names), Narrowing(settings.baseline, changed), editing)
    failed = False
    if write_baseline is not None:
        outputs.write_baseline(write_baseline, checked)
    elif diff:
        failed = outputs.show_differences(checked)
    else:
        reports = outputs.annotated(checked, annotate_to) if annotate_to else iter(checked)
        for piece in render(summarised(reports, look) if output_format is Format.GITHUB else reports, look):
            sys.stdout.write(piece)
        failed = FailOn(settings.fail_on or "error").fails(checked.worst)
    if checked.unread:
        raise typer.Exit(Exit.UNCHECKED)
    raise typer.Exit(Exit.FINDINGS if failed and not exit_zero else Exit.CLEAN)
