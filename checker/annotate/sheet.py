"""A paragraph laid out for attribution: which tokens stand inside marks, and its sentences as a reader sees them.

The parser often breaks sentences inside a quotation. Here a stretch in marks is one step of its sentence, whatever
stands inside it; a *frame* is a sentence told in such steps.
"""

from dataclasses import dataclass

from checker.annotate.cues import CueHit, cue_hits
from checker.annotate.marks import Marked
from checker.annotation.parse import Parse

__all__ = ["Sheet", "sheet"]

_ENDS = frozenset((".", "?", "!", "…", "..."))
_TERMINAL = ".?!…"
_QUOTES = "\"'“”‘’«»)]*_"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paragraph and its layout.

    `inside` tells for each token the index of the stretch it stands in, -1 outside and -2 for a mark itself.
    `steps` are the paragraph's steps in order: a token's index, or `~k` for stretch `k`; `frames` are ranges of
    steps. `place` gives each stretch its step, and `frame_of` each step its frame. `hits` are the reporting verbs
    outside marks.
    """

    parse: Parse
    stretches: tuple[Marked, ...]
    inside: tuple[int, ...]
    steps: tuple[int, ...]
    frames: tuple[tuple[int, int], ...]
    place: tuple[int, ...]
    frame_of: tuple[int, ...]
    hits: tuple[CueHit, ...]

    def words(self, stretch: int) -> str:
        """The words of a stretch, without its marks."""
        inner = self.stretches[stretch].inner
        return self.parse.text[inner.start - self.parse.start : inner.end - self.parse.start]

    def frame(self, stretch: int) -> tuple[int, int]:
        """The range of steps of the frame that holds a stretch."""
        return self.frames[self.frame_of[self.place[stretch]]]

    def step_of(self, token: int) -> int:
        """The step of a token, or of the stretch it stands in."""
        low, high = 0, len(self.steps)
        while low < high:
            middle = (low + high) // 2
            step = self.steps[middle]
            first = step if step >= 0 else self._first(~step)
            if first <= token:
                low = middle + 1
            else:
                high = middle
        return max(low - 1, 0)

    def _first(self, stretch: int) -> int:
        start = self.stretches[stretch].outer.start
        index = self.parse.token_at(start)
        return len(self.inside) if index is None else index


def sheet(parse: Parse, stretches: tuple[Marked, ...]) -> Sheet:
    """Lay a paragraph out."""
    inside = _inside(parse, stretches)
    steps = _steps(inside, len(stretches), parse, stretches)
    frames = _frames(parse, stretches, steps)
    place = [0] * len(stretches)
    frame_of = [0] * len(steps)
    for number, (low, high) in enumerate(frames):
        for at in range(low, high):
            frame_of[at] = number
            if steps[at] < 0:
                place[~steps[at]] = at
    hits = tuple(hit for hit in cue_hits(parse) if inside[hit.head] == -1)
    return Sheet(parse, stretches, inside, steps, frames, tuple(place), tuple(frame_of), hits)


def _inside(parse: Parse, stretches: tuple[Marked, ...]) -> tuple[int, ...]:
    places = [-1] * len(parse.tokens)
    at, offset = 0, parse.start
    tokens = parse.tokens
    for number, one in enumerate(stretches):
        while at < len(tokens) and tokens[at].end + offset <= one.outer.start:
            at += 1
        while at < len(tokens) and tokens[at].start + offset < one.outer.end:
            within = tokens[at].end + offset > one.inner.start and tokens[at].start + offset < one.inner.end
            places[at] = number if within else -2
            at += 1
    return tuple(places)


def _steps(inside: tuple[int, ...], count: int, parse: Parse, stretches: tuple[Marked, ...]) -> tuple[int, ...]:
    """Tokens outside marks and stretches, in order of place; a stretch without tokens keeps its step."""
    steps: list[int] = []
    coming = 0
    for token in parse.tokens:
        while coming < count and stretches[coming].outer.start - parse.start < token.end:
            steps.append(~coming)
            coming += 1
        if inside[token.i] == -1:
            steps.append(token.i)
    steps += [~number for number in range(coming, count)]
    return tuple(steps)


def _frames(parse: Parse, stretches: tuple[Marked, ...], steps: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    frames = []
    first = 0
    for at, step in enumerate(steps):
        if at + 1 == len(steps):
            break
        if _breaks(parse, stretches, steps, at, step):
            frames.append((first, at + 1))
            first = at + 1
    if steps:
        frames.append((first, len(steps)))
    return tuple(frames)


def _breaks(parse: Parse, stretches: tuple[Marked, ...], steps: tuple[int, ...], at: int, step: int) -> bool:
    following = steps[at + 1]
    if step >= 0:
        text = parse.tokens[step].text
        if text[-1] in _ENDS and (text in _ENDS or parse.tokens[step].tag == "."):
            return following < 0 or parse.tokens[following].text[0] not in ",;)]"
        return "\n" in text
    one = stretches[~step]
    words = parse.text[one.inner.start - parse.start : one.inner.end - parse.start].rstrip(_QUOTES + " ")
    if words[-1:] not in _TERMINAL or not words:
        return False
    if following < 0:
        return True
    token = parse.tokens[following]
    if token.tag in (",", ":", "-RRB-") or token.text[0] in ",;:—–-)":
        return token.text[0] in "—–―" and words[-1] == "." and False
    if token.text[0].islower():
        return False
    if words[-1] == "." or words[-1] == "…":
        return not _reports_next(parse, steps, at + 1, 5) if words[-1] == "…" else True
    return not _reports_next(parse, steps, at + 1, 12)


def _reports_next(parse: Parse, steps: tuple[int, ...], at: int, reach: int) -> bool:
    """Whether a reporting verb comes before the next stop, comma or stretch: `“Why?” the minister asked.`"""
    from checker.annotate.cues import lexicon

    forms = lexicon()
    for step in steps[at : at + reach]:
        if step < 0:
            return False
        token = parse.tokens[step]
        if token.tag in ("VBD", "VBZ", "VBP"):
            return any(
                "say" in e.classes or "tell" in e.classes or "beside" in e.classes
                for e in forms.get(token.text.lower(), ())
            )
        if token.tag in (".", "``"):
            return False
    return False
