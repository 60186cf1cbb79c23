"""`deskcheck quotes`: every quotation of a draft with its speaker."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from checker.annotation.quotation import QuotationKind, Use
from checker.cli.cache import cache_folder
from checker.cli.drafts import found
from checker.cli.ignored import ignored
from checker.cli.options import CacheFolder, Day, Isolated, NoCache, Reference, day
from checker.cli.outcome import Exit
from checker.cli.run import CannotRun, Run, tell
from checker.cli.settings.nearest import Nearest, Override
from checker.document import Document
from checker.draft import Unreadable
from checker.quotes import quotes_in, rows
from checker.record.reference import Reference as Known
from checker.report.visible import visible
from checker.span import Lines

__all__ = ["app", "quotes"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)

_COLUMNS = ("draft", "line", "column", "type", "speaker", "resolved", "cue", "manner", "certainty", "speech", "text")
_WIDEST = 60


class Form(Enum):
    """How to print the quotations."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@app.command()
def quotes(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Drafts, folders of drafts, or - .")],
    date: Day = None,
    reference: Reference = None,
    output_format: Annotated[Form, typer.Option(help="A table to read, JSON with offsets, or CSV.")] = Form.TABLE,
    marked: Annotated[bool, typer.Option("--marked", help="Only words in quotation marks.")] = False,
    encoding: Annotated[str | None, typer.Option(help="Encoding of the drafts, if not UTF-8.")] = None,
    stdin_filename: Annotated[str, typer.Option(help="Name of the draft on standard input.")] = "stdin.txt",
    isolated: Isolated = False,
    no_cache: NoCache = False,
    cache_dir: CacheFolder = None,
) -> None:
    """List every quotation with speaker, cue, kind and place.

    The table and CSV list what was said or written; JSON lists thoughts and intentions too, with `speech` false.
    Offsets in JSON count code points of the draft as written.
    """
    override = Override(date=day(date), reference=tuple(reference or ()), encoding=encoding)
    nearest = Nearest(isolated=isolated, override=override)
    run = Run(nearest, cache_folder(cache_dir, not no_cache), stdin_filename)
    read_all = True
    drafts: list[dict[str, object]] = []
    try:
        for path in found(paths, nearest.excludes, ignored):
            try:
                drafts.append(_listed(run, path, marked))
            except CannotRun:
                raise
            except Unreadable as fault:
                tell(fault)
                read_all = False
    except Unreadable as fault:
        tell(fault)
        raise typer.Exit(Exit.UNCHECKED) from None
    sys.stdout.write(_PRINTED[output_format](drafts))
    raise typer.Exit(Exit.CLEAN if read_all else Exit.UNCHECKED)


def _listed(run: Run, path: str, marked: bool) -> dict[str, object]:
    """The quotations of the draft at `path`, by the settings nearest to it."""
    from checker.read.document import read_document

    task = run.task(path)
    document = read_document(task.draft, task.config.date)
    return {"draft": task.draft.path, "quotes": list(_quotes(document, run.prepare(task), run.cache, marked))}


def _quotes(document: Document, known: Known, cache: Path | None, marked: bool) -> Iterator[dict[str, object]]:
    lines = Lines(document.draft.text)
    spoken = [one for one in quotes_in(document, known, cache) if one.quotation.use is Use.SPEECH]
    wanted = [one for one in spoken if not marked or one.quotation.kind is not QuotationKind.INDIRECT]
    if marked:
        wanted = [replace(one, quotation=replace(one.quotation, segments=one.quotation.marked)) for one in wanted]
    for row in rows(document, wanted):
        first = row["segments"][0][0]  # type: ignore[index]
        line, column = lines.position(first)
        yield {"line": line, "column": column, **row}


def _json(drafts: list[dict[str, object]]) -> str:
    return json.dumps(drafts, ensure_ascii=False, indent=1) + "\n"


def _csv(drafts: list[dict[str, object]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_unformed(cell) for cell in cells] for cells in _cells(drafts))
    return out.getvalue()


def _unformed(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _table(drafts: list[dict[str, object]]) -> str:
    lines = []
    for draft, line, column, kind, speaker, resolved, cue, _, certainty, _, text in _cells(drafts):
        who = f"{speaker} ({resolved})" if resolved and resolved != speaker else speaker or "nobody named"
        words = text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
        place = f"{draft}:{line}:{column}"
        lines.append(visible(f"{place}  {kind:<8}  {certainty:<9}  {who}  [{cue or '–'}]  “{words}”"))
    return "".join(f"{line}\n" for line in lines)


def _cells(drafts: list[dict[str, object]]) -> Iterator[list[str]]:
    """The cells of the table and of CSV: what was said or written, a quotation a row."""
    for draft in drafts:
        for row in draft["quotes"]:  # type: ignore[attr-defined]
            if not row["speech"]:
                continue
            speaker = row["speaker"] or {}
            yield [
                str(draft["draft"]), str(row["line"]), str(row["column"]), row["type"],
                speaker.get("text") or "", speaker.get("resolved") or "", row["cue"] or "", row["manner"],
                row["certainty"], "yes", " ".join(row["text"].split()),
            ]  # fmt: skip


_PRINTED = {Form.TABLE: _table, Form.JSON: _json, Form.CSV: _csv}
