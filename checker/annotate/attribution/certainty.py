"""How a voice came to be known, as the words that a report prints: manner, certainty and the reason."""

from checker.annotate.attribution.voice import Voice
from checker.annotate.quotation.sheet import Sheet
from checker.annotation.quotation import Certainty, Manner, SpeakerKind

__all__ = ["certainty_of", "manner_of", "reason_of"]

_MANNERS = {
    "follows": Manner.FOLLOW_ON,
    "follows report": Manner.FOLLOW_ON,
    "beside": Manner.FOLLOW_ON,
    "precedes": Manner.FOLLOW_ON,
    "handed": Manner.CARRIED,
    "continues": Manner.CARRIED,
    "carried": Manner.CARRIED,
    "returns": Manner.CARRIED,
    "put out": Manner.CARRIED,
    "signature": Manner.LABEL,
    "label": Manner.LABEL,
}
_REASONS = {
    "behind": "“{cue}” names the speaker behind the words",
    "governs": "“{cue}” governs the words",
    "left": "“{cue}” stands before the words",
    "far": "“{cue}” is the last verb of speech before the words",
    "colon": "“{cue}” and a colon lead to the words",
    "bare colon": "a colon leads to the words",
    "source": "“{cue}” names the source",
    "label": "a label stands before the words",
    "noun": "“{cue}” announces the words",
    "signature": "a dash and a name stand behind the words",
    "follows": "the words follow on from the attribution before them in the paragraph",
    "follows report": "the words follow on from the report before them in the paragraph",
    "beside": "the words share a sentence with an attribution",
    "precedes": "the attribution comes next in the paragraph",
    "subject": "the sentence is about this speaker",
    "handed": "the paragraph before ends in a colon",
    "continues": "the quotation goes on from the paragraph before",
    "carried": "the speaker of the paragraph before is taken to go on",
    "put out": "the paragraph before tells of what the speaker put out",
    "returns": "the quotation goes on in the paragraph that names the speaker",
    "report": "“{cue}” reports the words",
}
#: Readings that hardly ever mislead.
_FIRM = frozenset(("behind", "follows", "signature", "label", "source"))
_OWN_CUE = frozenset(("governs", "left", "colon", "report"))
_MAIN = frozenset(("ROOT", "conj", "parataxis", "advcl"))
_PLAIN = frozenset((SpeakerKind.NAMED, SpeakerKind.PRONOUN, SpeakerKind.ROLE))


def manner_of(voice: Voice) -> Manner:
    """How the words are tied to their speaker."""
    manner = _MANNERS.get(voice.path, Manner.EXPLICIT)
    indirect = voice.speaker is not None and voice.speaker.kind in (SpeakerKind.PRONOUN, SpeakerKind.ROLE)
    return Manner.PRONOUN if manner is Manner.EXPLICIT and indirect else manner


def certainty_of(one: Sheet, voice: Voice) -> Certainty:
    """How sure the tie is: explicit when the sentence itself names the speaker by a main verb of speech."""
    if voice.speaker is None:
        return Certainty.NONE
    if voice.path in _FIRM:
        return Certainty.EXPLICIT
    if voice.path in _OWN_CUE and voice.hit is not None and voice.speaker.kind in _PLAIN:
        verb = one.parse.tokens[voice.hit.head]
        speech = voice.hit.classes & {"say", "tell", "name"}
        if speech and verb.relation in _MAIN and verb.tag in ("VBD", "VBZ", "VBP", "VBG"):
            return Certainty.EXPLICIT
    return Certainty.INFERRED


def reason_of(voice: Voice) -> str:
    """Why the words are given to this speaker: a clause for the reader."""
    return _REASONS[voice.path].format(cue=voice.cue.text if voice.cue else "")
