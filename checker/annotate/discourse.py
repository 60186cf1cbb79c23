"""Who is speaking where a stretch in marks has no reporting words of its own: the discourse around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.annotate.cues import CueHit
from checker.annotate.sheet import Sheet
from checker.annotate.speakers import Names, speaker_at, speaker_of
from checker.annotate.subjects import noun_behind_marks, subject_of
from checker.annotate.setting import Tie
from checker.annotate.ties import tie
from checker.annotation.quotation import Cue, Speaker, SpeakerKind
from checker.span import Span

__all__ = ["Voice", "voices"]

#: A dash and at most eight words that begin like a name, up to the end of the line.
_SIGNED = re.compile(
    r"[ \t\xa0]*(?P<dash>[―—–~]|--?)[ \t\xa0]*(?P<name>[A-ZÀ-Þ][^\s,.;:“”\"]*(?:[ ,\xa0]{1,2}[\w.’'-]+){0,8})[.)\s]*$"
)
_LABEL = re.compile(r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?: [A-ZÀ-Þ.’'-]+){0,3}):(?=\s)")
_LEMMAS = {"source": "according to", "label": "label", "noun": "noun"}


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
    _hand_back(sheets, found)
    return found


def _hand_back(sheets: Sequence[Sheet], found: list[list[Voice | None]]) -> None:
    """Give a quotation of several paragraphs to the speaker whom its last paragraph names."""
    for number in range(len(sheets) - 2, -1, -1):
        if not sheets[number].stretches or not sheets[number].stretches[-1].continues:
            continue
        here = found[number][-1]
        following = found[number + 1][0] if found[number + 1] else None
        named = following is not None and following.path in ("behind", "returns")
        if following is not None and named and (here is None or here.path in ("carried", "handed")):
            found[number][-1] = replace(following, path="returns")


def _voice(one: Sheet, number: int, tied: Tie, names: Names, frame: int) -> Voice:
    if tied.hit is not None:
        noun = subject_of(one.parse, tied.hit.head, one.inside)
        if noun is None and tied.path == "behind":
            noun = noun_behind_marks(one.parse, tied.hit.head, one.inside)
        cue = Cue(one.parse.span(tied.hit.head, tied.hit.last), "", tied.hit.lemma)
    elif tied.source is not None:
        first, last, noun = tied.source
        cue = Cue(one.parse.span(first, last), "", _LEMMAS[tied.path])
    else:
        assert tied.colon is not None
        noun = _clause_subject(one, tied.colon)
        cue = Cue(one.parse.span(tied.colon, tied.colon + 1), ":", ":")
    words = cue.span.shift(-one.parse.start).of(one.parse.text)
    speaker = None
    if noun is not None:
        head = tied.hit.head if tied.hit else noun
        speaker = speaker_of(one.parse, noun, head, names)
    return Voice(tied.path, speaker, replace(cue, text=words), number, noun, tied.hit, frame)


def _clause_subject(one: Sheet, colon: int) -> int | None:
    """The subject of the clause before a colon."""
    tokens = one.parse.tokens
    first, _ = one.parse.sentence_of(colon)
    subjects = [t for t in tokens[first:colon] if t.relation in ("nsubj", "nsubjpass") and one.inside[t.i] == -1]
    main = [t.i for t in subjects if tokens[t.head].head == t.head]
    return main[0] if main else subjects[0].i if subjects else None


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
    low, _ = one.frames[frame]
    sentence = all(
        step < 0 or one.parse.tokens[step].tag in (",", ".", ":", "CC", "RB", "HYPH", "NFP", "``", "''")
        for step in one.steps[low:place]
    )
    labelled = _inner_label(one, stretch, names)
    if labelled is not None:
        return replace(labelled, paragraph=number, frame=frame)
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
        open_voice = found[number - 1][-1] if before.stretches and before.stretches[-1].continues else None
        if open_voice is not None:
            return replace(open_voice, path="continues")
        if voice is None:
            voice = _about(before, number - 1, names)
        if voice is not None:
            return replace(voice, path="carried")
    return None


def _about(one: Sheet, number: int, names: Names) -> Voice | None:
    """Whom the last sentence of a paragraph is about, when it is about somebody with a name."""
    tokens = one.parse.tokens
    for first in reversed(one.parse.sentences):
        low, high = one.parse.sentence_of(first)
        for token in tokens[low:high]:
            if token.relation in ("nsubj", "nsubjpass") and one.inside[token.i] == -1:
                speaker = speaker_at(one.parse, token.i, names)
                fits = speaker.kind is SpeakerKind.NAMED or token.text.lower() in ("he", "she")
                return Voice("carried", speaker, None, number, token.i) if fits else None
        if high - low > 2:
            return None
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
    """A dash and a name after the stretch, up to the end of the paragraph: `“…” ― Ana Ruiz, 34`."""
    end = one.stretches[stretch].outer.end - one.parse.start
    match = _SIGNED.match(one.parse.text, end)
    if match is None:
        return None
    first = one.parse.token_at(one.parse.start + match.start("name"))
    if first is None:
        return None
    tokens = one.parse.tokens
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].start < match.end("name"):
        last += 1
    if any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in tokens[first : last + 1]):
        return None
    span = Span(one.parse.start + match.start("name"), one.parse.start + match.end("name"))
    cue = Cue(
        Span(one.parse.start + match.start("dash"), one.parse.start + match.end("dash")), match["dash"], "signature"
    )
    speaker = Speaker(span, match["name"], SpeakerKind.NAMED, match["name"])
    return Voice("signature", speaker, cue, 0, last, None, one.frame_of[one.place[stretch]])


def _inner_label(one: Sheet, stretch: int, names: Names) -> Voice | None:
    """A name in capitals and a colon that open the stretch itself: `“RUIZ: We did.”`."""
    start = one.stretches[stretch].inner.start
    match = _LABEL.match(one.words(stretch))
    if match is None:
        return None
    span = Span(start, start + match.end("name"))
    cue = Cue(Span(span.end, span.end + 1), ":", "label")
    return Voice("label", Speaker(span, match["name"], SpeakerKind.NAMED, _full_name(match["name"], names)), cue, 0)


def _full_name(label: str, names: Names) -> str:
    """The full name that a label in capitals stands for, where the draft has it."""
    wanted = label.casefold()
    for mention in names.mentions:
        if mention.full_name.casefold() == wanted or mention.full_name.casefold().endswith(f" {wanted}"):
            return mention.full_name
    return label.title()
