"""`deskcheck reference add-transcript`: a speech, a release or an interview brought into a set."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from checker.cli.options import Color
from checker.cli.upkeep.session import Colour, look_of, print_lines, refuse
from checker.draft import Unreadable

__all__ = ["add_transcript_command"]


def add_transcript_command(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Text or Markdown, with or without a header.")],
    to: Annotated[Path, typer.Option("--to", metavar="SET", help="Folder of the set that takes it in.")],
    speaker: Annotated[str, typer.Option(help="Who speaks: a name, or an id of the reference.")] = "",
    speakers: Annotated[
        str, typer.Option(metavar="LABEL=NAME;...", help="Who is meant by the labels of turns (Q = reporters).")
    ] = "",
    date: Annotated[str, typer.Option(metavar="DAY", help="When it was said: 2024-07-08, 2024-07 or 2024.")] = "",
    occasion: Annotated[str, typer.Option(help="What it was said at.")] = "",
    place: Annotated[str, typer.Option(help="Where it was said.")] = "",
    source: Annotated[str, typer.Option(help="Id of a source on record.")] = "",
    title: Annotated[str, typer.Option(help="Title of the source, where it is not on record.")] = "",
    publisher: Annotated[str, typer.Option(help="Its publisher.")] = "",
    url: Annotated[str, typer.Option(help="Its address.")] = "",
    fidelity: Annotated[str, typer.Option(help="verbatim, edited, translated or machine.")] = "",
    complete: Annotated[bool, typer.Option("--complete", help="It holds the whole occasion.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Over one of the same name.")] = False,
    color: Colour = Color.AUTO,
) -> None:
    """Bring transcripts into a set. Quotations are then held against them."""
    from checker.reference.transcript_intake import bring_in

    given = {
        "speaker": speaker, "speakers": speakers, "date": date, "occasion": occasion, "place": place, "source": source,
        "title": title, "publisher": publisher, "url": url, "fidelity": fidelity,
        "complete": "true" if complete else "",
    }  # fmt: skip
    for file in files:
        try:
            kept, turns = bring_in(file, to, given, replace)
        except Unreadable as fault:
            refuse(fault)
        names = ", ".join(dict.fromkeys(turn.statement.speaker for turn in turns))
        words = sum(len(turn.statement.text.split()) for turn in turns)
        print_lines([Text(f"{kept}: {words:,} words of {names}")], look_of(color))
