"""How people are introduced: full name first, then the surname, and one surname for one person."""

import re
from collections.abc import Iterator

from checker.annotation.name import Mention, MentionKind
from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span

__all__ = ["introductions"]

_SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$|,? (?:II|III|IV)$")


def introductions(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Verdict]:
    """Surnames before any full name, and bare surnames that two people of the draft share."""
    people = [
        mention for mention in mentions if mention.kind is MentionKind.PERSON and _in_body(document, mention.span)
    ]
    yield from _unintroduced(document, people)
    yield from _ambiguous(document, people)


def _in_body(document: Document, span: Span) -> bool:
    block = document.block_at(span)
    return block is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)


def _is_full(mention: Mention) -> bool:
    return " " in _SUFFIX.sub("", mention.text)


def _surname(mention: Mention) -> str:
    return _SUFFIX.sub("", mention.text).rsplit(" ", 1)[-1]


def _unintroduced(document: Document, people: list[Mention]) -> Iterator[Verdict]:
    """People who go by Mr. or Ms. and a surname before, or without, their full name."""
    seen: set[int] = set()
    for mention in people:
        if mention.chain in seen:
            continue
        seen.add(mention.chain)
        if _is_full(mention) or mention.honorific is None or mention.honorific.rstrip(".").lower() not in _COURTESY:
            continue
        if mention.text.lower() in _OFFICES or _in_marks(document, mention.span):
            continue
        later = next((each for each in people if each.chain == mention.chain and _is_full(each)), None)
        yield Verdict(
            subject=Subject.NAME,
            span=mention.span,
            state=State.UNCHECKED,
            fault="no-first-reference",
            reading=mention.text,
            record=later.text if later else "",
            because=f"the full name comes later: {later.text}" if later else "no full name in this draft",
            firm=True,
            related=(later.span,) if later else (),
        )


_COURTESY = frozenset("mr mrs ms miss mx".split())
#: What somebody is addressed by in place of a name: Mr. President.
_OFFICES = frozenset(
    "president speaker chairman chairwoman chair secretary mayor ambassador justice senator governor".split()
)


def _in_marks(document: Document, span: Span) -> bool:
    """Whether a place lies inside the quotation marks of its block: others speak there, in their own way."""
    block = document.block_at(span)
    before = document.text[block.span.start : span.start] if block else ""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("''") % 2 == 1


def _ambiguous(document: Document, people: list[Mention]) -> Iterator[Verdict]:
    """The first bare surname after two people of that surname were named in full in one paragraph or its neighbour."""
    full: dict[str, list[Mention]] = {}
    told: set[str] = set()
    blocks = {block.span.start: at for at, block in enumerate(document.blocks)}
    for mention in people:
        surname = _surname(mention)
        if _is_full(mention):
            full.setdefault(surname, []).append(mention)
            continue
        if document.text[max(mention.span.start - 4, 0) : mention.span.start].lower() == "the ":
            continue
        if surname in told or mention.honorific or mention.title or surname not in full:
            continue
        here = document.block_at(mention.span)
        near = [each for each in full[surname] if here and _distance(document, blocks, each.span, mention.span) <= 1]
        if len({each.chain for each in near}) > 1 and len({each.text.split()[0] for each in near}) > 1:
            told.add(surname)
            names = list(dict.fromkeys(each.full_name for each in near))
            yield Verdict(
                subject=Subject.NAME,
                span=mention.span,
                state=State.UNCHECKED,
                fault="ambiguous-surname",
                reading=mention.text,
                record=" or ".join(names),
                because=f"{' and '.join(names)} stand nearby",
                firm=len({each.chain for each in near if document.block_at(each.span) is here}) > 1,
                related=tuple(each.span for each in near[:3]),
            )


def _distance(document: Document, blocks: dict[int, int], one: Span, other: Span) -> int:
    """How many blocks lie between two places."""
    first, second = document.block_at(one), document.block_at(other)
    return abs(blocks[first.span.start] - blocks[second.span.start]) if first and second else 99
