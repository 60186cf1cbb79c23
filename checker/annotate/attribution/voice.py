"""A voice: who speaks a stretch in marks, and how that is known."""

from dataclasses import dataclass

from checker.annotate.attribution.antecedents import antecedent, puts_out
from checker.annotate.attribution.clauses import can_speak
from checker.annotate.attribution.neighbours import noun_behind_marks
from checker.annotate.attribution.speakers import Names, speaker_at, speaker_of
from checker.annotate.attribution.subjects import subject_of
from checker.annotate.quotation.cues import CueHit, nouns
from checker.annotate.quotation.setting import Tie
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.tags import FINITE
from checker.annotation.quotation import Cue, Speaker

__all__ = ["Voice", "clause_voice", "reports", "tied_voice"]

#: Subjects that stand for nobody where no verb of speech says so: `It gets better:`.
_IMPERSONAL = frozenset(("it", "this", "that", "there", "here"))
_LEMMAS = {"source": "according to", "label": "label", "noun": "noun"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks a stretch, and how that is known.

    `path` names the reading that led there; `noun` is the token of the speaker, `hit` the verb, and `frame` the
    sentence of its paragraph that they stand in.
    """

    path: str
    speaker: Speaker | None
    cue: Cue | None
    noun: int | None = None
    hit: CueHit | None = None
    frame: int = 0


def tied_voice(one: Sheet, tied: Tie, names: Names, frame: int) -> Voice:
    """The voice that a tie to reporting words amounts to."""
    if tied.hit is not None:
        first, last, lemma = tied.hit.head, tied.hit.last, tied.hit.lemma
        noun = subject_of(one.parse, first, one.inside)
        if noun is None and tied.path == "behind":
            noun = noun_behind_marks(one.parse, first, one.inside)
    elif tied.source is not None:
        first, last, noun = tied.source
        lemma = _LEMMAS[tied.path]
    else:
        assert tied.colon is not None
        first, last, lemma = tied.colon, tied.colon + 1, ":"
        noun = _clause_noun(one, tied.colon)
    span = one.parse.span(first, last)
    if noun is not None and not can_speak(one.parse, noun):
        noun = None
    speaker = None if noun is None else speaker_of(one.parse, noun, first if tied.hit else noun, names)
    cue = Cue(span, span.shift(-one.parse.start).of(one.parse.text), lemma)
    return Voice(tied.path, speaker, cue, noun, tied.hit, frame)


def clause_voice(one: Sheet, path: str, token: int, names: Names) -> Voice | None:
    """The subject of the clause before `token` as a voice."""
    noun = _clause_noun(one, token)
    return (
        None
        if noun is None or not can_speak(one.parse, noun)
        else Voice(path, speaker_at(one.parse, noun, names), None, noun)
    )


def _clause_noun(one: Sheet, token: int) -> int | None:
    tokens = one.parse.tokens
    first, _ = one.parse.sentence_of(token)
    subjects = [t for t in tokens[first:token] if t.relation in ("nsubj", "nsubjpass") and one.inside[t.i] == -1]
    main = [t.i for t in subjects if tokens[t.head].head == t.head]
    noun = main[0] if main else subjects[0].i if subjects else None
    return None if noun is None or tokens[noun].lower in _IMPERSONAL else _owner(one, antecedent(one.parse, noun))


def _owner(one: Sheet, noun: int) -> int:
    """Whose words a noun means: `her reply was`; any other noun is its own."""
    tokens = one.parse.tokens
    if tokens[noun].lower not in nouns():
        return noun
    return next((child for child in one.parse.children[noun] if tokens[child].relation == "poss"), noun)


def _tells(one: Sheet, hit: CueHit) -> bool:
    """Whether a verb that is none of speech tells of somebody's words: `called it a mess`, `spoke`, `sent a letter`."""
    named = ("name" in hit.classes or hit.lemma == "speak") and one.parse.tokens[hit.head].tag in FINITE
    return named or puts_out(one.parse, hit.head)


def reports(one: Sheet, names: Names) -> list[Voice]:
    """The speakers of a paragraph's verbs of saying outside marks, in order."""
    found = []
    for hit in one.hits:
        heard = hit.speech or _tells(one, hit)
        noun = subject_of(one.parse, hit.head, one.inside) if heard else None
        if noun is not None and can_speak(one.parse, noun):
            cue = Cue(one.parse.span(hit.head, hit.last), one.parse.tokens[hit.head].text, hit.lemma)
            frame = one.frame_of[one.step_of(hit.head)]
            found.append(Voice("report", speaker_at(one.parse, noun, names), cue, noun, hit, frame))
    return found
