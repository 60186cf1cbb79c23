"""`deskcheck reference diff`: what changed between two sets, and which drafts it reaches."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from checker.cli.cache import cache_folder
from checker.cli.drafts import found, read
from checker.cli.options import Color
from checker.cli.outcome import Exit
from checker.cli.upkeep.session import Alone, Colour, Today, look_of, opened, print_lines, the_day
from checker.draft import Unreadable
from checker.finding import Finding, Report
from checker.reference.changes import Change, changes
from checker.reference.compiled import CompiledReference
from checker.report.look import Look
from checker.report.visible import shortened, visible
from checker.report.wording import counted

__all__ = ["diff_command"]

_COLOURS = {"+": "green", "-": "red", "~": "yellow"}


def diff_command(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The set as it was.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The set as it is to be.")],
    drafts: Annotated[
        list[str] | None, typer.Option(metavar="DIR", help="Say which of these drafts' findings change.")
    ] = None,
    date: Today = None,
    alone: Alone = False,
    color: Colour = Color.AUTO,
) -> None:
    """Say what changed between two sets, record by record. With --drafts, also how far the change reaches.

    Ends with status 1 when anything differs.
    """
    before, after = opened([old], alone), opened([new], alone)
    look = look_of(color)
    made = list(changes(before, after))
    print_lines(_told(made, look), look)
    reached = 0
    if drafts:
        for path, gone, come in _reach(drafts, before, after, date):
            reached += 1
            print_lines(_reached(path, gone, come, look), look)
        print_lines([Text(f"{counted(reached, 'draft')} reached")], look)
    raise typer.Exit(Exit.FINDINGS if made or reached else Exit.CLEAN)


def _told(made: Sequence[Change], look: Look) -> Iterator[Text]:
    for change in made:
        colour = _COLOURS[change.sign]
        yield Text.assemble((f"{change.sign} ", colour), (f"{change.kind:<13}", "dim"), (visible(change.id), "bold"))
        if change.sign == "~":
            for name in change.fields:
                for sign, side in (("-", change.before), ("+", change.after)):
                    if name in side:
                        value = shortened(_shown(side[name]), max(look.width - 24, 20))
                        yield Text(f"    {sign} {name:<14} {value}", style=_COLOURS[sign])
    counts = Counter(change.sign for change in made)
    words = {"+": "added", "-": "removed", "~": "changed"}
    told = ", ".join(f"{counts[sign]:,} {word}" for sign, word in words.items() if counts[sign])
    yield Text(told or "no record differs")


def _shown(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _reach(
    drafts: Sequence[str], before: CompiledReference, after: CompiledReference, written: str | None
) -> Iterator[tuple[str, list[Finding], list[Finding]]]:
    from checker.check import check
    from checker.config import Config

    config = Config(date=the_day(written) if written else None, cache=cache_folder())
    for path in found(drafts):
        try:
            draft = read(path, None, "")
            old, new = (_findings(check(draft, reference, config)) for reference in (before, after))
        except Unreadable as fault:
            sys.stderr.write(f"deskcheck: {visible(fault.place)}: {visible(fault.reason)}\n")
            continue
        gone, come = [old[key] for key in old.keys() - new.keys()], [new[key] for key in new.keys() - old.keys()]
        if gone or come:
            yield path, sorted(gone, key=_place), sorted(come, key=_place)


def _findings(report: Report) -> dict[tuple[object, ...], Finding]:
    every = (one for finding in report.findings for one in (finding, *finding.consequences))
    return {(one.code, one.span, one.message, one.severity): one for one in every}


def _place(finding: Finding) -> tuple[int, str]:
    return finding.span.start, finding.code


def _reached(path: str, gone: Sequence[Finding], come: Sequence[Finding], look: Look) -> Iterator[Text]:
    yield Text(visible(path), style="bold")
    for sign, findings in (("-", gone), ("+", come)):
        for finding in findings:
            words = f"{finding.severity.word} {finding.code} “{finding.words}”: {finding.message}"
            yield Text(f"  {sign} {shortened(words, max(look.width - 4, 30))}", style=_COLOURS[sign])
