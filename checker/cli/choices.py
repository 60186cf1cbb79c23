"""What the command line may ask of a check: an option for each field."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from checker.cli.options import CacheFolder, Color, Day, FailOn, Isolated, NoCache, Reference, day, from_0, words
from checker.cli.settings.nearest import Override
from checker.report.formats import Format

__all__ = ["Choices", "chosen"]

_SCOPE, _REPORT, _EDITS, _RUN = "What is checked", "What is reported", "Edits", "Settings and speed"
_FORMATS = ", ".join(one.value for one in Format)

Rules = list[str] | None


@dataclass(frozen=True, slots=True)
class Choices:
    """One command line."""

    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH...", help="Drafts, folders of drafts, or - for standard input.")
    ] = None

    date: Day = None
    reference: Reference = None
    select: Annotated[Rules, typer.Option(metavar="RULES", help="Only these: codes, families or names.")] = None
    ignore: Annotated[Rules, typer.Option(metavar="RULES", help="Not these.")] = None
    exclude: Annotated[
        Rules, typer.Option(metavar="PATTERN", help="Not these, where a folder is searched for drafts.")
    ] = None
    force_exclude: Annotated[
        bool, typer.Option("--force-exclude", help="Exclude also files that are named, for tools that name each file.")
    ] = False
    no_gitignore: Annotated[bool, typer.Option("--no-gitignore", help="Also files that git ignores.")] = False
    changed_lines: Annotated[
        str | None, typer.Option(metavar="BASE", help="Only lines changed since the branch left that commit.")
    ] = None
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Leave out the findings that this file lists.")
    ] = None
    write_baseline: Annotated[Path | None, typer.Option(metavar="FILE", help="List all findings of today there.")] = (
        None
    )
    encoding: Annotated[str | None, typer.Option(metavar="NAME", help="How drafts are encoded, if not UTF-8.")] = None
    stdin_filename: Annotated[str, typer.Option(metavar="NAME", help="What the draft on standard input is called.")] = (
        "stdin.txt"
    )

    fail_on: Annotated[
        FailOn | None,
        typer.Option(metavar="SEVERITY", help="End with 1 from there on: error (by default), warning, note, never."),
    ] = None
    exit_zero: Annotated[bool, typer.Option("--exit-zero", "-e", help="End with 0 whatever was found.")] = False
    output_format: Annotated[Format, typer.Option(metavar="FORMAT", help=f"{_FORMATS}.")] = Format.FULL
    output_file: Annotated[
        Path | None, typer.Option("--output-file", "-o", metavar="FILE", help="Write the report there.")
    ] = None
    worksheet: Annotated[bool, typer.Option("--worksheet", help="List every quotation, name and claim.")] = False
    statistics: Annotated[bool, typer.Option("--statistics", help="Only count the findings of each rule.")] = False
    annotate_to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a copy of a Word draft with its findings as comments.")
    ] = None
    watch: Annotated[bool, typer.Option("--watch", "-w", help="Check again whenever a draft changes.")] = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Findings only.")] = False
    color: Annotated[Color, typer.Option(metavar="WHEN", help="Use colour: auto, always, never.")] = Color.AUTO

    fix: Annotated[bool, typer.Option("--fix", help="Make the mechanical edits, outside quotations.")] = False
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Make them, and ask about each of the other edits.")
    ] = False
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False

    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Settings, instead of those found.")] = None
    isolated: Isolated = False
    show_settings: Annotated[bool, typer.Option("--show-settings", help="Print what counts for PATH, and end.")] = False
    jobs: Annotated[int, typer.Option(metavar="N", help="Processes [default: one a core].", callback=from_0)] = 0
    no_cache: NoCache = False
    cache_dir: CacheFolder = None

    def override(self) -> Override:
        """What the command line says about settings.

        Raises:
            typer.BadParameter: when it names a day that is none.
        """
        return Override(
            date=day(self.date),
            select=words(self.select),
            ignore=words(self.ignore),
            fail_on=self.fail_on.value if self.fail_on else None,
            reference=tuple(self.reference or ()),
            baseline=self.baseline,
            encoding=self.encoding,
        )


#: The section of `--help` that begins with an option.
SECTIONS = {"date": _SCOPE, "fail_on": _REPORT, "fix": _EDITS, "config": _RUN}


def chosen(command: Callable[[Choices], None]) -> Callable[..., None]:
    """The command, with an option for each field of `Choices`."""

    def call(**given: Any) -> None:
        command(Choices(**given))

    call.__doc__ = command.__doc__
    call.__signature__ = inspect.signature(Choices)  # type: ignore[attr-defined]
    return call
