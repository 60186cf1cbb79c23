"""Elements that are left out: from which depth on, and how many characters of them an editor should know of."""

from checker.read import elements
from checker.read.elements import Attributes

__all__ = ["LeftOut"]


class LeftOut:
    """What of a draft is passed over. `unread` counts the characters of code and hidden elements."""

    def __init__(self) -> None:
        self._open: list[tuple[int, bool, bool]] = []  # depth, whether it is told, whether its text is no language
        self._passed = 0
        self.unread = 0

    def __bool__(self) -> bool:
        return bool(self._open)

    def enter(self, tag: str, attributes: Attributes, depth: int) -> None:
        """An element begins, as the one at `depth` from the root."""
        if tag in elements.SKIPPED or tag in elements.CODE or elements.is_hidden(attributes):
            self._open.append((depth, tag not in elements.SKIPPED, tag in elements.SILENT))

    def words(self, words: str) -> bool:
        """Whether words are left out; those that are language are counted."""
        if self._open and not self._open[0][2]:
            self._passed += len(words.strip())
        return bool(self._open)

    def leave(self, depth: int) -> None:
        """The element at `depth` ends."""
        if self._open and self._open[-1][0] == depth:
            _, told, _ = self._open.pop()
            if not self._open:
                self.unread += self._passed if told else 0
                self._passed = 0

    def end(self) -> None:
        """The draft ends; what an element left out that never ended is told."""
        self.unread += self._passed
        self._passed = 0
