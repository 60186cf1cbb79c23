"""`deskcheck reference add`: a record by hand, asked for field by field or given on the command line."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.upkeep.session import Alone, Sets, opened, refuse
from checker.draft import Unreadable
from checker.record.name import Entity
from checker.reference.compiled import CompiledReference
from checker.reference.folding import fold, words_of
from checker.reference.kinds import KINDS, REFERRING, Field, Stored, fields_of, kind_of, written_order
from checker.reference.problem import Problem, nearest
from checker.reference.rows import Row, split_cell
from checker.reference.search import called
from checker.reference.stored import default_id, missing, stored_row
from checker.reference.values import SHAPES, stored_value

__all__ = ["add_command"]

#: What is asked for besides the fields that must be there.
_ASKED = ("aliases", "honorific", "country", "end", "disambiguator", "url", "sources", "verified")


def add_command(
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(KINDS))],
    into: Annotated[Path, typer.Option(metavar="FILE", help="The TOML file of a set; made when it is not there.")],
    fields: Annotated[
        list[str] | None, typer.Argument(metavar="[FIELD=VALUE]...", help="Several values: repeat, or a|b.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Though another record bears the name.")] = False,
    reference: Sets = None,
    alone: Alone = False,
) -> None:
    """Add a record to a TOML file. Its comments and its order stay as they are.

    Without fields, at a terminal, it asks for each.
    """
    from checker.reference.toml_files import add_records

    if kind not in KINDS:
        raise typer.BadParameter(f"{kind!r} is no kind of record{nearest(kind, tuple(KINDS))}")
    if into.suffix != ".toml":
        raise typer.BadParameter("--into wants a TOML file")
    known = opened(reference, alone)
    written = _given(fields or (), kind)
    if not written and _is_asked_for():
        written = _asked(kind, known)
    stored = _stored(kind, written)
    objection = _objection(kind, stored, known)
    if objection and not force:
        refuse(f"{objection}; --force adds it all the same")
    try:
        add_records(into, [(kind, stored)])
    except Unreadable as fault:
        refuse(fault)
    sys.stdout.write(f"{kind} {stored['id']} added to {into}\n")
    for told in _dangling(kind, stored, known):
        sys.stderr.write(f"deskcheck: {told}\n")


def _is_asked_for() -> bool:
    """Whether somebody sits at the terminal and can be asked."""
    return sys.stdin.isatty()


def _stored(kind: str, written: dict[str, object]) -> Stored:
    """The fields as they are stored; where one cannot be, or is missing, the command ends."""
    problems: list[Problem] = []
    row = Row(kind, "command line", 1, dict(written))
    stored = stored_row(row, problems)
    problems += missing(row, stored)
    if problems:
        refuse("\n".join(f"{problem.field or 'id'}: {problem.what}" for problem in problems))
    stored.setdefault("id", _fresh_id(kind, stored))
    return stored


def _given(fields: list[str] | tuple[str, ...], kind: str) -> dict[str, object]:
    shapes = fields_of(kind)
    written: dict[str, object] = {}
    for pair in fields:
        name, equals, value = pair.partition("=")
        if not equals or name not in shapes:
            raise typer.BadParameter(f"{pair!r}: write FIELD=VALUE{nearest(name, tuple(shapes))}")
        written[name] = _value(value, shapes[name], written.get(name))
    return written


def _value(value: str, field: Field, before: object = None) -> object:
    if field.shape not in ("texts", "capitals"):
        return value
    return [*(before if isinstance(before, list) else []), *split_cell(value)]


def _asked(kind: str, known: CompiledReference) -> dict[str, object]:
    """The fields as somebody at a terminal gives them; what cannot be read is asked for again."""
    written: dict[str, object] = {}
    for field in written_order(kind):
        if not field.required and field.name not in _ASKED:
            continue
        shape = "several with | between" if field.shape == "texts" else SHAPES[field.shape]
        wanted = f"{field.name} ({shape}{'' if field.required else '; empty for none'})"
        doubted = ""
        while True:
            value = typer.prompt(wanted, default="" if not field.required else None, show_default=False)
            try:
                stored_value(_value(value, field), field.shape)
            except ValueError as fault:
                sys.stderr.write(f"{fault}\n")
                continue
            doubt = _doubt(kind, field, value, known)
            if not doubt or value == doubted:
                break
            sys.stderr.write(f"{doubt}; give it again to keep it\n")
            doubted = value
        if value:
            written[field.name] = _value(value, field)
    return written


def _doubt(kind: str, field: Field, value: str, known: CompiledReference) -> str:
    """That a value names what nobody has put on record, and the ids of what it may mean."""
    if field.name == "sources":
        lost = [each for each in split_cell(value) if known.source(each.partition("#")[0]) is None]
        return f"no source {lost[0]} on record{nearest(lost[0], [each.id for each in known.sources()])}" if lost else ""
    wanted = REFERRING.get((kind, field.name))
    lost = [each for each in split_cell(value) if wanted and known.get(each) is None]
    if not wanted or not lost:
        return ""
    meant = [record.id for record in called(known, lost[0]) if kind_of(type(record)) in wanted]
    hint = f"; did you mean {', '.join(meant[:4])}?" if meant else ""
    return f"no {wanted[0]} {lost[0]} on record{hint}"


def _fresh_id(kind: str, stored: Stored) -> str:
    """An id as people write them: the words of the name."""
    named = stored.get("name") or stored.get("official") or stored.get("title")
    return "-".join(words_of(fold(named))).replace(".", "") if named else default_id(kind, stored)


def _objection(kind: str, stored: Stored, known: CompiledReference) -> str:
    there = known.source(stored["id"]) if kind == "source" else known.get(stored["id"])
    if there is not None:
        return f"{stored['id']} is already on record"
    if not issubclass(KINDS[kind], Entity):
        return ""
    namesakes = [entity.id for entity in known.named(stored["name"])]
    if namesakes and not stored.get("disambiguator"):
        return f"{stored['name']} is a name of {', '.join(namesakes)}: give it a disambiguator"
    return ""


def _dangling(kind: str, stored: Mapping[str, object], known: CompiledReference) -> list[str]:
    """What the record names and nobody has put on record yet."""
    told = []
    for field in [field for each, field in REFERRING if each == kind]:
        value = stored.get(field)
        named = value if isinstance(value, list) else [value] if value else []
        told += [f"{field} {name} is not on record" for name in named if known.get(str(name)) is None]
    sources = stored.get("sources")
    for source in sources if isinstance(sources, list) else ():
        if known.source(source.partition("#")[0]) is None:
            told.append(f"source {source} is not on record")
    return told
