"""Which records hold a name: for each form of the trie, by its number there, in one flat piece of memory."""

from array import array
from collections.abc import Mapping, Sequence

import marisa_trie

__all__ = ["Holders", "holders_bytes"]

#: Marks an entry that stands for several records: the rest of it says where they are listed.
_SEVERAL = 1 << 31


def holders_bytes(trie: marisa_trie.Trie, holders: Mapping[str, int | Sequence[int]]) -> bytes:
    """For every form of `trie` the records (by number) that hold it, ready to be written to a file."""
    single = array("I", bytes(4 * len(trie)))
    several = array("I")
    number = trie.get
    for form, held in holders.items():
        if isinstance(held, int):
            single[number(form)] = held
        else:
            single[number(form)] = _SEVERAL | len(several)
            several.append(len(held))
            several.extend(held)
    return array("I", [len(single)]).tobytes() + single.tobytes() + several.tobytes()


class Holders:
    """Answers which records hold the form of a number; `memory` is what `holders_bytes` made.

    Raises:
        ValueError: when `memory` is not whole.
    """

    __slots__ = ("_all", "_forms")

    def __init__(self, memory: memoryview) -> None:
        self._all = memory.cast("I")
        self._forms = self._all[0] + 1
        if self._forms > len(self._all):
            raise ValueError("not an index of holders")

    def of(self, form: int) -> list[int]:
        """The numbers of the records that hold the form of that number."""
        held = self._all[form + 1]
        if held < _SEVERAL:
            return [held]
        at = self._forms + (held - _SEVERAL)
        return self._all[at + 1 : at + 1 + self._all[at]].tolist()
