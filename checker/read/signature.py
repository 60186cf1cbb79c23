"""Block quotations tied to the line under them that says whose words they hold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from checker.document import Block, BlockKind
from checker.span import Span

__all__ = ["quotations", "signed"]

#: A dash and what can be a name, on a line of its own.
_SIGNED = re.compile(r"(?:—|–|―|--?|~)\s*[A-ZÀ-Þ].{1,120}$")


def signed(text: str, blocks: list[Block], found: Iterable[tuple[int, int]]) -> list[Block]:
    """The blocks with the signature of each block quotation; `found` are their ranges among the blocks."""
    answer = list(blocks)
    for first, last in found:
        at = _signature(text, answer, first, last)
        if at is None:
            continue
        place = answer[at].span
        for n in range(first, last):
            if n == at:
                answer[n] = replace(answer[n], kind=BlockKind.SIGNATURE)
            elif answer[n].kind is BlockKind.QUOTE:
                answer[n] = _tied(text, answer[n], place)
    return answer


def _tied(text: str, block: Block, signature: Span) -> Block:
    """A paragraph of a signed quotation; one that is only the dash before the name is no words of anybody."""
    if any(map(str.isalnum, block.span.of(text)[:2_000])):
        return replace(block, signature=signature)
    return replace(block, kind=BlockKind.FURNITURE)


def quotations(blocks: list[Block]) -> Iterator[tuple[int, int]]:
    """The runs of block-quotation paragraphs among `blocks`, where the format does not tell them apart."""
    at = 0
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        size = sum(1 for _ in run)
        if kind is BlockKind.QUOTE:
            yield at, at + size
        at += size


def _signature(text: str, blocks: list[Block], first: int, last: int) -> int | None:
    """Which block of a block quotation is its signature: the one that is marked as it, or a dash and a name."""
    kinds = [block.kind for block in blocks[first:last]]
    if BlockKind.QUOTE not in kinds:
        return None
    if BlockKind.SIGNATURE in kinds:
        return first + kinds.index(BlockKind.SIGNATURE)
    ends = last - 1 > first and kinds[-1] is BlockKind.QUOTE and _is_signature(text, blocks[last - 1].span)
    return last - 1 if ends else None


def _is_signature(text: str, span: Span) -> bool:
    return len(span) <= 125 and _SIGNED.match(span.of(text)) is not None
