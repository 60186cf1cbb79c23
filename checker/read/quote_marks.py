"""The quotation marks that a `q` element prints, unless its words bring their own."""

from checker.read.events import Event
from checker.read.flow import Flow

__all__ = ["QuoteMarks"]

#: The marks outside and inside of another quotation.
_MARKS = (("“", "”"), ("‘", "’"))
_QUOTED = "“”‘’\"'«»"


class QuoteMarks:
    """Prints each mark in place of the tag that stands for it, with the first word and after the last."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._depth = 0
        self._coming: tuple[str, int, int] | None = None

    def open(self, event: Event) -> None:
        """A `q` begins; its mark waits for the first word."""
        self._coming = (_MARKS[self._depth % 2][0], event.start, event.width)
        self._depth += 1

    def words(self, words: str) -> None:
        """Words are about to be read."""
        if self._coming is not None and words.strip():
            if words.lstrip()[0] not in _QUOTED:
                self._flow.whole(*self._coming)
            self._coming = None

    def close(self, event: Event) -> None:
        """A `q` ends."""
        if not self._depth:
            return
        self._depth -= 1
        if self._coming is None and self._flow.last and self._flow.last not in _QUOTED:
            self._flow.whole(_MARKS[self._depth % 2][1], event.start, event.width)
        self._coming = None
