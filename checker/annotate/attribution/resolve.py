"""Who is behind the words that name a speaker, one attribution after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate.attribution.descriptions import described, varies
from checker.annotate.attribution.families import Family, families
from checker.annotate.attribution.genders import gender_of
from checker.annotate.attribution.offices import holder
from checker.annotate.attribution.pronouns import PRONOUNS, Room, answered, room_of
from checker.annotate.attribution.speakers import Names
from checker.annotation.name import MentionKind
from checker.annotation.parse import Parse
from checker.annotation.quotation import Attribution, Certainty, Speaker, SpeakerKind
from checker.document import Document
from checker.record.reference import Reference
from checker.span import Span

__all__ = ["resolved"]


def resolved(
    found: Sequence[Attribution], names: Names, document: Document, parses: tuple[Parse, ...], reference: Reference
) -> Iterator[Attribution]:
    """The attributions in the same order, pronouns and roles resolved where somebody fits."""
    marked = sorted(span for one in found for span in one.quotation.marked)
    room = room_of(names, parses, document.text, [edge for span in _apart(marked) for edge in (span.start, span.end)])
    known: dict[Span, Attribution] = {}
    shared = families((mention, parses[room.paragraph(mention.span.start)]) for mention in names.mentions)
    latest: str | None = None
    before: Speaker | None = None
    for one in found:
        answer = _of_family(one, shared, room) if shared else one
        if one.speaker is not None and (one.speaker.resolved is None or varies(one.speaker)):
            earlier = known.get(one.speaker.span)
            if earlier is not None and earlier.speaker is not None:
                answer = replace(one, speaker=earlier.speaker)
            else:
                answer = known[one.speaker.span] = _answer(one, one.speaker, room, document, reference, latest, before)
        if answer.speaker is not None and answer.speaker.resolved and answer.cue is not None and answer.cue.speech:
            latest = answer.speaker.resolved
        if one.speaker is not None and one.cue is not None and one.cue.speech:
            before = one.speaker
        yield answer


def _answer(
    one: Attribution,
    speaker: Speaker,
    room: Room,
    document: Document,
    reference: Reference,
    latest: str | None,
    before: Speaker | None,
) -> Attribution:
    if speaker.kind is SpeakerKind.PRONOUN and speaker.text.lower() in PRONOUNS:
        return answered(one, speaker, room, latest, before)
    if speaker.kind is SpeakerKind.ROLE or varies(speaker):
        day = document.date.day if document.date else None
        name = holder(speaker, room.names, reference, day, document.text)
        if name is not None:
            return replace(one, speaker=replace(speaker, resolved=name))
        meant = described(speaker, room, document.text)
        return one if meant is None else _guessed(one, replace(speaker, resolved=meant))
    return one


def _guessed(one: Attribution, speaker: Speaker) -> Attribution:
    """The attribution with a speaker whom nothing but the sentences before name."""
    sure = one.certainty is Certainty.EXPLICIT
    return replace(one, speaker=speaker, certainty=Certainty.INFERRED if sure else one.certainty)


def _of_family(one: Attribution, shared: dict[str, Family], room: Room) -> Attribution:
    """The attribution, with the one of a family whom a bare surname means."""
    speaker = one.speaker
    if speaker is None or speaker.kind is not SpeakerKind.NAMED or speaker.resolved is None:
        return one
    for mention in room.names.within(speaker.span):
        family = shared.get(mention.text)
        if family is None or mention.kind is not MentionKind.PERSON or mention.full_name != speaker.resolved:
            continue
        meant = family.at(mention.span.start)
        genders = {gender_of(mention), gender_of(replace(mention, full_name=meant, honorific=None))}
        if meant and not {"m", "f"} <= genders:
            return replace(one, speaker=replace(speaker, resolved=meant))
    return one


def _apart(marked: Sequence[Span]) -> Iterator[Span]:
    """The stretches that begin after the one before them has ended."""
    end = 0
    for span in marked:
        if span.start >= end:
            end = span.end
            yield span
