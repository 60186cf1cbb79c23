"""The draft as it was handed over."""

from dataclasses import dataclass

__all__ = ["Draft", "Unreadable"]


class Unreadable(Exception):
    """A draft or a record that could not be read.

    The message is a sentence for the person who handed it over; `place` names the file, with line or byte where
    known. The command prints both and ends with exit status 2, after the other drafts have been checked.
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft: where it came from and its text as written.

    `text` is decoded and otherwise untouched: line ends, spaces and marks stand as they were; a byte order mark
    is left out. All offsets that deskcheck reports count code points of `text`.
    """

    path: str
    text: str
    encoding: str = "utf-8"
