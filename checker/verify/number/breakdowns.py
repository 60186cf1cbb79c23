"""Wholes against the parts that are listed behind them: "31 sponsors: 17 Democrats, 11 Republicans and 3 others"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.figures import is_year, shown
from checker.verify.sentences import sentences, within

__all__ = ["breakdowns"]

#: What stands between a whole and its first part: "31 sponsors: ", and in "Of the 14 ships, ".
_COLON = re.compile(r"[^.;:,\d]{0,40}(?::|\s[-–—]|\s--)\s(?:the\s)?")
_OF_THE = re.compile(r"\bof\s(?:the|its|their|those|these|all)\s$", re.I)
_COMMA = re.compile(r"[^.;:,\d]{0,40},\s")
#: What stands between two parts, and behind the last of them.
_NEXT = re.compile(r"[^.;:()\d]{0,50}(?:,\s(?:and\s)?|\sand\s)")
_LAST = re.compile(r"[^.;:()\d]{0,60}[.;]?[”\"’']*\s*")
#: What makes parts overlap, or leaves some of them out.
_LOOSE = re.compile(
    r"\b(?:includ\w+|among|of (?:whom|which|them)|both|also|as well|more|others?|rest|remain\w+)\b", re.I
)
_MEASURED = frozenset(
    {"%", "pp", "bp", "year", "month", "week", "day", "hour", "minute", "degree", "USD", "EUR", "GBP"}
)
#: A sum that is further from the whole than this share of it, and than two, is of other things.
_NEAR = 0.15


def breakdowns(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every whole whose parts are listed right behind it in its sentence.

    Parts after a colon make the whole up; "of the 14" may leave some out, and can only have too many.
    """
    for sentence in sentences(annotations):
        counted = within(annotations.quantities, sentence.span)
        for index, whole in enumerate(counted):
            opened = _opened(counted[index : index + 2], document)
            if opened and (parts := _parts(counted[index + 1 :], sentence.span, document)):
                yield from _judged(whole, parts, opened, document)


def _opened(pair: Sequence[Quantity], document: Document) -> str:
    """How the parts of a whole begin: `:`, `of`, or not at all."""
    if len(pair) < 2 or not all(_is_count(each, document) for each in pair):
        return ""
    between = document.text[pair[0].span.end : pair[1].span.start]
    if _COLON.fullmatch(between):
        return ":"
    lead = document.text[max(0, pair[0].span.start - 12) : pair[0].span.start]
    return "of" if _OF_THE.search(lead) and _COMMA.fullmatch(between) else ""


def _parts(listed: Sequence[Quantity], sentence: Span, document: Document) -> Sequence[Quantity]:
    """The parts, when all that is counted up to the sentence's end is one list that closes with "and"."""
    text = document.text
    gaps = [text[one.span.end : two.span.start] for one, two in pairwise(listed)]
    rest = text[listed[-1].span.end : sentence.end]
    plain = all(_is_count(each, document) for each in listed) and not _LOOSE.search(
        text, listed[0].span.start, sentence.end
    )
    if not plain or not gaps or "and" not in gaps[-1].split():
        return ()
    return listed if all(_NEXT.fullmatch(gap) for gap in gaps) and _LAST.fullmatch(rest) else ()


def _is_count(quantity: Quantity, document: Document) -> bool:
    loose = quantity.ordinal or quantity.range or quantity.hedge or is_year(quantity, document.text)
    return not loose and quantity.unit not in _MEASURED and 0 < quantity.value == int(quantity.value) < 10_000


def _judged(whole: Quantity, parts: Sequence[Quantity], opened: str, document: Document) -> Iterator[Verdict]:
    total = sum(part.value for part in parts)
    over = total - whole.value
    if abs(over) > max(2.0, _NEAR * whole.value) or (opened == "of" and (over < 0 or len(parts) < 3)):
        return
    terms = " + ".join(shown(part.value) for part in parts)
    yield Verdict(
        subject=Subject.NUMBER,
        span=whole.number or whole.span,
        state=State.CONFLICTS if over else State.AGREES,
        fault="wrong-total" if over else None,
        reading=document.words(whole.number or whole.span),
        record=shown(total),
        because=f"{terms} = {shown(total)}",
        related=tuple(part.span for part in parts),
    )
