"""Every quotation of a text with its speaker: the extractor on its own.

from checker.quotes import quotes
for one in quotes("“We will stay,” the minister said."):
    print(one.speaker and one.speaker.text, one.quotation.span)
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from checker.annotate.name.names import mentions
from checker.annotate.parses import parses, store_in
from checker.annotate.quotation.quotations import attributions
from checker.annotation.quotation import Attribution, Cue, Manner, Speaker, Use
from checker.document import Document
from checker.draft import Draft
from checker.read.document import read_document
from checker.record.reference import Reference
from checker.reference.load import parse_records
from checker.span import Span

__all__ = ["quotes", "quotes_in", "rows"]

#: Between a speaker and the "who" that takes it up stand at most so many code points of an aside.
_ASIDE = 60


def quotes(text: str, path: str = "draft.txt", day: date | None = None) -> tuple[Attribution, ...]:
    """Every quotation of a text, in order of place, those marks included that are nobody's speech.

    The ending of `path` says how the text is written (`.txt`, `.md`, `.html`); for plain text spans count code
    points of `text` itself, for others of its prose (see `checker.document.Document`).
    """
    return quotes_in(read_document(Draft(path, text), day), parse_records(""))


def quotes_in(document: Document, reference: Reference, cache: Path | None = None) -> tuple[Attribution, ...]:
    """Every quotation of a document, in order of place; the reference helps to tell who "the minister" is."""
    parsed = parses(document, store_in(cache))
    return attributions(document, parsed, mentions(document, parsed, reference), reference)[0]


def rows(document: Document, found: Sequence[Attribution]) -> list[dict[str, object]]:
    """Quotations as plain values for JSON, each with the segments of what it says; `start` and `end` are offsets.

    All offsets are code points of the draft as written. A quotation that follows on from another with the same cue
    is one with it. `marked` are the stretches inside marks. `kind` is `direct` when the segments are exactly what
    stands inside double marks, and `content` when they take in words outside of marks or inside single ones.
    """
    joined: list[dict[str, object]] = []
    segments: list[list[int]] = []
    marked: list[list[int]] = []
    cue: Cue | None = None
    for one in found:
        if one.quotation.use is not Use.SPEECH:
            continue
        own = [_edges(document, span) for span in one.quotation.segments]
        if one.manner is Manner.FOLLOW_ON and one.cue is not None and one.cue == cue:
            segments += own
            marked += [_edges(document, span) for span in one.quotation.marked]
            joined[-1]["text"] = f"{joined[-1]['text']} … {' … '.join(map(document.words, one.quotation.segments))}"
            continue
        segments, cue = own, one.cue
        marked = [_edges(document, span) for span in one.quotation.marked]
        joined.append(_row(document, one, segments, marked))
    return joined


def _row(document: Document, one: Attribution, segments: list[list[int]], marked: list[list[int]]) -> dict[str, object]:
    return {
        "segments": segments,
        "marked": marked,
        "kind": "direct" if _in_double_marks(document, one) else "content",
        "type": one.quotation.kind.value,
        "text": " … ".join(document.words(span) for span in one.quotation.segments),
        "speaker": _speaker(document, one.speaker),
        "cue": one.cue.text if one.cue else None,
        "cue_segment": _edges(document, one.cue.span) if one.cue else None,
        "speech": one.cue.speech if one.cue else True,
        "manner": one.manner.value,
        "certainty": one.certainty.value,
        "because": one.because,
        "closed": one.quotation.closed,
    }


def _speaker(document: Document, speaker: Speaker | None) -> dict[str, object] | None:
    """The words that name the speaker, a relative pronoun between them and the verb included."""
    if speaker is None:
        return None
    span = speaker.span
    if speaker.relative is not None and 0 <= speaker.relative.start - span.end <= _ASIDE:
        span = span.cover(speaker.relative)
    start, end = _edges(document, span)
    return {
        "start": start,
        "end": end,
        "text": document.words(span),
        "kind": speaker.kind.value,
        "resolved": speaker.resolved,
        "candidates": list(speaker.candidates),
    }


def _edges(document: Document, span: Span) -> list[int]:
    written = document.origin(span)
    return [written.start, written.end]


def _in_double_marks(document: Document, one: Attribution) -> bool:
    """Whether a quotation is just what stands inside double marks."""
    if not one.quotation.marked or one.quotation.segments != one.quotation.marked:
        return False
    before = (document.text[max(0, span.start - 2) : span.start].rstrip()[-1:] for span in one.quotation.marked)
    return all(mark and mark in '“”„"«»' for mark in before)
