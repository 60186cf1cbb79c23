"""The schema of a reference set as JSON Schema, which TOML editors (taplo) use to complete and to check."""

from typing import Any

from checker.reference.kinds import KINDS, REFERRING, Field, fields_of

__all__ = ["json_schema"]

_DATE = {
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        {"type": "integer", "minimum": 1, "maximum": 9999},
    ]
}
_TEXTS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_SHAPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "texts": _TEXTS,
    "flag": {"type": "boolean"},
    "number": {"type": "number"},
    "whole": {"type": "integer"},
    "day": {"type": "string", "format": "date"},
    "date": _DATE,
    "capitals": {
        "type": "array",
        "items": {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {"name": {"type": "string"}, "since": _DATE, "until": _DATE},
                    "required": ["name"],
                    "additionalProperties": False,
                },
            ]
        },
    },
}

#: What the fields mean, where their names do not say it all.
_MEANINGS = {
    "id": "Unique among all records of the reference. Left out, it is made from the record's name.",
    "sources": "Ids of sources; what follows a # is the place inside the source.",
    "verified": "The last day for which somebody looked. Past it an open tenure reminds, and does not accuse.",
    "review_by": "The day by which somebody should look again.",
    "status": "accepted, proposed (clears, never accuses) or disputed (warns, never accuses).",
    "aliases": "Other forms that are right.",
    "misspellings": "Forms that are known to be wrong.",
    "curated": "Whether a word near this name may be taken for a slip of it; false for a gazetteer.",
    "disambiguator": "A few words that tell this from another of the same name.",
    "titles": "Forms that may be printed before or after a name, the house form first.",
    "nonstandard": "Forms of the same post that house style does not print.",
    "seats": "How many people hold the post at a time.",
    "tolerance": "The share of the value by which a draft may differ.",
    "max_age": "In days: how old the value may grow.",
    "fidelity": "verbatim, edited, translated or machine.",
    "complete": "Whether the record holds the whole occasion, so that absence from it means something.",
    "capitals": "The capitals with the days between which they held.",
    "tier": "primary, agency, press, book or record.",
    "expand": "Whether a first use wants the long form beside it.",
    "end": "The last day; left out while it lasts.",
}
_CHOICES = {
    "status": ["accepted", "proposed", "disputed"],
    "fidelity": ["verbatim", "edited", "translated", "machine"],
    "tier": ["primary", "agency", "press", "book", "record"],
    "name_order": ["western", "eastern"],
}


def json_schema() -> dict[str, Any]:
    """The schema that every TOML file of a set fulfils."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "deskcheck reference set",
        "description": "Records of a reference set: tables written as [[person]] with an id, or as [person.some-id].",
        "type": "object",
        "properties": {kind: _tables(kind) for kind in KINDS} | {
            name: {"type": "string", "description": f"The set's {name} (in set.toml)."}
            for name in ("name", "description", "verified")
        },
        "additionalProperties": False,
        "definitions": {kind: _record(kind) for kind in KINDS},
    }  # fmt: skip


def _tables(kind: str) -> dict[str, Any]:
    record = {"$ref": f"#/definitions/{kind}"}
    return {"anyOf": [{"type": "array", "items": record}, {"type": "object", "additionalProperties": record}]}


def _record(kind: str) -> dict[str, Any]:
    fields = fields_of(kind).values()
    return {
        "type": "object",
        "description": (KINDS[kind].__doc__ or "").strip().split("\n\n")[0],
        "properties": {field.name: _property(kind, field) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }


def _property(kind: str, field: Field) -> dict[str, Any]:
    written = dict(_SHAPES[field.shape])
    if field.name in _CHOICES:
        written["enum"] = _CHOICES[field.name]
    meaning = _MEANINGS.get(field.name, "")
    named = REFERRING.get((kind, field.name))
    if named:
        meaning = f"{meaning} Id of a record: {' or '.join(named)}.".strip()
    if meaning:
        written["description"] = meaning
    if field.default not in (None, (), "") and not field.required:
        written["default"] = field.default
    return written
