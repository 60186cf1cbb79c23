"""`deskcheck reference show`, `search`, `stats` and `schema`: looking into a set."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer
from rich.text import Text

from checker.cli.options import Color
from checker.cli.outcome import Exit
from checker.cli.upkeep.card import card
from checker.cli.upkeep.session import Alone, Colour, Sets, Today, look_of, opened, print_lines, refuse, the_day
from checker.record.name import Entity
from checker.record.provenance import Record
from checker.record.role import Tenure
from checker.reference.counts import Counts, counts
from checker.reference.kinds import KINDS
from checker.reference.search import called, label, near_names, search
from checker.report.look import Look
from checker.report.visible import shortened, visible
from checker.report.wording import counted, day

__all__ = ["schema_command", "search_command", "show_command", "stats_command"]

#: More records than this are listed rather than shown.
_CARDS = 6


def show_command(
    name: Annotated[list[str], typer.Argument(metavar="NAME-OR-ID", help="A name, a short form, or an id.")],
    reference: Sets = None,
    alone: Alone = False,
    date: Today = None,
    color: Colour = Color.AUTO,
) -> None:
    """Show everything on record about a name. The record, its tenures on a line of years, and where it was read."""
    known = opened(reference, alone)
    wanted = " ".join(name)
    found = called(known, wanted)
    look = look_of(color)
    if not found:
        likely = near_names(known, wanted)
        hint = f"; did you mean {', '.join(likely[:4])}?" if likely else "; try `deskcheck reference search`"
        refuse(f"{wanted!r} is not on record{hint}")
    if len(found) > _CARDS:
        print_lines(_listed(found, look), look)
        return
    for number, record in enumerate(found):
        if number:
            print_lines([Text()], look)
        print_lines(card(record, known, look, the_day(date)), look)


def search_command(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words that the record must hold.")],
    kind: Annotated[list[str] | None, typer.Option(help="Only records of this kind, such as person or post.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many records to list at most.")] = 30,
    reference: Sets = None,
    alone: Alone = False,
    color: Colour = Color.AUTO,
) -> None:
    """List the records that hold some words. Those called by them come first. Ends with status 1 when there is none."""
    wrong = [each for each in kind or () if each not in KINDS]
    if wrong:
        raise typer.BadParameter(f"{wrong[0]!r} is no kind of record; one of {', '.join(KINDS)}")
    known = opened(reference, alone)
    look = look_of(color)
    found = search(known, " ".join(words), kind or (), limit)
    print_lines(_listed(found, look), look)
    if not found:
        likely = near_names(known, " ".join(words))
        sys.stderr.write(f"nothing on record{'; near it: ' + ', '.join(likely[:6]) if likely else ''}\n")
        raise typer.Exit(Exit.FINDINGS)


def _listed(records: Sequence[Record], look: Look) -> Iterator[Text]:
    wide = max((len(record.id) for record in records), default=0)
    for record in records:
        kind = type(record).__name__.lower()
        line = Text(f"{kind:<13}", style="dim").append(f"{visible(record.id):<{wide}}  ", style="not dim cyan")
        yield line.append(shortened(_told(record), max(look.width - wide - 15, 24)), style="not dim")


def _told(record: Record) -> str:
    """What a record is called, and what tells it from others that are called so."""
    if isinstance(record, Tenure):
        return f"{label(record)}, {record.start} – {record.end or ''}".rstrip()
    other = record.disambiguator if isinstance(record, Entity) else None
    return f"{label(record)} ({other})" if other else label(record)


def stats_command(reference: Sets = None, alone: Alone = False, date: Today = None, color: Colour = Color.AUTO) -> None:
    """Count kinds, names, sources, ages, and what is due."""
    known = opened(reference, alone)
    print_lines(_stats(counts(known, the_day(date))), look_of(color))


def _stats(counted_: Counts) -> Iterator[Text]:
    for name, number, verified in counted_.layers:
        until = f", the newest verified {day(verified)}" if verified else ""
        yield Text.assemble((visible(name), "bold"), f"  {counted(number, 'record')}{until}")
    yield Text()
    most = max(counted_.kinds.values(), default=1)
    for kind, number in counted_.kinds.items():
        yield Text(f"  {kind:<14}{number:>9,}  ").append("█" * round(number / most * 40), style="cyan")
    yield Text()
    for words, number in counted_.remarks:
        yield Text(f"  {number:>9,}  {words}")


def schema_command() -> None:
    """Print the JSON Schema of a set. For editors that complete and check TOML (taplo, Even Better TOML)."""
    from checker.reference.json_schema import json_schema

    sys.stdout.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n")
