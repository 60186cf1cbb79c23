"""A row's fields as they are stored."""

from checker.reference.folding import fold, words_of
from checker.reference.kinds import Stored, fields_of
from checker.reference.problem import Problem, nearest
from checker.reference.rows import Row
from checker.reference.values import stored_value

__all__ = ["default_id", "missing", "stored_row"]


def stored_row(row: Row, problems: list[Problem]) -> Stored:
    """What a row says, field by field, with everything that is wrong in it noted."""
    known = fields_of(row.kind)
    stored: Stored = {}
    for name, written in row.written.items():
        field = known.get(name)
        if field is None:
            told = f"write every {row.kind} of a file as [[{row.kind}]], or none" if isinstance(written, dict) else ""
            problems.append(row.problem(name, told or f"unknown field{nearest(name, tuple(known))}"))
            continue
        try:
            value = stored_value(written, field.shape)
        except ValueError as fault:
            problems.append(row.problem(name, str(fault)))
            continue
        if value is not None:
            stored[name] = value
    return stored


def missing(row: Row, stored: Stored) -> list[Problem]:
    """The fields that a record of its kind must have and this one has not."""
    return [
        row.problem(field.name, "missing")
        for field in fields_of(row.kind).values()
        if field.required and field.name not in stored and row.written.get(field.name) in (None, "", [])
    ]


def default_id(kind: str, stored: Stored) -> str:
    """An id for a record written without one: its kind and what tells it from others of its kind."""
    telling = {
        "tenure": ("person", "post", "start"),
        "acronym": ("short", "long"),
        "statement": ("speaker", "said", "text"),
        "fact": ("subject", "measure", "as_of"),
    }.get(kind, ("name", "official", "titles", "title"))
    said = (stored.get(field, "") for field in telling)
    parts = [fold(each if isinstance(each, str) else "-".join(each)) for each in said]
    return "-".join([kind, *("-".join(words_of(part)[:8]) for part in parts if part)])
