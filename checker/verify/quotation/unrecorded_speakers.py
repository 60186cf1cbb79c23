"""Verdicts about speakers who are in no record."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile

from checker.annotation.annotations import Annotations
from checker.annotation.name import Mention, MentionKind
from checker.annotation.parse import Parse
from checker.annotation.quotation import Speaker, SpeakerKind
from checker.evidence.verdict import State, Subject, Verdict
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.quotation.recorded_names import is_recorded, is_thing, is_whole

__all__ = ["unrecorded"]

#: So many mentions from the words on are looked through for the one who speaks.
_NEAR = 12


def unrecorded(annotations: Annotations, reference: Reference) -> Iterator[Verdict]:
    """The first time that each person without a record speaks."""
    seen: set[int] = set()
    for attribution in annotations.attributions:
        speaker, cue = attribution.speaker, attribution.cue
        if speaker is None or speaker.kind is not SpeakerKind.NAMED or (cue is not None and not cue.speech):
            continue
        mention = _mention(speaker, annotations)
        if mention is None or mention.chain in seen:
            continue
        seen.add(mention.chain)
        titled = mention.honorific is not None or mention.title is not None
        known = titled and not is_thing(mention.full_name)
        if mention.kind is not MentionKind.PERSON or not (known or is_whole(mention.full_name)):
            continue
        if not is_recorded(mention.full_name, reference):
            yield Verdict(
                subject=Subject.NAME,
                span=mention.span,
                state=State.NOT_IN_REFERENCE,
                fault="unknown-speaker",
                reading=mention.full_name,
                because="no record has the name",
            )


def _mention(speaker: Speaker, annotations: Annotations) -> Mention | None:
    """The mention of the one who speaks: the one whose name the speaker has, else the one at the head of the words.

    The name may stand in an aside behind the words: `the owner of the yard, Lucas Brandt, said`.
    """
    at = bisect_right(annotations.parses, speaker.span.start, key=lambda parse: parse.start) - 1
    if at < 0:
        return None
    parse = annotations.parses[at]
    low = bisect_left(annotations.mentions, speaker.span.start, key=lambda one: one.span.end)
    end = parse.start + len(parse.text)
    near = list(takewhile(lambda one: one.span.start < end, annotations.mentions[low : low + _NEAR]))
    named = next((one for one in near if one.full_name == speaker.resolved), None)
    if named is not None:
        return named
    head = _head(parse, speaker.span)
    return next((one for one in near if head is not None and one.span.overlaps(head)), None)


def _head(parse: Parse, span: Span) -> Span | None:
    """The word of a phrase that no other word of it governs."""
    first, last = parse.token_at(span.start), parse.token_at(span.end - 1)
    if first is None or last is None:
        return None
    within = range(first, last + 1)
    top = next((at for at in within if parse.tokens[at].head == at or parse.tokens[at].head not in within), None)
    return None if top is None else parse.span(top, top + 1)
