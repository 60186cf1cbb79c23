"""Verdicts about full sentences in marks that nobody is named for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quotation import Manner, MarkFault, Quotation, Use
from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.quotation.company import Company, is_specimen

__all__ = ["speakerless"]

#: More of them in one draft are told in one finding.
_MOST = 5
#: A dash or a bracket behind the closing mark, past markup: a signature, or an aside of the sentence around the words.
_SIGNED = re.compile(r"[”\"’'»]{0,3}[\s>*_)]{0,8}(?:<[^<>]{1,40}>){0,3}[\s>*_]{0,8}(?:[―—–~\[]|--?)")
#: What stands between the parts of a list of phrases in marks.
_LISTED = re.compile(r"[”\"’'»]{1,3}[,;]?\s{1,3}(?:(?:and|or)\s)?[“\"‘'«]{1,3}")
_OPENING = " \n\t*_>“\"‘'«"
_CITED = frozenset((BlockKind.QUOTE, BlockKind.HEADLINE, BlockKind.CAPTION))
_BEHIND, _INDENT = 80, 4


def speakerless(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on each sentence in marks without a speaker, or one on all of them where they are many.

    It is firm where nobody stands near who could be taken for the speaker. Behind a mark that nothing closes nobody
    knows which words are quoted, and the mark is told already.
    """
    alone = [
        one.quotation
        for one in annotations.attributions
        if one.quotation.use is Use.SPEECH and one.manner is Manner.NONE and one.quotation.marked
    ]
    listed = _listed(document.text, alone)
    cited = [block.span for block in document.prose if block.kind in _CITED]
    company = Company(document, annotations)
    resumed = _resumed(document.text, alone)
    unclosed = {mark.span.end for mark in annotations.stray_marks if mark.fault is MarkFault.UNCLOSED}
    spans = [
        quotation.span
        for quotation in alone
        if quotation not in listed
        and quotation not in resumed
        and unclosed.isdisjoint(range(quotation.span.start - _INDENT, quotation.span.start + 1))
        and not _cited(cited, quotation.span)
        and not _laid_out(document.text, quotation)
        and not is_specimen(document.text, quotation.span)
    ]
    for firm in (True, False):
        yield from _verdicts([span for span in spans if company.is_near(span) is not firm], firm, document)


def _verdicts(spans: list[Span], firm: bool, document: Document) -> Iterator[Verdict]:
    many = len(spans) > _MOST
    for span in spans[:1] if many else spans:
        yield Verdict(
            subject=Subject.TEXT,
            span=span,
            state=State.UNCHECKED,
            fault="no-speaker",
            reading=span.of(document.text),
            because="" if firm else "somebody stands near, and the draft does not say that it is they who speak",
            firm=firm,
            related=tuple(spans[1:]) if many else (),
        )


def _cited(cited: list[Span], span: Span) -> bool:
    """Whether words stand in a block that is a citation, a headline or a caption as a whole."""
    at = bisect_right(cited, span.start, key=lambda block: block.start)
    return at > 0 and cited[at - 1].contains(span)


def _laid_out(text: str, quotation: Quotation) -> bool:
    """Whether the layout accounts for the words: a dash behind them, a mark that is glued to what stands before."""
    before = text[max(quotation.span.start - 4, 0) : quotation.span.start].rstrip("“\"‘'«`")
    glued = before[-1:] in ("=", ",", ":") or before[-1:].isalnum()
    return glued or _SIGNED.match(text[quotation.span.end : quotation.span.end + _BEHIND]) is not None


def _resumed(text: str, alone: list[Quotation]) -> frozenset[Quotation]:
    """Those that go on with one that the paragraph before left open: the first of them is told for all."""
    return frozenset(
        second
        for first, second in pairwise(alone)
        if not first.closed and not text[first.span.end : second.span.start].strip(_OPENING)
    )


def _listed(text: str, alone: list[Quotation]) -> frozenset[Quotation]:
    """Those that stand in a list: questions one after the other, topics with commas between."""
    found: set[Quotation] = set()
    for first, second in pairwise(alone):
        between = text[first.span.end : min(second.span.start, first.span.end + 16)]
        phrase = first.span.of(text)[-1:] in ("?", ",") or "," in between or ";" in between
        if phrase and first.span.end + len(between) == second.span.start and _LISTED.fullmatch(between):
            found |= {first, second}
    return frozenset(found)
