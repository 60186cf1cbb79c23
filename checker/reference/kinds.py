"""The kinds of record as they are written: which fields each has, and how a written value becomes a stored one.

A stored record is a mapping of plain JSON values that holds only what differs from the defaults; `decode` makes the
record of it again, fast enough to be done at each look-up.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from checker.record.date import PartialDate
from checker.record.event import Event
from checker.record.fact import Fact
from checker.record.name import Organization, Person, Place
from checker.record.provenance import Record, Source
from checker.record.quotation import Statement
from checker.record.role import Post, Tenure
from checker.record.term import Acronym, Term

__all__ = [
    "ENTITIES", "KINDS", "PLURALS", "REFERRING", "Field", "Kept", "Stored", "decode", "encode", "fields_of", "kind_of",
    "written_order",
]  # fmt: skip

#: What a kept record is: a record, or a source (which has no sources of its own).
Kept = Record | Source
Stored = dict[str, Any]

#: Kinds by the name of their TOML table.
KINDS: Mapping[str, type[Kept]] = {
    "source": Source,
    "person": Person,
    "organization": Organization,
    "place": Place,
    "acronym": Acronym,
    "term": Term,
    "post": Post,
    "tenure": Tenure,
    "event": Event,
    "fact": Fact,
    "statement": Statement,
}

#: Kinds by the stem of a CSV file.
PLURALS: Mapping[str, str] = {"people": "person"} | {f"{kind}s": kind for kind in KINDS if kind != "person"}

ENTITIES = ("organization", "person", "place")

#: The fields that name other records by id, and the kinds they may name; no kinds: any.
REFERRING: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("person", "country"): ("place",),
    ("organization", "country"): ("place",),
    ("place", "country"): ("place",),
    ("organization", "parent"): ("organization",),
    ("place", "within"): ("place",),
    ("acronym", "entity"): (*ENTITIES, "term"),
    ("post", "organization"): ("organization",),
    ("post", "country"): ("place",),
    ("post", "abroad"): ("place", "organization"),
    ("tenure", "person"): ("person",),
    ("tenure", "post"): ("post",),
    ("event", "where"): ("place",),
    ("event", "participants"): ENTITIES,
    ("statement", "speaker"): ("person", "organization"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a kind: its shape says what may be written for it.

    Shapes: `text`, `texts`, `flag`, `number`, `whole`, `day`, `date` (a day, month or year) and `capitals`.
    """

    name: str
    shape: str
    required: bool
    default: object


_SHAPES: Mapping[str, str] = {
    "str": "text", "bool": "flag", "float": "number", "int": "whole", "date": "day", "PartialDate": "date",
}  # fmt: skip

#: Fields that the reader fills itself.
_OURS = frozenset({"layer", "place"})

_PROVENANCE = frozenset({"sources", "verified", "review_by", "status"})


@cache
def fields_of(kind: str) -> Mapping[str, Field]:
    """The fields that may be written for records of `kind`, in their order."""
    found: dict[str, Field] = {}
    for each in fields(KINDS[kind]):
        if each.name not in _OURS:
            required = each.default is MISSING and each.name != "id"
            default = None if each.default is MISSING else each.default
            found[each.name] = Field(each.name, _shape(each.type), required, default)
    return found


@cache
def written_order(kind: str) -> tuple[Field, ...]:
    """The fields of a kind as people write them: what it is first, what it rests on last."""
    known = fields_of(kind).values()
    return tuple(sorted(known, key=lambda field: (field.name != "id", field.name in _PROVENANCE)))


def _shape(declared: object) -> str:
    if isinstance(declared, type) and declared.__name__ in _SHAPES:
        return _SHAPES[declared.__name__]
    written = str(declared)
    if written == "tuple[str, ...]":
        return "texts"
    if written.startswith("tuple["):
        return "capitals"
    for name, shape in (("PartialDate", "date"), ("datetime.date", "day"), ("float", "number"), ("int", "whole")):
        if name in written:
            return shape
    return "text"


_NAMES: Mapping[type[Kept], str] = {kind: name for name, kind in KINDS.items()}


def kind_of(record: type[Kept]) -> str:
    """The table name of a kind of record."""
    return _NAMES[record]


def _tuple(stored: list[str]) -> tuple[str, ...]:
    return tuple(stored)


def _capitals(stored: list[list[str | None]]) -> tuple[tuple[str, PartialDate | None, PartialDate | None], ...]:
    return tuple((name or "", _partial(since), _partial(until)) for name, since, until in stored)


def _partial(stored: str | None) -> PartialDate | None:
    return None if stored is None else PartialDate.parse(stored)


_DECODERS: Mapping[str, Callable[[Any], object]] = {
    "texts": _tuple,
    "day": date.fromisoformat,
    "date": PartialDate.parse,
    "capitals": _capitals,
}


class _Slot(NamedTuple):
    """One field of a kind in memory: how it is set, what it is unless it is stored, and how it is made of that."""

    name: str
    put: Callable[[Kept, object], None]
    default: object
    decoder: Callable[[Any], object] | None


@cache
def _slots(kind: str) -> tuple[type[Kept], tuple[_Slot, ...]]:
    record, known, found = KINDS[kind], fields_of(kind), []
    for each in fields(record):
        default = None if each.default is MISSING else each.default
        decoder = _DECODERS.get(known[each.name].shape) if each.name in known else None
        found.append(_Slot(each.name, getattr(record, each.name).__set__, default, decoder))
    return record, tuple(found)


def decode(kind: str, stored: Stored) -> Kept:
    """The record that `stored` holds; put together field by field, twice as fast as a frozen record's constructor.

    Raises:
        ValueError: when a date is none.
    """
    record, slots = _slots(kind)
    made = record.__new__(record)
    for name, put, default, decoder in slots:
        if name not in stored:
            put(made, default)
        elif decoder is None:
            put(made, stored[name])
        else:
            put(made, decoder(stored[name]))
    return made


def encode(record: Kept) -> Stored:
    """The stored form of a record: plain JSON values, defaults left out."""
    stored: Stored = {"id": record.id}
    for field in fields_of(kind_of(type(record))).values():
        value = getattr(record, field.name)
        if field.required or (value != field.default and value is not None):
            stored[field.name] = _plain(value, field.shape)
    return stored


def _plain(value: Any, shape: str) -> object:
    match shape:
        case "texts":
            return list(value)
        case "day" | "date":
            return str(value)
        case "capitals":
            return [[name, since and str(since), until and str(until)] for name, since, until in value]
        case _:
            return value
