"""Who is behind the words that name a speaker, one attribution after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate.attribution.offices import holder
from checker.annotate.attribution.pronouns import PRONOUNS, Room, answered, room_of
from checker.annotate.attribution.speakers import Names
from checker.annotation.parse import Parse
from checker.annotation.quotation import Attribution, Speaker, SpeakerKind
from checker.document import Document
from checker.record import Reference
from checker.span import Span

__all__ = ["resolved"]


def resolved(
    found: Sequence[Attribution], names: Names, document: Document, parses: tuple[Parse, ...], reference: Reference
) -> Iterator[Attribution]:
    """The attributions in the same order, pronouns and roles resolved where somebody fits."""
    marked = sorted(span for one in found for span in one.quotation.marked)
    room = room_of(names, parses, document.text, [edge for span in _apart(marked) for edge in (span.start, span.end)])
    known: dict[Span, Attribution] = {}
    latest: str | None = None
    for one in found:
        answer = one
        if one.speaker is not None and one.speaker.resolved is None:
            earlier = known.get(one.speaker.span)
            if earlier is not None and earlier.speaker is not None:
                answer = replace(one, speaker=earlier.speaker)
            else:
                answer = known[one.speaker.span] = _answer(one, one.speaker, room, document, reference, latest)
        if answer.speaker is not None and answer.speaker.resolved and answer.cue is not None and answer.cue.speech:
            latest = answer.speaker.resolved
        yield answer


def _answer(
    one: Attribution, speaker: Speaker, room: Room, document: Document, reference: Reference, latest: str | None
) -> Attribution:
    if speaker.kind is SpeakerKind.PRONOUN and speaker.text.lower() in PRONOUNS:
        return answered(one, speaker, room, latest)
    if speaker.kind is SpeakerKind.ROLE:
        day = document.date.day if document.date else None
        name = holder(speaker, room.names, reference, day, document.text)
        return one if name is None else replace(one, speaker=replace(speaker, resolved=name))
    return one


def _apart(marked: Sequence[Span]) -> Iterator[Span]:
    """The stretches that begin after the one before them has ended."""
    end = 0
    for span in marked:
        if span.start >= end:
            end = span.end
            yield span
