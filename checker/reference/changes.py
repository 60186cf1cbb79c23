"""What changed between two references, record by record."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.reference.compiled import CompiledReference
from checker.reference.kinds import Stored

__all__ = ["Change", "changes"]


@dataclass(frozen=True, slots=True)
class Change:
    """A record that was added (`before` empty), removed (`after` empty) or changed.

    `fields` are the names of those that differ, in the order of the alphabet.
    """

    kind: str
    id: str
    before: Stored
    after: Stored

    @property
    def sign(self) -> str:
        """`+`, `-` or `~`."""
        return "+" if not self.before else "-" if not self.after else "~"

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that differ."""
        names = self.before.keys() | self.after.keys()
        return tuple(sorted(name for name in names if self.before.get(name) != self.after.get(name)))


def changes(old: CompiledReference, new: CompiledReference) -> Iterator[Change]:
    """Every record and source that differs, by kind and id."""
    before, after = _records(old), _records(new)
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            change = Change(key[0], key[1], _parsed(before.get(key)), _parsed(after.get(key)))
            if change.before != change.after:
                yield change


def _records(reference: CompiledReference) -> dict[tuple[str, str], Any]:
    return {(kind, name): stored for kind, name, stored in reference.rows("SELECT kind, id, stored FROM records")}


def _parsed(text: str | None) -> Stored:
    stored: Stored = json.loads(text) if text else {}
    return stored
