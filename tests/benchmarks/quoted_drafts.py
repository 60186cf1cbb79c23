"""Drafts of one quotation with its attribution given, so that only the record has to be asked."""

from collections.abc import Sequence
from datetime import date

from checker.annotation.annotations import Annotations
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
from checker.document import Block, DateOrigin, Document, DraftDate
from checker.draft import Draft
from checker.span import Span

__all__ = ["drafted"]


def drafted(parts: Sequence[str], speaker: str, day: date | None = None) -> tuple[Document, Annotations]:
    """A draft of one sentence in which `speaker` says `parts`, and what the annotators would find in it."""
    text, spans = "“", []
    for n, part in enumerate(parts):
        if n:
            text += f"” {speaker} said, “"
        spans.append(Span(len(text), len(text) + len(part)))
        text += part
    text += "”" if len(parts) > 1 else f"” said {speaker}."
    at = text.index(speaker, spans[0].end)
    place = Span(at, at + len(speaker))
    who = Speaker(place, speaker, SpeakerKind.NAMED, speaker)
    quotation = Quotation(QuotationKind.DIRECT, Use.SPEECH, tuple(spans), tuple(spans))
    attribution = Attribution(quotation, who, None, Manner.EXPLICIT, Certainty.EXPLICIT)
    dated = DraftDate(day, DateOrigin.OPTION) if day else None
    document = Document(Draft("case.txt", text), text, (Block(Span(0, len(text))),), dated)
    return document, Annotations(attributions=(attribution,))
