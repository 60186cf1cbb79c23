"""Who is speaking where a stretch in marks has no reporting words of its own: the discourse around it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.annotate.cues import CueHit
from checker.annotate.sheet import Sheet
from checker.annotate.speakers import Names, speaker_at
from checker.annotate.subjects import subject_of
from checker.annotate.ties import Tie, tie
from checker.annotation.quotation import Cue, Speaker
from checker.span import Span

__all__ = ["Voice", "voices"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks a stretch, and how that is known.

    `path` names the reading that led there, `paragraph` and `noun` say where the speaker stands, `leans` that the
    voice is another stretch's.
    """

    path: str
    speaker: Speaker | None
    cue: Cue | None
    paragraph: int
    noun: int | None = None
    hit: CueHit | None = None
    frame: int = 0


def voices(sheets: Sequence[Sheet], names: Names) -> list[list[Voice | None]]:
    """For each paragraph, the voice of each of its stretches."""
    found: list[list[Voice | None]] = []
    said: list[list[Voice]] = []
    for number, one in enumerate(sheets):
        own: list[Voice | None] = []
        for stretch in range(len(one.stretches)):
            tied = tie(one, stretch)
            own.append(None if tied is None else _voice(one, number, tied, names, one.frame_of[one.place[stretch]]))
        said.append(_reports(one, number, names))
        found.append(own)
    for number, one in enumerate(sheets):
        for stretch in range(len(one.stretches)):
            if found[number][stretch] is None:
                found[number][stretch] = _lean(sheets, found, said, number, stretch, names)
    return found


def _voice(one: Sheet, number: int, tied: Tie, names: Names, frame: int) -> Voice:
    tokens = one.parse.tokens
    if tied.hit is not None:
        noun = subject_of(one.parse, tied.hit.head, one.inside)
        cue = Cue(one.parse.span(tied.hit.head, tied.hit.last), "", tied.hit.lemma)
    elif tied.source is not None:
        first, last, noun = tied.source
        cue = Cue(one.parse.span(first, last), "", "according to")
    else:
        assert tied.colon is not None
        noun = _clause_subject(one, tied.colon)
        cue = Cue(one.parse.span(tied.colon, tied.colon + 1), ":", ":")
    words = cue.span.shift(-one.parse.start).of(one.parse.text)
    speaker = None if noun is None else speaker_at(one.parse, noun, names)
    return Voice(tied.path, speaker, replace(cue, text=words), number, noun, tied.hit, frame)


def _clause_subject(one: Sheet, colon: int) -> int | None:
    """The subject of the clause before a colon."""
    first, _ = one.parse.sentence_of(colon)
    subjects = [
        t.i for t in one.parse.tokens[first:colon] if t.relation in ("nsubj", "nsubjpass") and one.inside[t.i] == -1
    ]
    return subjects[0] if subjects else None


def _reports(one: Sheet, number: int, names: Names) -> list[Voice]:
    """The speakers of the paragraph's saying verbs outside marks, in order."""
    found = []
    for hit in one.hits:
        if not hit.classes & {"say", "tell"}:
            continue
        noun = subject_of(one.parse, hit.head, one.inside)
        if noun is None:
            continue
        frame = one.frame_of[one.step_of(hit.head)]
        cue = Cue(one.parse.span(hit.head, hit.last), one.parse.tokens[hit.head].text, hit.lemma)
        found.append(Voice("report", speaker_at(one.parse, noun, names), cue, number, noun, hit, frame))
    return found


def _lean(
    sheets: Sequence[Sheet],
    found: list[list[Voice | None]],
    said: list[list[Voice]],
    number: int,
    stretch: int,
    names: Names,
) -> Voice | None:
    one = sheets[number]
    place = one.place[stretch]
    frame = one.frame_of[place]
    low, high = one.frames[frame]
    sentence = all(
        step < 0 or one.parse.tokens[step].tag in (",", ".", ":", "CC", "RB", "HYPH", "NFP", "``", "''")
        for step in one.steps[low:place]
    )
    signed = _signature(one, stretch, names)
    if signed is not None:
        return replace(signed, paragraph=number)
    earlier = [voice for voice in found[number][:stretch] if voice and voice.speaker]
    reports = [voice for voice in said[number] if voice.frame < frame]
    if not sentence:
        inner = earlier and earlier[-1].frame == frame
        if inner:
            return replace(earlier[-1], path="beside")
        return _sentence_subject(one, number, stretch, names)
    if earlier:
        last = earlier[-1]
        if reports and reports[-1].frame > last.frame:
            return replace(reports[-1], path="follows report")
        return replace(last, path="follows")
    if reports:
        return replace(reports[-1], path="follows report")
    later = next((voice for voice in found[number][stretch + 1 :] if voice and voice.speaker), None)
    if later is not None and later.path in ("behind",):
        return replace(later, path="precedes")
    if number:
        before = sheets[number - 1]
        text = before.parse.text.rstrip()
        voice = _last(found[number - 1], said[number - 1])
        if text.endswith(":"):
            if voice is None:
                noun = _clause_subject(before, len(before.parse.tokens) - 1)
                if noun is not None:
                    voice = Voice("handed", speaker_at(before.parse, noun, names), None, number - 1, noun)
            if voice is not None:
                return replace(voice, path="handed")
        if before.stretches and before.stretches[-1].continues and found[number - 1] and found[number - 1][-1]:
            return replace(found[number - 1][-1], path="continues")
        if voice is not None:
            return replace(voice, path="carried")
    return None


def _last(own: list[Voice | None], said: list[Voice]) -> Voice | None:
    options = [voice for voice in own if voice and voice.speaker] + said
    return max(options, key=lambda voice: (voice.frame, voice.noun or 0)) if options else None


def _sentence_subject(one: Sheet, number: int, stretch: int, names: Names) -> Voice | None:
    place = one.place[stretch]
    low, _ = one.frame(stretch)
    steps = [step for step in one.steps[low:place] if step >= 0]
    subjects = [step for step in steps if one.parse.tokens[step].relation in ("nsubj", "nsubjpass")]
    if not subjects:
        return None
    return Voice(
        "subject", speaker_at(one.parse, subjects[0], names), None, number, subjects[0], None, one.frame_of[place]
    )


def _signature(one: Sheet, stretch: int, names: Names) -> Voice | None:
    """A dash and a name after the stretch: `“…” ― Ana Ruiz`."""
    place = one.place[stretch]
    following = [step for step in one.steps[place + 1 : place + 4]]
    if len(following) < 2 or min(following[:2]) < 0:
        return None
    tokens = one.parse.tokens
    dash, name = tokens[following[0]], tokens[following[1]]
    if dash.text[0] not in "—–―-~" or name.tag not in ("NNP", "NNPS"):
        return None
    last = following[1]
    while last + 1 < len(tokens) and tokens[last + 1].tag in ("NNP", "NNPS"):
        last += 1
    rest = [step for step in one.steps[place + 1 :] if step > last][:1]
    if rest and tokens[rest[0]].tag[:2] == "VB":
        return None
    span = one.parse.span(following[1], last + 1)
    return Voice(
        "signature",
        speaker_at(one.parse, last, names),
        Cue(one.parse.span(following[0], following[0] + 1), dash.text, "signature"),
        0,
        last,
        None,
        one.frame_of[place],
    )
