"""Who is speaking where a stretch in marks has no reporting words of its own: the discourse around it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.annotate.attribution.clauses import can_speak
from checker.annotate.attribution.handover import announces, handed_over, last_voice
from checker.annotate.attribution.labels import inner_label, signature
from checker.annotate.attribution.speakers import Names, speaker_at
from checker.annotate.attribution.voice import Voice, reports, tied_voice
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.quotation.ties import tie

__all__ = ["voices"]

_JOINTS = frozenset((",", ".", ":", "CC", "RB", "HYPH", "NFP", "``", "''"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))

Heard = list[Voice | None]


@dataclass(slots=True)
class _Talk:
    """What is known of a document's voices so far: of each paragraph its stretches' voices and its reports."""

    sheets: Sequence[Sheet]
    names: Names
    heard: list[Heard] = field(default_factory=list)
    said: list[list[Voice]] = field(default_factory=list)


def voices(sheets: Sequence[Sheet], names: Names) -> list[Heard]:
    """For each paragraph, the voice of each of its stretches in marks."""
    talk = _Talk(sheets, names)
    for one in sheets:
        talk.heard.append([_own(one, stretch, names) for stretch in range(len(one.stretches))])
        talk.said.append(reports(one, names))
    for number, one in enumerate(sheets):
        for stretch in range(len(one.stretches)):
            voice = talk.heard[number][stretch]
            if voice is None:
                talk.heard[number][stretch] = _lean(talk, number, stretch)
            elif voice.speaker is None and _resumes(one, voice):
                talk.heard[number][stretch] = _resumed(talk, number, stretch) or voice
    _hand_back(talk)
    return talk.heard


def _own(one: Sheet, stretch: int, names: Names) -> Voice | None:
    """The voice that the stretch's own sentence names."""
    tied = tie(one, stretch)
    return None if tied is None else tied_voice(one, tied, names, one.frame_of[one.place[stretch]])


def _lean(talk: _Talk, number: int, stretch: int) -> Voice | None:
    """The voice that a stretch without reporting words of its own leans on, the surest first."""
    one = talk.sheets[number]
    named = inner_label(one, stretch, talk.names) or signature(one, stretch)
    if named is not None:
        return named
    if not _stands_alone(one, stretch):
        return _beside(talk, number, stretch)
    return _earlier(talk, number, stretch) or _later(talk, number, stretch) or _paragraph_before(talk, number)


def _resumes(one: Sheet, voice: Voice) -> bool:
    """Whether nobody is named because the sentence goes on with whoever spoke: `Adding, “…”`, `Then, softly: “…”`."""
    if voice.path == "bare colon":
        low, high = one.frames[voice.frame]
        return not any(step >= 0 and one.parse.tokens[step].relation in _SUBJECTS for step in one.steps[low:high])
    if voice.hit is None or not voice.hit.speech or one.parse.tokens[voice.hit.head].tag != "VBG":
        return False
    steps = one.steps[one.frames[voice.frame][0] : one.step_of(voice.hit.head)]
    return all(step >= 0 and one.parse.tokens[step].tag in _JOINTS for step in steps)


def _resumed(talk: _Talk, number: int, stretch: int) -> Voice | None:
    """The voice that goes on where a participle without a subject opens the sentence."""
    return _earlier(talk, number, stretch) or _paragraph_before(talk, number)


def _stands_alone(one: Sheet, stretch: int) -> bool:
    """Whether the stretch opens a sentence of its own."""
    low, _ = one.frame(stretch)
    steps = one.steps[low : one.place[stretch]]
    return all(step < 0 or one.parse.tokens[step].tag in _JOINTS for step in steps)


def _beside(talk: _Talk, number: int, stretch: int) -> Voice | None:
    """For words inside a sentence: its voice of another stretch, or whom it is about."""
    one = talk.sheets[number]
    frame = one.frame_of[one.place[stretch]]
    last = _last_heard(talk.heard[number], stretch)
    if last is not None and last.frame == frame:
        return replace(last, path="beside")
    low, _ = one.frame(stretch)
    steps = (step for step in one.steps[low : one.place[stretch]] if step >= 0)
    noun = next((step for step in steps if one.parse.tokens[step].relation in _SUBJECTS), None)
    if noun is None or not can_speak(one.parse, noun):
        return None
    return Voice("subject", speaker_at(one.parse, noun, talk.names), None, noun, None, frame)


def _earlier(talk: _Talk, number: int, stretch: int) -> Voice | None:
    """The last attribution or report before the stretch in its paragraph."""
    one = talk.sheets[number]
    frame = one.frame_of[one.place[stretch]]
    last = _last_heard(talk.heard[number], stretch)
    said = talk.said[number]
    at = bisect_left(said, frame, key=lambda voice: voice.frame)
    report = said[at - 1] if at else None
    if report is not None and (last is None or report.frame > last.frame):
        return replace(report, path="follows report")
    return None if last is None else replace(last, path="follows")


def _later(talk: _Talk, number: int, stretch: int) -> Voice | None:
    """The next attribution in the paragraph, where it stands behind its own words, or a `So says the minister`."""
    heard, one = talk.heard[number], talk.sheets[number]
    frame = one.frame_of[one.place[stretch]] + 1
    summed = next((report for report in talk.said[number] if report.frame == frame and _sums_up(one, report)), None)
    if summed is not None:
        return replace(summed, path="behind")
    later = next((heard[at] for at in range(stretch + 1, len(heard)) if _has_speaker(heard[at])), None)
    return replace(later, path="precedes") if later is not None and later.path == "behind" else None


def _sums_up(one: Sheet, report: Voice) -> bool:
    """Whether a report says of the words before it whose they are: `So says the minister.`"""
    first = one.steps[one.frames[report.frame][0]]
    return report.hit is not None and first == report.hit.head - 1 and one.parse.tokens[first].lower in ("so", "thus")


def _hand_back(talk: _Talk) -> None:
    """Give a quotation of several paragraphs to the speaker whom its last paragraph names."""
    for number in range(len(talk.sheets) - 2, -1, -1):
        stretches = talk.sheets[number].stretches
        if not stretches or not stretches[-1].continues or not talk.heard[number + 1]:
            continue
        here, following = talk.heard[number][-1], talk.heard[number + 1][0]
        guessed = here is None or here.path in ("carried", "handed")
        if guessed and following is not None and following.path in ("behind", "returns"):
            talk.heard[number][-1] = replace(following, path="returns")


def _has_speaker(voice: Voice | None) -> bool:
    return voice is not None and voice.speaker is not None


def _last_heard(heard: Heard, stretch: int) -> Voice | None:
    """The last voice with a speaker before a stretch."""
    return next((heard[at] for at in range(stretch - 1, -1, -1) if _has_speaker(heard[at])), None)


def _paragraph_before(talk: _Talk, number: int) -> Voice | None:
    """The voice that the paragraph before hands over, or the one before a mere announcement."""
    if not number:
        return None
    last = number - 1
    handed = handed_over(talk.sheets[last], talk.heard[last], talk.said[last], talk.names)
    if handed is None and last and announces(talk.sheets[last]):
        return last_voice(talk.heard[last - 1], talk.said[last - 1])
    return handed
