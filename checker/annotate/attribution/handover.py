"""Who speaks a paragraph that names nobody: whom the paragraph before it hands over."""

from collections.abc import Sequence
from dataclasses import replace

from checker.annotate.attribution.antecedents import puts_out
from checker.annotate.attribution.speakers import Names, speaker_at
from checker.annotate.attribution.voice import Voice, clause_voice
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.quotation.uses import use_of
from checker.annotate.tags import NAMES
from checker.annotation.quotation import Speaker, SpeakerKind, Use

__all__ = ["announces", "handed_over", "last_voice"]

#: A paragraph that only announces words has no more tokens than this.
_ANNOUNCEMENT = 10


def handed_over(before: Sheet, heard: Sequence[Voice | None], said: Sequence[Voice], names: Names) -> Voice | None:
    """The voice that a paragraph hands over: by a colon, by a quotation left open, by telling of a statement, or by
    ending with that voice's words.

    `heard` are the voices of its stretches in marks, `said` its reports.
    """
    last = _last(heard, said)
    if _leads(before):
        handed = last or clause_voice(before, "handed", len(before.parse.tokens) - 1, names)
        handed = handed or _inverted(before, names)
        if handed is not None:
            return replace(handed, path="handed")
    unfinished = heard[-1] if before.stretches and before.stretches[-1].continues else None
    if unfinished is not None:
        return replace(unfinished, path="continues")
    told = _statement(before, said) if said and last is said[-1] else None
    if told is not None:
        return replace(told, path="put out")
    carried = _quoted(before, heard, said)
    return None if carried is None else replace(carried, path="carried")


def announces(one: Sheet) -> bool:
    """Whether a short paragraph only announces words, and names nobody: `The statement in full:`."""
    return len(one.parse.tokens) <= _ANNOUNCEMENT and not one.stretches and _leads(one)


def last_voice(heard: Sequence[Voice | None], said: Sequence[Voice]) -> Voice | None:
    """The voice that a paragraph ends with, as it speaks on behind an announcement."""
    last = _last(heard, said)
    return None if last is None else replace(last, path="handed")


def _leads(one: Sheet) -> bool:
    return one.parse.text.rstrip().endswith(":")


def _statement(before: Sheet, said: Sequence[Voice]) -> Voice | None:
    """The voice of a report in the last sentence that tells of a statement, whatever that is said to hold."""
    last = [voice for voice in said if voice.frame == said[-1].frame and voice.hit is not None]
    return next((voice for voice in last if voice.hit and puts_out(before.parse, voice.hit.head)), None)


def _inverted(one: Sheet, names: Names) -> Voice | None:
    """The name right before the colon that ends a short paragraph: `Stated Ruiz:`."""
    tokens = one.parse.tokens
    if not 2 < len(tokens) < 9 or tokens[-2].tag not in NAMES:
        return None
    return Voice("handed", speaker_at(one.parse, tokens[-2].i, names), None, tokens[-2].i)


def _last(heard: Sequence[Voice | None], said: Sequence[Voice]) -> Voice | None:
    """The voice that a paragraph ends with."""
    options = [*(voice for voice in heard if voice and voice.speaker), *said]
    return max(options, key=lambda voice: (voice.frame, voice.noun or 0)) if options else None


def _quoted(one: Sheet, heard: Sequence[Voice | None], said: Sequence[Voice]) -> Voice | None:
    """Whom a paragraph quotes in marks last, where nobody else is reported behind those words."""
    spoken = [voice for at, voice in enumerate(heard) if use_of(one, at, voice) is Use.SPEECH]
    voice = spoken[-1] if spoken else None
    if voice is None or voice.speaker is None:
        return None
    behind = [report.speaker for report in said if report.frame > voice.frame and report.speaker is not None]
    return voice if all(_same(voice.speaker, speaker) for speaker in behind) else None


def _same(first: Speaker, second: Speaker) -> bool:
    """Whether two speakers of one paragraph can be one person: by name, or by a pronoun for the first."""
    if second.kind is SpeakerKind.PRONOUN:
        return True
    return (first.resolved or first.text) == (second.resolved or second.text)
