"""`deskcheck check`: read drafts, report what an editor must look at."""

import sys

import typer

from checker.cli import outputs
from checker.cli.cache import cache_folder
from checker.cli.checked import Checked, Editing
from checker.cli.choices import Choices, chosen
from checker.cli.drafts import STANDARD_INPUT, SUFFIXES, found
from checker.cli.ignored import ignored, unheard
from checker.cli.many import reports
from checker.cli.narrowing import Narrowing
from checker.cli.options import words
from checker.cli.outcome import Exit
from checker.cli.run import Run, tell
from checker.cli.settings.nearest import Nearest
from checker.cli.together import refuse_beside_a_watch, refuse_together
from checker.draft import Unreadable
from checker.report.visible import visible

__all__ = ["check_command"]


@chosen
def check_command(choices: Choices) -> None:
    """Check drafts: names, quotations, speakers and claims against the reference.

    Ends with status 0 when nothing at or above --fail-on was found, 1 when something was, 2 when an option was wrong or
    a draft or the reference could not be read. Each option can also stand in the environment: DESKCHECK_CHECK_FAIL_ON
    for --fail-on.
    """
    try:
        raise typer.Exit(_status(choices))
    except Unreadable as fault:
        tell(fault)
        raise typer.Exit(Exit.UNCHECKED) from None


def _status(choices: Choices) -> Exit:
    """How the run ends, when all that was asked for is done.

    Raises:
        Unreadable: when the settings cannot be read, so that no draft is checked.
    """
    run = _run(choices)
    nearest = run.nearest
    if choices.show_settings:
        return outputs.show_settings(choices, nearest)
    if choices.watch:
        refuse_beside_a_watch(choices)
        return outputs.watch(choices, lambda: _run(choices), lambda: _found(choices, nearest))
    names = _named(choices, nearest)
    refuse_together(choices, names)
    editing = Editing(run, choices.unsafe_fixes) if (choices.fix or choices.unsafe_fixes) and not choices.diff else None
    narrowing = Narrowing(nearest, choices.changed_lines)
    checked = Checked(reports(run, names, choices.jobs), len(names), nearest, narrowing, editing, choices.paths or ())
    try:
        failed = outputs.put_out(checked, choices)
    except KeyboardInterrupt:
        sys.stderr.write(f"deskcheck: interrupted, with {checked.done:,} of {len(names):,} drafts done\n")
        raise
    if checked.unread:
        return Exit.UNCHECKED
    return Exit.FINDINGS if failed and not choices.exit_zero else Exit.CLEAN


def _run(choices: Choices) -> Run:
    nearest = Nearest(choices.config, choices.isolated, choices.override(), words(choices.exclude))
    return Run(nearest, cache_folder(choices.cache_dir, not choices.no_cache), choices.stdin_filename)


def _named(choices: Choices, nearest: Nearest) -> list[str]:
    """The drafts that the command line names; that it names none is said."""
    names = _found(choices, nearest)
    if not names:
        places = ", ".join(map(visible, choices.paths or ()))
        sys.stderr.write(f"deskcheck: no drafts in {places}; in folders they end in {' '.join(sorted(SUFFIXES))}\n")
    return names


def _found(choices: Choices, nearest: Nearest) -> list[str]:
    if not choices.paths:
        raise typer.BadParameter("name drafts, folders of drafts, or - for standard input", param_hint="PATH...")
    names = list(found(choices.paths, nearest.excludes, unheard if choices.no_gitignore else ignored))
    if choices.force_exclude:
        names = [name for name in names if name == STANDARD_INPUT or not nearest.excludes(name)]
    return names
