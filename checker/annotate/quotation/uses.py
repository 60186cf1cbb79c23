"""What marks are used for where nobody speaks: titles of works, terms, nicknames."""

from checker.annotate.attribution.voice import Voice
from checker.annotate.quotation.sheet import Sheet
from checker.annotate.tags import NAMES
from checker.annotation.quotation import Use

__all__ = ["use_of"]

_SMALL = frozenset("a an and as at but by for from in into nor of on or over the to up via vs with".split())
#: Words beside the title of a work.
_WORKS = frozenset(
    """
    album anthem article author ballad bestseller biography blog book broadcast campaign cartoon channel chapter
    character column comedy comic documentary drama editorial episode essay exhibit exhibition feature film game
    headline host hosts hymn interview journal magazine memoir miniseries movie musical news newsletter novel opera
    painting paper photo play podcast poem program programme project radio record reality report rock sequel series
    show single sitcom song speech star stars story study super theme thriller titled entitled track trilogy tune tv
    video website called named known dubbed headlined producer creator actor actress contestant anchor moderator
    correspondent cast director alum franchise commentary forum conference
    """.split()
)
_BEFORE_TITLE = frozenset(
    ("’s", "'s", "on", "of", "in", "from", "at", "for", "the", "to", "watching", "’", "s", "and", ",")
)
#: What something is "known as" is no longer than this, in words.
_NAME = 6
#: Readings that only tell whom the sentence around the words is about.
_GUESSES = frozenset(("subject", "beside"))
_LEANING = frozenset(("follows", "precedes", "handed", "put out", "returns", "continues"))
_STRONG = frozenset(("behind", "governs", "left", "colon", "source", "label", "signature", "far", "bare colon", "noun"))


def use_of(one: Sheet, stretch: int, voice: Voice | None) -> Use:
    """What a stretch is used for, given the voice that the words around it offer."""
    words = one.words(stretch).strip(" ,.?!;:").split()
    if _nickname(one, stretch, words):
        return Use.NICKNAME
    if _bylined(one, stretch):
        return Use.TITLE
    if len(words) <= _NAME and _neighbours(one, stretch)[0][-2:] == ["known", "as"]:
        return Use.TERM
    if voice is None or (voice.speaker is None and voice.cue is None):
        if _title(words):
            return Use.TITLE
        return Use.SPEECH if _sentence(one, stretch, words) else Use.TERM
    if _title(words) and len(words) <= 7 and _is_work(one, stretch, voice, len(words)):
        return Use.TITLE
    if voice.path in _GUESSES and not _sentence(one, stretch, words):
        return Use.TERM
    if len(words) <= 3 and not _claimed(one, stretch, voice):
        return Use.TERM
    return Use.SPEECH


def _nickname(one: Sheet, stretch: int, words: list[str]) -> bool:
    """Whether the stretch stands between two names: `Edwin “Buzz” Aldrin`."""
    place = one.place[stretch]
    if not words or len(words) > 2 or place == 0 or place + 1 >= len(one.steps):
        return False
    before, after = one.steps[place - 1], one.steps[place + 1]
    tokens = one.parse.tokens
    if before < 0 or after < 0 or tokens[before].tag in ("DT", "IN", "PRP$", "VBD", "VBZ"):
        return False
    return tokens[before].text[0].isupper() and tokens[after].text[0].isupper() and words[0][:1].isupper()


def _bylined(one: Sheet, stretch: int) -> bool:
    """Whether the stretch names a piece with its author behind it: `“Crews leave the port,” by Ana Ruiz: …`."""
    place, words = one.place[stretch], one.words(stretch)
    low, _ = one.frame(stretch)
    steps = one.steps[place + 1 : place + 3]
    led = any(step >= 0 and one.parse.tokens[step].tag[:2] == "VB" for step in one.steps[low:place])
    if led or len(steps) < 2 or min(steps) < 0 or not words[:1].isupper() or words[-1:] not in ",?!":
        return False
    by, name = (one.parse.tokens[step] for step in steps)
    return by.lower == "by" and name.tag in NAMES


def _title(words: list[str]) -> bool:
    """Whether the words are capitalised like a title."""
    bare = [word.strip("“”‘’'\"().,:;!?") for word in words]
    bare = [word for word in bare if word]
    if not bare or len(bare) > 12:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in bare) and bare[0][0].isupper()


def _sentence(one: Sheet, stretch: int, words: list[str]) -> bool:
    """Whether the words make a sentence of their own."""
    written = one.words(stretch).rstrip("’'” ")
    return len(words) > 3 and written[:1].isupper() and written[-1:] in (".", "?", "!", "…", ",")


def _qualifies(one: Sheet, stretch: int) -> bool:
    """Whether the stretch is an adjective or the like before a noun: `“magic” pills`."""
    tokens = one.parse.tokens
    first = one.parse.token_at(one.stretches[stretch].inner.start)
    at = -1 if first is None else first
    while 0 <= at < len(tokens) and one.inside[at] == stretch:
        if one.inside[tokens[at].head] == -1:
            return tokens[at].relation in ("amod", "nmod", "compound", "nummod") and tokens[at].head > at
        at += 1
    return False


def _neighbours(one: Sheet, stretch: int) -> tuple[list[str], list[str]]:
    """Three words before the stretch, the nearest last, and three words after it, in lower case."""
    place = one.place[stretch]
    tokens = one.parse.tokens
    before = [tokens[step].text.lower() if step >= 0 else "“" for step in one.steps[max(0, place - 3) : place]]
    after = [tokens[step].text.lower() if step >= 0 else "“" for step in one.steps[place + 1 : place + 4]]
    return before, after


def _is_work(one: Sheet, stretch: int, voice: Voice, length: int) -> bool:
    """Whether capitalised words are a title and not a shout: by the words beside them."""
    before, after = _neighbours(one, stretch)
    if set(before) & _WORKS or set(after[:1]) & _WORKS:
        return True
    starts = one.place[stretch] == one.frame(stretch)[0]
    if starts:
        return one.words(stretch)[-1:] not in ",?!." and voice.path == "behind" and length <= 4
    if before[-1:] and before[-1] in _BEFORE_TITLE and not (voice.hit and "name" in voice.hit.classes):
        return True
    if before[-1:] and before[-1] in ("a", "an") and length > 1 and not (voice.hit and "name" in voice.hit.classes):
        return True
    return voice.path in ("subject", "carried", "beside", "follows report")


def _claimed(one: Sheet, stretch: int, voice: Voice) -> bool:
    """Whether reporting words lay claim to so short a stretch."""
    if voice.path not in _STRONG:
        return voice.path in _LEANING and one.words(stretch)[:1].isupper()
    before, _ = _neighbours(one, stretch)
    if voice.hit is not None and voice.path in ("left", "behind"):
        relation = one.parse.tokens[voice.hit.head].relation
        if relation in ("amod", "advcl", "relcl", "pcomp") and one.parse.tokens[voice.hit.head].tag in ("VBN", "VBG"):
            return False
    if voice.path == "left":
        return voice.hit is not None and not voice.hit.classes <= {"beside"}
    if voice.hit is not None and not voice.hit.classes & {"say", "tell", "name"} and _qualifies(one, stretch):
        return False
    if voice.hit is not None and voice.hit.classes <= {"beside", "show"} and voice.path == "governs":
        return voice.hit.lemma in ("read", "say") or before[-1:] == [":"]
    return True
