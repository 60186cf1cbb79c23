"""How people are introduced: full name first, then the surname."""

from collections.abc import Iterator, Mapping, Sequence

from checker.annotation.name import Mention, MentionKind
from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.name.capitals import fold_word
from checker.verify.name.families import is_full, is_relative, surname
from checker.verify.name.lexicon import Standing, standing

__all__ = ["of_body", "unintroduced"]

_COURTESY = frozenset("mr mrs ms miss mx".split())
#: What somebody is addressed by in place of a name: Mr. President.
_OFFICES = frozenset(
    "president vice speaker chairman chairwoman chair secretary mayor ambassador justice senator governor prime".split()
)
#: Who goes by an honorific and one word for good, and needs no introduction.
_FIXED = frozenset(
    """
    bean bingley burns clean darcy ed fixit fox freeze hyde incredible kurtz magoo micawber miyagi moneypenny peanut
    pickwick potato right robot rochester rogers sandman scrooge spock t toad universe wizard wonderful
    worldwide dalloway danvers doubtfire doyle hudson robinson beaton marple havisham piggy manners america universe
    world earth usa
    """.split()
)


def of_body(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """The people among the mentions that stand in the paragraphs of a draft."""
    return [mention for mention in mentions if mention.kind is MentionKind.PERSON and _in_body(document, mention.span)]


def _in_body(document: Document, span: Span) -> bool:
    block = document.block_at(span)
    return block is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)


def unintroduced(
    document: Document, people: Sequence[Mention], slips: Mapping[Span, str], spoken: Sequence[Span]
) -> Iterator[Verdict]:
    """People who go by Mr. or Ms. and a surname before, or without, their full name; `spoken` is what others say.

    `slips` are the mentions that misspell a name, each with the name it is meant for: they are told elsewhere, and a
    full name introduces with a slip in it as well.
    """
    seen: set[int] = set()
    meant: set[str] = set()  # the surnames that misspelt full names introduce
    for at, mention in enumerate(people):
        if mention.span in slips and is_full(mention):
            meant |= {fold_word(name).split()[-1] for name in (surname(mention), slips[mention.span])}
        if mention.chain in seen:
            continue
        seen.add(mention.chain)
        if not _is_courteous(mention) or _is_fixed(mention) or _is_spoken(document, mention.span, spoken):
            continue
        if mention.span in slips or fold_word(mention.text) in meant or is_relative(document, mention, people[:at]):
            continue
        later = next((each for each in people if each.chain == mention.chain and is_full(each)), None)
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


def _is_courteous(mention: Mention) -> bool:
    return not is_full(mention) and (mention.honorific or "").rstrip(".").lower() in _COURTESY


def _is_fixed(mention: Mention) -> bool:
    """Whether the honorific and the word are somebody's whole name: an office, a character, the name of a column."""
    word = mention.text.lower()
    maiden = (mention.honorific or "").lower() == "miss" and standing(word) is Standing.COMMON
    return word in _OFFICES or word in _FIXED or maiden


def _is_spoken(document: Document, span: Span, spoken: Sequence[Span]) -> bool:
    """Whether a place lies in words of others, who speak in their own way: a block quotation, or between marks."""
    block = document.block_at(span)
    if block is None or block.kind is BlockKind.QUOTE or any(each.contains(span) for each in spoken):
        return True
    before = document.text[block.span.start : span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("''") % 2 == 1
