"""The records of compiled tables: read when they are asked for, and held."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from checker.record.reference import Layer
from checker.reference.kinds import Kept, decode
from checker.reference.tables import Tables

__all__ = ["StoredRecords"]

#: Reads what was written without spaces around it, without looking for any.
_read_json = json.JSONDecoder().raw_decode

_BY_NUMBER = "SELECT kind, layer, place, stored FROM records WHERE n = ?"


class StoredRecords:
    """The records of these tables, and the layers they come from."""

    def __init__(self, tables: Tables) -> None:
        self._connection = tables.connection
        self._held: dict[int, Kept] = {}
        rows = self.rows("SELECT name, records, verified FROM layers ORDER BY n")
        self.layers = tuple(
            Layer(name, records, verified and date.fromisoformat(verified)) for name, records, verified in rows
        )

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that `query` finds (see `tables.SCHEMA`)."""
        return self._connection.execute(query, values).fetchall()

    def numbered(self, numbers: Sequence[int]) -> tuple[Any, ...]:
        """The records of those numbers, whose kind the caller knows."""
        held = self._held
        for n in numbers:
            if n not in held:
                held[n] = self._decoded(*self.rows(_BY_NUMBER, n)[0])
        return tuple([held[n] for n in numbers])

    def linked(self, kind: str, key: str) -> tuple[Any, ...]:
        """The records that a link of that kind leads to from `key`, in the order of their rank."""
        rows = self.rows("SELECT n FROM links WHERE kind = ? AND key = ? ORDER BY rank", kind, key)
        return self.numbered([n for (n,) in rows])

    def where(self, condition: str, key: object) -> list[Any]:
        """The records for which an SQL condition on `key` holds."""
        found = []
        rows = self.rows(f"SELECT n, kind, layer, place, stored FROM records WHERE {condition}", key)
        for n, kind, layer, place, text in rows:
            record = self._held.get(n)
            if record is None:
                record = self._held[n] = self._decoded(kind, layer, place, text)
            found.append(record)
        return found

    def _decoded(self, kind: str, layer: int, place: str, text: str) -> Kept:
        stored, _ = _read_json(text)
        if kind != "source":
            stored["layer"], stored["place"] = self.layers[layer].name, place
        return decode(kind, stored)
