"""Indirect quotations: what reporting words report without marks."""

from collections.abc import Iterator

from checker.annotate.attribution.certainty import certainty_of, manner_of, reason_of
from checker.annotate.attribution.clauses import can_speak
from checker.annotate.attribution.speakers import Names, speaker_at, speaker_of
from checker.annotate.attribution.subjects import subject_of
from checker.annotate.attribution.voice import Voice
from checker.annotate.quotation.contents import content_of, sourced
from checker.annotate.quotation.cues import CueHit
from checker.annotate.quotation.sheet import Sheet
from checker.annotation.quotation import Attribution, Cue, Quotation, QuotationKind, Use
from checker.span import Span

__all__ = ["indirect"]


def indirect(one: Sheet, names: Names, claimed: frozenset[int]) -> Iterator[Attribution]:
    """The indirect quotations of a paragraph; verbs in `claimed` already belong to stretches in marks."""
    for hit in one.hits:
        if hit.head not in claimed and not hit.classes <= {"beside"}:
            report = _report(one, hit, names)
            if report is not None:
                yield report
    for first, last, noun, content in sourced(one):
        cue = Cue(
            one.parse.span(first, last),
            one.parse.span(first, last).shift(-one.parse.start).of(one.parse.text),
            "according to",
        )
        voice = Voice("source", speaker_at(one.parse, noun, names), cue, noun)
        yield _attribution(one, voice, tuple(one.parse.span(*part) for part in content))


def _report(one: Sheet, hit: CueHit, names: Names) -> Attribution | None:
    content = content_of(one, hit)
    if content is None:
        return None
    noun = subject_of(one.parse, hit.head, one.inside)
    if noun is not None and not can_speak(one.parse, noun):
        return None
    speaker = None if noun is None else speaker_of(one.parse, noun, hit.head, names)
    span = one.parse.span(*content)
    if speaker is not None and speaker.span.overlaps(span):
        return None
    cue = Cue(one.parse.span(hit.head, hit.last), one.parse.tokens[hit.head].text, hit.lemma, hit.speech)
    return _attribution(one, Voice("report", speaker, cue, noun, hit), (span,))


def _attribution(one: Sheet, voice: Voice, segments: tuple[Span, ...]) -> Attribution:
    quotation = Quotation(QuotationKind.INDIRECT, Use.SPEECH, segments)
    return Attribution(
        quotation, voice.speaker, voice.cue, manner_of(voice), certainty_of(one, voice), reason_of(voice)
    )
