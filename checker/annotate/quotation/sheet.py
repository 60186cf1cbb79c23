"""A paragraph laid out for attribution: which tokens stand inside marks, and its sentences as a reader sees them.

The parser often breaks sentences inside a quotation. Here a stretch in marks is one step of its sentence, whatever
stands inside it; a *frame* is a sentence told in such steps.
"""

import re
from dataclasses import dataclass

from checker.annotate.attribution.frames import frames
from checker.annotate.quotation.cues import CueHit, cue_hits, source_phrases
from checker.annotate.quotation.marks import Marked
from checker.annotation.parse import Parse

__all__ = ["Sheet", "sheet"]

#: `SEOUL, South Korea (AP) —`: words before the first sentence that are no part of it.
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,30}|[A-ZÀ-Þ][\w.’']+(?: [A-ZÀ-Þ][\w.’']+){0,2})(?:, [\w. ]{2,30}?){0,2}"
    r"(?: ?\([A-ZÀ-Þ][\w. ]{1,20}\))? ?(?:—|–|--|-) "
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paragraph and its layout.

    `inside` tells for each token the index of the stretch it stands in, -1 outside and -2 for a mark itself.
    `steps` are the paragraph's steps in order: a token's index, or `~k` for stretch `k`; `frames` are ranges of
    steps. `place` gives each stretch its step, and `frame_of` each step its frame. `hits` are the reporting verbs
    outside marks, `sources` the phrases that name a source (first token, one past the last, the noun they name).
    """

    parse: Parse
    stretches: tuple[Marked, ...]
    inside: tuple[int, ...]
    steps: tuple[int, ...]
    frames: tuple[tuple[int, int], ...]
    place: tuple[int, ...]
    frame_of: tuple[int, ...]
    hits: tuple[CueHit, ...]
    sources: tuple[tuple[int, int, int], ...]

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
    ranges = frames(parse, stretches, steps)
    place = [0] * len(stretches)
    frame_of = [0] * len(steps)
    for number, (low, high) in enumerate(ranges):
        for at in range(low, high):
            frame_of[at] = number
            if steps[at] < 0:
                place[~steps[at]] = at
    hits = tuple(hit for hit in cue_hits(parse) if inside[hit.head] == -1)
    return Sheet(
        parse, stretches, inside, steps, ranges, tuple(place), tuple(frame_of), hits, source_phrases(parse, inside)
    )


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
    dateline = _DATELINE.match(parse.text)
    if dateline is not None:
        for token in tokens:
            if token.end > dateline.end():
                break
            if places[token.i] == -1:
                places[token.i] = -2
    return tuple(places)


def _steps(inside: tuple[int, ...], count: int, parse: Parse, stretches: tuple[Marked, ...]) -> tuple[int, ...]:
    """Tokens outside marks and stretches, in order of place; a stretch without tokens keeps its step."""
    steps: list[int] = []
    coming = 0
    for token in parse.tokens:
        while coming < count and stretches[coming].outer.start - parse.start < token.end:
            steps.append(~coming)
            coming += 1
        if inside[token.i] == -1 and not token.text.isspace():
            steps.append(token.i)
    steps += [~number for number in range(coming, count)]
    return tuple(steps)
