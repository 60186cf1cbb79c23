"""Every quotation of a text, with its speaker: the extractor on its own.

from checker.quotes import quotes
for one in quotes("“We will stay,” the minister said."):
    print(one.speaker.text, one.quotation.span)
"""

from collections.abc import Sequence
from pathlib import Path

from checker.annotate.names import mentions
from checker.annotate.parses import parses, store_in
from checker.annotate.quotations import attributions
from checker.annotation.quotation import Attribution, Manner, QuotationKind, Speaker, Use
from checker.document import Document
from checker.draft import Draft
from checker.read.document import read_document
from checker.record import Reference
from checker.reference.load import parse_records

__all__ = ["prediction", "quotes", "quotes_in"]


def quotes(text: str, path: str = "draft.txt", cache: Path | None = None) -> tuple[Attribution, ...]:
    """Every quotation of a text, in order of place; spans count code points of `text` as prose."""
    return quotes_in(read_document(Draft(path, text)), parse_records(""), cache)


def quotes_in(document: Document, reference: Reference, cache: Path | None = None) -> tuple[Attribution, ...]:
    """Every quotation of a document, in order of place."""
    parsed = parses(document, store_in(cache))
    return attributions(document, parsed, mentions(document, parsed, reference), reference)[0]


def prediction(document: Document, found: Sequence[Attribution]) -> list[dict[str, object]]:
    """The quotations that are somebody's, one entry an attribution, follow-ons joined to what they lean on."""
    rows: list[dict[str, object]] = []
    segments: list[list[int]] = []
    for one in found:
        if one.quotation.use is not Use.SPEECH:
            continue
        spans = [[span.start, span.end] for span in one.quotation.segments]
        if one.manner is Manner.FOLLOW_ON and rows and _same(rows[-1], one, document):
            segments = rows[-1]["segments"]  # type: ignore[assignment]
            segments += spans
            continue
        rows.append(_row(document, one, spans))
    return rows


def _speaker(document: Document, speaker: Speaker) -> dict[str, object]:
    span = speaker.span
    if speaker.relative is not None and 0 <= speaker.relative.start - span.end <= 60:
        span = span.cover(speaker.relative)
    return {"start": span.start, "end": span.end, "text": document.words(span), "resolved": speaker.resolved}


def _same(row: dict[str, object], one: Attribution, document: Document) -> bool:
    cue = row["cue_span"]
    return cue is not None and one.cue is not None and cue == [one.cue.span.start, one.cue.span.end]


def _row(document: Document, one: Attribution, spans: list[list[int]]) -> dict[str, object]:
    speaker, cue = one.speaker, one.cue
    plain = (
        one.quotation.kind is QuotationKind.DIRECT
        and bool(one.quotation.marked)
        and all(
            document.text[max(0, span.start - 2) : span.start].rstrip()[-1:] in '“”"«„' for span in one.quotation.marked
        )
    )
    return {
        "segments": spans,
        "kind": "direct" if plain else "content",
        "type": one.quotation.kind.value,
        "speaker": None if speaker is None else _speaker(document, speaker),
        "cue": cue.text if cue else None,
        "cue_span": [cue.span.start, cue.span.end] if cue else None,
        "manner": one.manner.value,
        "certainty": one.certainty.value,
    }
