"""Sentences that are worth checking."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.annotate.claim.worth import POINTS, reasons, worth
from checker.annotation.claim import Claim
from checker.annotation.date import DateExpression
from checker.annotation.name import Mention
from checker.annotation.parse import Parse, Token
from checker.annotation.quantity import Quantity
from checker.annotation.quotation import Attribution
from checker.document import Document
from checker.span import Span

__all__ = ["WORTH", "claims"]

#: From this worth on a sentence is a claim.
WORTH = 0.5

_VERBS = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})
_TEMPLATE = re.compile(r"\{\{|\}\}|\{%|%\}|<!--|-->|^\s*!?\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)\W*$")
_ADDRESS = re.compile(r"://|[/\\{}<>=]")


def claims(
    document: Document,
    parses: tuple[Parse, ...],
    mentions: tuple[Mention, ...],
    quantities: tuple[Quantity, ...],
    dates: tuple[DateExpression, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Claim, ...]:
    """Every check-worthy sentence, in order of place."""
    starts = [quantity.span.start for quantity in quantities]
    return tuple(claim for parse in parses for claim in _claims(parse, quantities, starts))


def _claims(parse: Parse, quantities: Sequence[Quantity], starts: Sequence[int]) -> Iterator[Claim]:
    firsts = [name.first for name in parse.names]
    for first, last in zip(parse.sentences, (*parse.sentences[1:], len(parse.tokens)), strict=True):
        span = parse.span(first, last) if last > first else None
        if span is None or not _is_stated(span.shift(-parse.start).of(parse.text), parse.tokens[first:last]):
            continue
        counted = quantities[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        names = parse.names[bisect_left(firsts, first) : bisect_left(firsts, last)]
        found = tuple(
            reasons(span.shift(-parse.start).of(parse.text), parse.tokens[first:last], names, _values(counted))
        )
        score = worth(found)
        if score >= WORTH:
            yield Claim(_trimmed(span, parse), score, tuple(reason for reason in found if POINTS[reason] > 0))


def _is_stated(text: str, tokens: Sequence[Token]) -> bool:
    """Whether words are a statement: they hold a verb, and no leavings of a template; a link's address is no word."""
    return _TEMPLATE.search(text) is None and any(
        token.tag in _VERBS and _ADDRESS.search(token.text) is None for token in tokens
    )


def _values(counted: Sequence[Quantity]) -> list[tuple[float, str]]:
    return [(quantity.value, quantity.unit) for quantity in counted if not quantity.ordinal and quantity.value != 1]


def _trimmed(span: Span, parse: Parse) -> Span:
    words = span.shift(-parse.start).of(parse.text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.end - (len(words) - len(words.rstrip()) if words.strip() else 0))
