"""The few forms that are held in memory: those somebody writes small, and the listed misspellings."""

from functools import cached_property

from checker.reference.scanning import Lowered, lowered
from checker.reference.stored_records import StoredRecords

__all__ = ["HeldForms"]

#: So many misspellings are held, so that nothing is asked of the tables about a word that is none of them.
_FEW = 5000


class HeldForms:
    """Forms of compiled tables, read when they are first asked for."""

    def __init__(self, records: StoredRecords) -> None:
        self._records = records

    @cached_property
    def lowered(self) -> Lowered:
        """The forms that somebody writes with a small first letter."""
        return lowered(frozenset(form for (form,) in self._records.rows("SELECT form FROM lowered")))

    @cached_property
    def _misspellings(self) -> frozenset[str] | None:
        rows = self._records.rows("SELECT key FROM links WHERE kind = 'misspelling' LIMIT ?", _FEW + 1)
        return frozenset(form for (form,) in rows) if len(rows) <= _FEW else None

    def may_be_misspelling(self, form: str) -> bool:
        """Whether a folded form may be a listed misspelling; always where they are too many to be held."""
        return self._misspellings is None or form in self._misspellings
