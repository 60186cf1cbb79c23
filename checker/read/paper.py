"""Paragraphs gathered from a word-processor file: a draft whose text is a paragraph a line."""

from dataclasses import dataclass, field

from checker.draft import Draft, Part

__all__ = ["Paper"]


@dataclass(slots=True)
class Paper:
    """Takes up text in reading order. Of paragraphs inside paragraphs (a text box) the inner one comes first.

    A note inside a paragraph comes after it.
    """

    lines: list[tuple[str, str]] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    _open: list[tuple[list[str], list[str], bool]] = field(default_factory=list)
    _notes: list[tuple[str, str]] = field(default_factory=list)

    def open(self, style: str = "", note: bool = False) -> None:
        """A paragraph begins; `note` says that it stands in a note to the one that is open."""
        self._open.append(([], [style], note))

    def style(self, name: str) -> None:
        """The paragraph that is open is set in that style."""
        if self._open:
            self._open[-1][1][0] = name

    def add(self, words: str) -> None:
        """Words of the paragraph that is open; control characters become spaces, so that lines stay paragraphs."""
        if self._open:
            self._open[-1][0].append(words.replace("\r", " ").replace("\n", " ").replace("\0", " "))

    def close(self) -> None:
        """A paragraph ends."""
        if self._open:
            words, style, note = self._open.pop()
            (self._notes if note and self._open else self.lines).append(("".join(words), style[0]))
        if not self._open:
            self.lines += self._notes
            self._notes.clear()

    def close_last(self) -> None:
        """The last paragraph ends; where nothing stands in it, it was none."""
        if len(self._open) == 1 and not self._open[0][0]:
            self._open.clear()
            self.lines += self._notes
        self.close()

    def end(self) -> None:
        """A paragraph ends, and another like it begins."""
        if self._open:
            _, style, note = self._open[-1]
            self.close()
            self.open(style[0], note)

    def leave_out(self, words: str, reason: str) -> None:
        """Count words that are not read."""
        self.left_out[reason] = self.left_out.get(reason, 0) + len(words.strip())

    def draft(self, path: str) -> Draft:
        """The draft of everything gathered."""
        parts, at = [], 0
        for words, style in self.lines:
            parts.append(Part(at, at + len(words), style))
            at += len(words) + 1
        text = "\n".join(words for words, _ in self.lines)
        left_out = tuple((count, reason) for reason, count in self.left_out.items() if count)
        return Draft(path, text, "utf-8", tuple(parts), left_out)
