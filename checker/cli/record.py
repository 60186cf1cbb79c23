"""`deskcheck record`: who said it, and where."""

import json
import sys
from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from checker.cli.options import Color
from checker.cli.outcome import Exit
from checker.cli.upkeep.session import Alone, Colour, Sets, look_of, opened, print_lines, refuse
from checker.draft import Unreadable
from checker.record.quotation import Statement
from checker.reference.compiled import CompiledReference
from checker.verify.quotation.layout import occasion_of
from checker.verify.quotation.placements import Placement
from checker.verify.quotation.record_search import Hit, hits, on_record

__all__ = ["app"]

app = typer.Typer(
    help="Look into the words on record.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Speaker = Annotated[str, typer.Option(metavar="NAME", help="Only what this speaker said.")]


@app.command("search")
def search_command(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Some of the words; a few may be wrong.")],
    speaker: Speaker = "",
    limit: Annotated[int, typer.Option(min=1, max=8, help="How many places to show at most.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print the places as JSON.")] = False,
    reference: Sets = None,
    alone: Alone = False,
    color: Colour = Color.AUTO,
) -> None:
    """Find who said something and where, with the words around it."""
    known = opened(reference, alone)
    try:
        found = hits(known, " ".join(words), speaker)[:limit]
    except Unreadable as fault:
        refuse(fault)
    if as_json:
        sys.stdout.write(json.dumps([_plain(hit) for hit in found], ensure_ascii=False, indent=2) + "\n")
    elif found:
        print_lines(_shown(found), look_of(color))
    if not found:
        sys.stderr.write("deskcheck: these words are not on record\n")
        raise typer.Exit(Exit.FINDINGS)


@app.command("speakers")
def speakers_command(reference: Sets = None, alone: Alone = False, color: Colour = Color.AUTO) -> None:
    """List who is on record, with the occasions."""
    known = opened(reference, alone)
    try:
        print_lines(_listed(known), look_of(color))
    except Unreadable as fault:
        refuse(fault)


def _shown(found: list[Hit]) -> Iterator[Text]:
    for number, hit in enumerate(found):
        if number:
            yield Text()
        yield Text(f"{hit.speaker}, {occasion_of(hit.place.passage.statement)}", style="bold")
        yield Text.assemble("  ", hit.before, (hit.words, "bold underline"), hit.after)
        for citation in hit.place.passage.citations:
            yield Text(
                f"  {citation.source.title}, {citation.source.publisher}, {citation.source.published}", style="dim"
            )


def _listed(known: CompiledReference) -> Iterator[Text]:
    for name, occasions in on_record(known):
        yield Text(name, style="bold")
        for occasion in occasions:
            whole = " (complete)" if occasion.complete else ""
            yield Text(f"  {occasion_of(occasion)}{whole}{_closeness(occasion)}")


def _closeness(occasion: Statement) -> str:
    return "" if occasion.fidelity == "verbatim" else f" ({occasion.fidelity})"


def _plain(hit: Hit) -> dict[str, object]:
    statement = hit.place.passage.statement
    return {
        "speaker": hit.speaker,
        "said": str(statement.said),
        "occasion": statement.occasion,
        "place": statement.where,
        "fidelity": statement.fidelity,
        "record": statement.id,
        "file": statement.place,
        "offset": _offset(hit.place),
        "words": hit.words,
        "before": hit.before,
        "after": hit.after,
        "exact": hit.place.clean,
        "sources": [citation.source.title for citation in hit.place.passage.citations],
    }


def _offset(place: Placement) -> int:
    """Where the words stand in the turn or statement, in code points."""
    return place.passage.start + place.spoken[place.first].start
