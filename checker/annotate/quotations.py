"""Quotations and who is speaking."""

from collections.abc import Iterator, Sequence

from checker.annotate.contents import content_of
from checker.annotate.cues import CueHit
from checker.annotate.discourse import Voice, voices
from checker.annotate.marks import marked
from checker.annotate.pronouns import resolved
from checker.annotate.sheet import Sheet, sheet
from checker.annotate.speakers import Names, names_of, speaker_at
from checker.annotate.subjects import subject_of
from checker.annotate.uses import use_of
from checker.annotation.name import Mention
from checker.annotation.parse import Parse
from checker.annotation.quotation import (
    Attribution,
    Certainty,
    Cue,
    Manner,
    Quotation,
    QuotationKind,
    SpeakerKind,
    StrayMark,
    Use,
)
from checker.document import Document
from checker.record import Reference
from checker.span import Span

__all__ = ["attributions"]

_MANNERS = {
    "follows": Manner.FOLLOW_ON,
    "follows report": Manner.FOLLOW_ON,
    "beside": Manner.FOLLOW_ON,
    "precedes": Manner.FOLLOW_ON,
    "handed": Manner.CARRIED,
    "continues": Manner.CARRIED,
    "carried": Manner.CARRIED,
    "signature": Manner.LABEL,
    "label": Manner.LABEL,
}
_SURE = frozenset(("behind", "governs", "left", "source", "follows", "signature", "label", "colon", "noun"))


def attributions(
    document: Document, parses: tuple[Parse, ...], mentions: tuple[Mention, ...], reference: Reference
) -> tuple[tuple[Attribution, ...], tuple[StrayMark, ...]]:
    """Every quotation with its speaker, in order of place, and the marks that pair with no other.

    Marks that are nobody's speech are among them, with their use, and nobody speaking.
    """
    paragraphs = tuple(Span(parse.start, parse.start + len(parse.text)) for parse in parses)
    stretches, stray = marked(document.text, paragraphs)
    sheets = [sheet(parse, found) for parse, found in zip(parses, stretches, strict=True)]
    names = names_of(mentions)
    spoken = voices(sheets, names)
    found = [one for number in range(len(sheets)) for one in _in_paragraph(sheets[number], spoken[number], names)]
    found = resolved(found, names, parses)
    return tuple(sorted(found, key=lambda one: one.quotation.span)), stray


def _in_paragraph(one: Sheet, spoken: Sequence[Voice | None], names: Names) -> Iterator[Attribution]:
    taken: dict[int, tuple[int, int]] = {}
    grouped: dict[tuple[object, ...], list[int]] = {}
    for stretch, voice in enumerate(spoken):
        use = use_of(one, stretch, voice)
        if use is not Use.SPEECH or voice is None or (voice.speaker is None and voice.cue is None):
            yield _unspoken(one, stretch, use)
            continue
        key = (
            ("hit", voice.hit.head, voice.path)
            if voice.hit and voice.path in ("behind", "governs", "left", "colon", "far")
            else ("own", stretch)
        )
        if voice.path == "behind" or voice.path == "left":
            key = ("hit", voice.hit.head, "direct") if voice.hit else key
        grouped.setdefault(key, []).append(stretch)
    claimed = set()
    for key, members in grouped.items():
        voice = spoken[members[0]]
        assert voice is not None
        if voice.hit is not None and key[0] == "hit":
            claimed.add(voice.hit.head)
        yield _spoken(one, members, voice)
    for hit in one.hits:
        if hit.head not in claimed:
            report = _report(one, hit, names)
            if report is not None:
                yield report


def _unspoken(one: Sheet, stretch: int, use: Use) -> Attribution:
    """A stretch that nobody is tied to: speech without a speaker, or a use of marks that is no speech."""
    found = one.stretches[stretch]
    quotation = Quotation(QuotationKind.DIRECT, use, (found.inner,), (found.inner,), found.closed)
    return Attribution(quotation, None, None, Manner.NONE, Certainty.NONE)


def _spoken(one: Sheet, members: list[int], voice: Voice) -> Attribution:
    inner = tuple(one.stretches[member].inner for member in members)
    closed = one.stretches[members[-1]].closed
    kind, segments = QuotationKind.DIRECT, inner
    if voice.hit is not None and voice.path in ("governs", "left"):
        content = content_of(one, voice.hit)
        if content is not None:
            span = one.parse.span(*content)
            inside = [member for member in members if span.overlaps(one.stretches[member].outer)]
            covered = sum(len(one.stretches[member].outer) for member in inside)
            if inside and covered < 0.85 * len(span):
                whole = span
                for member in inside:
                    whole = whole.cover(one.stretches[member].outer)
                rest = [one.stretches[member].inner for member in members if member not in inside]
                kind, segments = QuotationKind.MIXED, tuple(sorted((whole, *rest)))
    elif voice.path == "source":
        kind = QuotationKind.MIXED
    manner = _MANNERS.get(voice.path, Manner.EXPLICIT)
    if manner is Manner.EXPLICIT and voice.speaker and voice.speaker.kind in (SpeakerKind.PRONOUN, SpeakerKind.ROLE):
        manner = Manner.PRONOUN
    certainty = (
        Certainty.NONE if voice.speaker is None else Certainty.EXPLICIT if voice.path in _SURE else Certainty.INFERRED
    )
    return Attribution(
        Quotation(kind, Use.SPEECH, segments, inner, closed), voice.speaker, voice.cue, manner, certainty, voice.path
    )


def _report(one: Sheet, hit: CueHit, names: Names) -> Attribution | None:
    """An indirect quotation: what a reporting verb reports, and who is its subject."""
    if hit.classes <= {"beside"}:
        return None
    content = content_of(one, hit)
    if content is None:
        return None
    noun = subject_of(one.parse, hit.head, one.inside)
    speaker = None if noun is None else speaker_at(one.parse, noun, names)
    span = one.parse.span(*content)
    if speaker is not None and speaker.span.overlaps(span):
        return None
    cue = Cue(one.parse.span(hit.head, hit.last), one.parse.tokens[hit.head].text, hit.lemma)
    manner = Manner.EXPLICIT
    if speaker is not None and speaker.kind in (SpeakerKind.PRONOUN, SpeakerKind.ROLE):
        manner = Manner.PRONOUN
    certainty = Certainty.NONE if speaker is None else Certainty.EXPLICIT
    return Attribution(
        Quotation(QuotationKind.INDIRECT, Use.SPEECH, (span,)), speaker, cue, manner, certainty, "report"
    )
