"""Prose gathered from a marked-up draft: text, blocks, and the map back to where every character was written."""

import re
from dataclasses import dataclass, field

from checker.document import Block, BlockKind
from checker.source_map import Segment, SourceMap
from checker.span import Span

__all__ = ["Flow"]

#: Words with single spaces between them stand in the text as they were written; other space becomes one space.
_STRETCH = re.compile(r"[^\s]+(?: [^\s]+)*|\s+")
_BETWEEN_BLOCKS = "\n\n"


@dataclass(slots=True)
class Flow:
    """Takes up runs of text in reading order; a block ends with `close`, and empty blocks vanish.

    `quotations` are the block quotations, each by its first block and one past its last.
    """

    parts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    quotations: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    _start: int = 0
    _space: bool = False

    def run(self, words: str, source: int) -> None:
        """Words that stand at `source` of the draft just as they are; runs of space are made one space."""
        for stretch in _STRETCH.finditer(words):
            if stretch[0].isspace():
                self._blank(source + stretch.start(), len(stretch[0]))
            else:
                self._add(stretch[0], source + stretch.start(), len(stretch[0]))

    def whole(self, words: str, source: int, width: int) -> None:
        """Words that stand for `width` characters at `source`, as an entity or an escape does."""
        if words.isspace():
            self._blank(source, width)
        elif words:
            self._add(words, source, width)

    def close(self, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """End the block that is being gathered."""
        self._drop_last_space()
        if self.length > self._start:
            self.blocks.append(Block(Span(self._start, self.length), kind))
            self.parts.append(_BETWEEN_BLOCKS)
            self.length += len(_BETWEEN_BLOCKS)
        self._start = self.length
        self._space = True

    @property
    def gathered(self) -> str:
        """The text of the block that is being gathered, as far as a line of it goes."""
        parts, wanted = [], min(self.length - self._start, 400)
        for part in reversed(self.parts):
            if wanted <= 0:
                break
            parts.append(part)
            wanted -= len(part)
        return "".join(reversed(parts))[-400:] if self.length - self._start < 400 else ""

    @property
    def last(self) -> str:
        """The last character of the block that is being gathered, but for spaces; empty where there is none."""
        within = [] if self.empty else self.parts[-2:]
        return next((part.rstrip()[-1] for part in reversed(within) if not part.isspace()), "")

    @property
    def empty(self) -> bool:
        """Whether nothing has been gathered since the last block ended."""
        return self.length == self._start

    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    def map(self) -> SourceMap:
        """The map of the text back to the draft."""
        return SourceMap(tuple(self.segments) or (Segment(0, 0, 0, 0),))

    def _add(self, words: str, source: int, width: int) -> None:
        last = self.segments[-1] if self.segments else None
        if (
            last is not None
            and last.length == last.width
            and len(words) == width
            and last.source + last.width == source
            and last.text + last.length == self.length
        ):
            self.segments[-1] = Segment(last.text, last.source, last.length + width, last.width + width)
        else:
            self.segments.append(Segment(self.length, source, len(words), width))
        self.parts.append(words)
        self.length += len(words)
        self._space = False

    def _blank(self, source: int, width: int) -> None:
        if not self._space and not self.empty:
            self._add(" ", source, width)
            self._space = True

    def _drop_last_space(self) -> None:
        if self._space and not self.empty and self.parts[-1] == " ":
            self.parts.pop()
            self.length -= 1
            last = self.segments.pop()
            if last.length > 1:
                self.segments.append(Segment(last.text, last.source, last.length - 1, last.width - 1))
