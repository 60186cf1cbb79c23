"""Stretches in marks as attributions: what was said in marks, by whom, and what the marks are used for otherwise."""

from collections.abc import Iterator, Sequence

from checker.annotate.attribution.certainty import certainty_of, manner_of, reason_of
from checker.annotate.attribution.voice import Voice
from checker.annotate.quotation.contents import content_of
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.quotation.uses import use_of
from checker.annotation.quotation import Attribution, Certainty, Manner, Quotation, QuotationKind, Use
from checker.span import Span

__all__ = ["spoken", "verbs_of"]

#: Readings of which several stretches may share one verb.
_SHARED = frozenset(("behind", "governs", "left", "colon", "far"))
#: Readings of words that stand inside the reporter's sentence.
_WITHIN = frozenset(("governs", "left", "source", "noun", "subject", "beside"))
#: A stretch that covers less of what is reported than this leaves the rest to the reporter.
_WHOLE = 0.85


def spoken(one: Sheet, voices: Sequence[Voice | None]) -> Iterator[Attribution]:
    """The attributions of a paragraph's stretches; those that share a verb are one."""
    for members in _groups(one, voices):
        voice = voices[members[0]]
        use = use_of(one, members[0], voice)
        if use is not Use.SPEECH or voice is None or (voice.speaker is None and voice.cue is None):
            found = one.stretches[members[0]]
            quotation = Quotation(QuotationKind.DIRECT, use, (found.inner,), (found.inner,), found.closed)
            yield Attribution(quotation, None, None, Manner.NONE, Certainty.NONE)
        else:
            quotation = _quotation(one, members, voice)
            manner, certainty = manner_of(voice), certainty_of(one, voice)
            yield Attribution(quotation, voice.speaker, voice.cue, manner, certainty, reason_of(voice))


def verbs_of(voices: Sequence[Voice | None]) -> frozenset[int]:
    """The verbs that stretches already claim, as token indices."""
    return frozenset(voice.hit.head for voice in voices if voice and voice.hit and voice.path in _SHARED)


def _groups(one: Sheet, voices: Sequence[Voice | None]) -> Iterator[list[int]]:
    """Stretches that belong together, as lists of their indices."""
    groups: dict[tuple[int, bool], list[int]] = {}
    for stretch, voice in enumerate(voices):
        shared = voice is not None and voice.hit is not None and voice.path in _SHARED
        if voice is None or voice.hit is None or not shared or use_of(one, stretch, voice) is not Use.SPEECH:
            yield [stretch]
        else:
            groups.setdefault((voice.hit.head, voice.path == "governs"), []).append(stretch)
    yield from groups.values()


def _quotation(one: Sheet, members: list[int], voice: Voice) -> Quotation:
    inner = tuple(one.stretches[member].inner for member in members)
    closed = one.stretches[members[-1]].closed
    mixed = _mixed(one, members, voice)
    if mixed is None:
        partial = voice.path in _WITHIN and not one.words(members[0])[:1].isupper()
        kind = QuotationKind.MIXED if partial else QuotationKind.DIRECT
        return Quotation(kind, Use.SPEECH, inner, inner, closed)
    return Quotation(QuotationKind.MIXED, Use.SPEECH, mixed, inner, closed)


def _mixed(one: Sheet, members: list[int], voice: Voice) -> tuple[Span, ...] | None:
    """What is reported, where only some of its words stand in marks."""
    if voice.hit is None or voice.path not in ("governs", "left"):
        return None
    content = content_of(one, voice.hit)
    if content is None:
        return None
    whole = one.parse.span(*content)
    within = [member for member in members if whole.overlaps(one.stretches[member].outer)]
    covered = sum(len(one.stretches[member].outer) for member in within)
    if not within or covered >= _WHOLE * len(whole):
        return None
    for member in within:
        whole = whole.cover(one.stretches[member].outer)
    rest = [one.stretches[member].inner for member in members if member not in within]
    return tuple(sorted((whole, *rest)))
