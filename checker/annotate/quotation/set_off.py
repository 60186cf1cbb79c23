"""Block quotations with a signature: the whole block is what the one who is named under it says."""

import re
from collections.abc import Iterator, Sequence

from checker.annotate.attribution.speakers import Names
from checker.annotation.name import MentionKind
from checker.annotation.quotation import (
    Attribution,
    Certainty,
    Manner,
    Quotation,
    QuotationKind,
    Speaker,
    SpeakerKind,
    Use,
)
from checker.document import Block, Document
from checker.span import Span

__all__ = ["set_off"]

#: The dash before a name, and what ends it: a title, an age, a work.
_OPENER = re.compile(r"[\s—–―~-]*(?:by\s)?", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\w.’'-]*){0,4}")
_MARKS = "“”\"„«»‘’'"
_PEOPLE = frozenset((MentionKind.PERSON, MentionKind.OTHER))


def set_off(found: Sequence[Attribution], document: Document, names: Names) -> Iterator[Attribution]:
    """The attributions with those of signed block quotations; what stands inside one is part of it."""
    signed = dict[Span, list[Block]]()
    for block in document.prose:
        if block.signature is not None:
            signed.setdefault(block.signature, []).append(block)
    own = [_attribution(blocks, signature, document.text, names) for signature, blocks in signed.items()]
    taken = [block.span for blocks in signed.values() for block in blocks] + list(signed)
    yield from own
    yield from (one for one in found if not any(span.contains(one.quotation.span) for span in taken))


def _attribution(blocks: Sequence[Block], signature: Span, text: str, names: Names) -> Attribution:
    segments = tuple(_without_marks(block.span, text) for block in blocks)
    quotation = Quotation(QuotationKind.DIRECT, Use.SPEECH, segments, segments)
    speaker = _speaker(signature, text, names)
    because = "the block quotation is signed so"
    return Attribution(quotation, speaker, None, Manner.LABEL, Certainty.EXPLICIT, because)


def _without_marks(span: Span, text: str) -> Span:
    """The words of a block without the marks around it and a dash that led to the signature."""
    words = span.of(text)
    kept = words.rstrip().rstrip("—–―~-").rstrip().rstrip(_MARKS)
    bare = kept.lstrip(_MARKS + " ")
    start = span.start + len(kept) - len(bare)
    return Span(start, start + len(bare)) if bare else span


def _speaker(signature: Span, text: str, names: Names) -> Speaker:
    """Whom the signature names: the first name in it that is known as one, else the words it begins with."""
    known = next((one for one in names.within(signature) if one.kind in _PEOPLE), None)
    if known is not None:
        return Speaker(known.span, known.text, SpeakerKind.NAMED, known.full_name)
    words = signature.of(text)
    opener = _OPENER.match(words)
    start = opener.end() if opener else 0
    found = _NAME.match(words, start)
    if found is None:
        rest = words[start:].split(",")[0].rstrip()
        return Speaker(Span(signature.start + start, signature.start + start + len(rest)), rest, SpeakerKind.ROLE)
    span = Span(*found.span()).shift(signature.start)
    group = next((one for one in names.within(signature) if one.span.overlaps(span)), None)
    kind = SpeakerKind.NAMED if group is None else SpeakerKind.ORGANIZATION
    return Speaker(span, found[0], kind, group.full_name if group else found[0])
