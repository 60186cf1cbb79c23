"""A record as a card: everything known of it, where that was read, and its tenures on a line of years."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date

from rich.text import Text

from checker.cli.upkeep.timeline import timeline
from checker.record.date import PartialDate
from checker.record.name import Entity, Organization, Person, Place
from checker.record.provenance import Citation, Record
from checker.record.role import Post
from checker.reference.compiled import CompiledReference
from checker.reference.search import label
from checker.report.look import Look
from checker.report.paint import wrapped
from checker.report.visible import shortened, visible
from checker.report.wording import day, partial, source

__all__ = ["card"]

_APART = frozenset({"id", "sources", "verified", "review_by", "status", "layer", "place", "name", "curated"})
_MARGIN = 14


def card(record: Record, reference: CompiledReference, look: Look, today: date) -> Iterator[Text]:
    """The lines of a record's card."""
    kind = type(record).__name__.lower()
    yield Text.assemble((visible(label(record)), "bold"), (f"  {kind}, {visible(record.id)}", "dim"))
    if record.status != "accepted":
        yield Text(f"  {record.status}: it clears, and never accuses", style="yellow")
    for name, words in _known(record, reference):
        yield from _labelled(name, words, look)
    yield from _held(record, reference, look, today)
    yield from _said(record, reference, look)
    yield from _facts(record, reference, look)
    yield from _provenance(record, reference, look, today)


def _known(record: Record, reference: CompiledReference) -> Iterator[tuple[str, str]]:
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in _APART or value in (None, "", (), False) or (isinstance(record, Post) and value == 1):
            continue
        words = _words(value, reference)
        if words != label(record):
            yield field.name.replace("_", " "), words


def _words(value: object, reference: CompiledReference) -> str:
    if isinstance(value, PartialDate):
        return partial(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, tuple):
        return "; ".join(_capital(part) if isinstance(part, tuple) else _words(part, reference) for part in value)
    if isinstance(value, str) and (named := reference.get(value)) is not None and label(named) != value:
        return f"{label(named)} ({value})"
    return str(value)


def _capital(capital: tuple[object, ...]) -> str:
    name, since, until = capital
    span = (
        f"{since} to {until}" if since and until else f"since {since}" if since else f"until {until}" if until else ""
    )
    return f"{name} ({span})" if span else str(name)


def _held(record: Record, reference: CompiledReference, look: Look, today: date) -> Iterator[Text]:
    if isinstance(record, Person):
        tenures, other = reference.tenures_of(record.id), "post"
    elif isinstance(record, Post):
        tenures, other = reference.tenures_in(record.id), "person"
    else:
        tenures, other = (), ""
    if tenures:
        yield from _heading("posts held" if other == "post" else "holders")
        named = [(tenure, _name(getattr(tenure, other), reference)) for tenure in tenures]
        yield from timeline(named, look, today)
    if isinstance(record, Organization | Place):
        fields_of = ("organization", "country", "abroad") if isinstance(record, Place) else ("organization",)
        posts = {post.id: post for field in fields_of for post in reference.citing(field, record.id)}
        shown = [post for post in posts.values() if isinstance(post, Post)]
        if shown:
            yield from _heading("posts")
            for post in shown[:12]:
                yield Text(f"  {visible(post.title)}  ").append(visible(post.id), style="dim")


def _name(id: str, reference: CompiledReference) -> str:
    named = reference.get(id)
    return label(named) if named else id


def _said(record: Record, reference: CompiledReference, look: Look) -> Iterator[Text]:
    statements = reference.statements_by(record.id) if isinstance(record, Entity) else ()
    if statements:
        yield from _heading(f"on record with {len(statements):,} statement{'s' if len(statements) > 1 else ''}")
    for statement in statements[-3:]:
        yield Text(f"  {partial(statement.said)}  “{shortened(statement.text, look.width - 30)}”")


def _facts(record: Record, reference: CompiledReference, look: Look) -> Iterator[Text]:
    about = list(reference.citing("subject", record.id)) if isinstance(record, Entity) else []
    if about:
        yield from _heading("facts")
    for fact in about:
        said = f"{getattr(fact, 'measure', '')}: {getattr(fact, 'value', ''):,} {getattr(fact, 'unit', '')}"
        yield Text(f"  {visible(said)}, {getattr(fact, 'as_of', '')}")


def _provenance(record: Record, reference: CompiledReference, look: Look, today: date) -> Iterator[Text]:
    yield from _heading("provenance")
    cited = reference.cite(record)
    for citation in cited:
        yield from _source(citation, look)
    if not cited:
        yield Text("  no source", style="yellow")
    if record.verified:
        yield from _labelled("verified", f"up to {day(record.verified)}", look)
    if record.review_by:
        late = ", which has passed" if record.review_by < today else ""
        yield from _labelled("review by", f"{day(record.review_by)}{late}", look)
    yield from _labelled("written", f"{record.place}, set {record.layer}", look)
    for layer, place, stored in reversed(reference.trail(record.id)):
        changed = ", ".join(f"{name} {value!r}" for name, value in stored.items() if name not in _APART)
        yield from _labelled("overrides", f"{place}, set {layer}: {changed}", look)


def _source(citation: Citation, look: Look) -> Iterator[Text]:
    words = source(citation)
    if citation.source.url:
        words += f", {citation.source.url}"
    yield from wrapped(Text(visible(words)), look.width, Text("  ▪ "), Text("    "))


def _heading(words: str) -> Iterator[Text]:
    yield Text()
    yield Text(f"  {words}", style="bold dim")


def _labelled(name: str, words: str, look: Look) -> Iterator[Text]:
    first = Text(f"  {name:<{_MARGIN}}", style="dim")
    yield from wrapped(Text(visible(words)), look.width, first, Text(" " * first.cell_len))
