"""Entries of other people's files, read one by one: one that is not as it should be keeps no other out."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from checker.reference.kinds import Stored, fields_of

__all__ = ["one_by_one", "understood"]

Made = TypeVar("Made")

#: A date whose day or month is written as unknown, or which goes on with the time of day.
_DATE = re.compile(r"(\d{4}(?:-(?!00)\d\d(?:-(?!00)\d\d)?)?)(?:-00){0,2}(?:[T ][\d:.,Z+-]*)?")


def one_by_one(
    entries: object, read: Callable[[Any], Iterable[Made]], amiss: list[str] | None = None
) -> Iterator[Made]:
    """What `read` makes of each entry; those it cannot read are told to `amiss`.

    Raises:
        ValueError: when `entries` are no list; where there is no `amiss`, also when an entry cannot be read.
    """
    if not isinstance(entries, list | tuple):
        raise ValueError(f"a list was expected, not {type(entries).__name__}")
    for number, entry in enumerate(entries, 1):
        try:
            yield from read(entry)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as fault:
            told = f"entry {number} has not the expected form ({type(fault).__name__}: {fault})"
            if amiss is None:
                raise ValueError(told) from fault
            amiss.append(told)


def understood(kind: str, written: Stored) -> Stored:
    """A record as it was meant: with numbers where texts are wanted, and 00 for an unknown day or month of a date."""
    known = fields_of(kind)
    return {name: _meant(value, known[name].shape if name in known else "") for name, value in written.items()}


def _meant(value: Any, shape: str) -> Any:
    if shape == "text" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if shape in ("date", "day") and isinstance(value, str):
        found = _DATE.fullmatch(value.strip())
        return found[1] if found else value
    return value
