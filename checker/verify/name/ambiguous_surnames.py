"""Bare surnames that two people of a draft share."""

from collections.abc import Iterator, Sequence

from checker.annotation.name import Mention
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.name.families import is_full, surname

__all__ = ["ambiguous_surnames"]


def ambiguous_surnames(document: Document, people: Sequence[Mention]) -> Iterator[Verdict]:
    """The first bare surname after two people of that surname were named in full in one paragraph or its neighbour.

    An honorific or a title tells who is meant, and so does a surname that was one person's alone before.
    """
    full: dict[str, list[Mention]] = {}
    settled: set[str] = set()
    blocks = {block.span.start: at for at, block in enumerate(document.blocks)}
    for mention in people:
        family = surname(mention)
        if is_full(mention):
            full.setdefault(family, []).append(mention)
        elif family in full and family not in settled and _is_bare(mention, document):
            near = [each for each in full[family] if _distance(document, blocks, each.span, mention.span) <= 1]
            names = list(dict.fromkeys(each.full_name for each in full[family]))
            if len(names) == 1:
                settled.add(family)
            elif len({each.chain for each in near}) > 1 and len({each.text.split()[0] for each in near}) > 1:
                settled.add(family)
                yield _verdict(mention, near, document)


def _is_bare(mention: Mention, document: Document) -> bool:
    before = document.text[max(mention.span.start - 4, 0) : mention.span.start].lower()
    return mention.honorific is None and mention.title is None and before != "the "


def _verdict(mention: Mention, near: Sequence[Mention], document: Document) -> Verdict:
    names = list(dict.fromkeys(each.full_name for each in near))
    here = document.block_at(mention.span)
    return Verdict(
        subject=Subject.NAME,
        span=mention.span,
        state=State.UNCHECKED,
        fault="ambiguous-surname",
        reading=mention.text,
        record=f"{', '.join(names[:-1])} or {names[-1]}",
        because=f"{', '.join(names[:-1])} and {names[-1]} are named shortly before",
        firm=len({each.chain for each in near if document.block_at(each.span) is here}) > 1,
        related=tuple(each.span for each in near[:3]),
    )


def _distance(document: Document, blocks: dict[int, int], one: Span, other: Span) -> int:
    """How many blocks lie between two places."""
    first, second = document.block_at(one), document.block_at(other)
    return abs(blocks[first.span.start] - blocks[second.span.start]) if first and second else 99
