"""The draft as it was handed over."""

from dataclasses import dataclass

__all__ = ["Draft", "NoArticle", "Part", "Unreadable"]


class Unreadable(Exception):
    """A draft or a record that could not be read.

    The message is a sentence for the person who handed it over; `place` names the file, with line or byte where
    known. The command prints both and ends with exit status 2, after the other drafts have been checked.
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason

    def __str__(self) -> str:
        """The sentence, with the place before it."""
        return f"{self.place}: {self.reason}"


class NoArticle(Unreadable):
    """A file that can be read and holds no article, such as the settings of another program.

    It is a fault where the file was named, and passed over where it was come upon in a folder.
    """


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a word-processor draft: its place in the draft's text, and the style it is set in."""

    start: int
    end: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft: where it came from and its text as written.

    `text` is decoded and otherwise untouched: line ends, spaces and marks stand as they were; a byte order mark
    is left out. All offsets that deskcheck reports count code points of `text`. A word-processor file has no such
    text: there `text` is what it prints, a paragraph a line, `parts` are its paragraphs, and `left_out` counts the
    characters that it prints and deskcheck does not read, by reason.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    parts: tuple[Part, ...] = ()
    left_out: tuple[tuple[int, str], ...] = ()
