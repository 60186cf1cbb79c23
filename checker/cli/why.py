"""`deskcheck why`: why a word of a draft was flagged, accepted or left alone."""

import re
import sys
from typing import Annotated

import typer

from checker.cli.cache import cache_folder
from checker.cli.options import CacheFolder, Day, Isolated, NoCache, Reference, day
from checker.cli.outcome import Exit
from checker.cli.run import Run, tell
from checker.cli.settings.nearest import Nearest, Override
from checker.config import Config
from checker.document import BlockKind
from checker.draft import Draft, Unreadable
from checker.record.reference import Reference as Known
from checker.report.visible import visible
from checker.span import Lines, Span

__all__ = ["app", "why"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)

#: What is said of a word of which there is nothing to say.
_UNKNOWN = "in no record and no word list; no check had cause to look at it"
#: How many places of a word are told one by one.
_MOST = 20


@app.command()
def why(
    word: Annotated[str, typer.Argument(help="A word or a name, as the draft has it.")],
    path: Annotated[str, typer.Option("--in", metavar="DRAFT", help="The draft, or - .")],
    date: Day = None,
    reference: Reference = None,
    encoding: Annotated[str | None, typer.Option(help="Encoding of the draft, if not UTF-8.")] = None,
    stdin_filename: Annotated[str, typer.Option(help="Name of the draft on standard input.")] = "stdin.txt",
    isolated: Isolated = False,
    no_cache: NoCache = False,
    cache_dir: CacheFolder = None,
) -> None:
    """Say of each place of WORD in a draft why it was flagged, accepted or left alone."""
    override = Override(date=day(date), reference=tuple(reference or ()), encoding=encoding)
    run = Run(Nearest(isolated=isolated, override=override), cache_folder(cache_dir, not no_cache), stdin_filename)
    try:
        task = run.task(path)
        told = _told(word, task.draft, run.prepare(task), task.config)
    except Unreadable as fault:
        tell(fault)
        raise typer.Exit(Exit.UNCHECKED) from None
    if not told:
        sys.stderr.write(f"deskcheck: “{visible(word)}” does not stand in the prose of {visible(task.draft.path)}\n")
        raise typer.Exit(Exit.UNCHECKED)
    sys.stdout.write("".join(told))


def _told(word: str, draft: Draft, known: Known, config: Config) -> list[str]:
    """A line for each place of the word, with its reasons below; places with the same reasons share them."""
    from checker.check import examine
    from checker.verify.name.reasons import reasons

    dossier = examine(draft, known, config)
    lines = Lines(draft.text)
    places: dict[tuple[str, ...], list[str]] = {}
    for block in dossier.document.blocks:
        read = block.is_prose or block.kind is BlockKind.DATELINE
        text = block.span.of(dossier.document.text) if read else ""
        for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            span = Span(*match.span()).shift(block.span.start)
            line, column = lines.position(dossier.document.origin(span).start)
            told = tuple(reasons(word, span, dossier, known)) or (_UNKNOWN,)
            places.setdefault(told, []).append(f"{line}:{column}")
    return [
        f"{visible(draft.path)}:{', '.join(at[:_MOST])}: {visible(word)}\n"
        + "".join(f"  - {visible(clause)}\n" for clause in told)
        for told, at in places.items()
    ]
