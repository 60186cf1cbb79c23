"""Where in the record a quotation stands: its words beside the recorded ones, and each difference judged."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from checker.evidence.quotation import ChangeKind
from checker.record import Passage
from checker.verify.alterations import judged_bracket, judged_change
from checker.verify.cut_context import judged_gap, judged_tail
from checker.verify.house_edits import Custom
from checker.verify.quoted_words import Kind, Quoted
from checker.verify.spoken_words import Word, words_of
from checker.verify.word_alignment import Step, Way, aligned, focus
from checker.verify.word_classes import FUNCTION_WORDS

__all__ = ["Edit", "Placement", "placed", "placed_verbatim", "weight"]


#: The fewest words of an end, and the fewest recorded words between two ends, that may come from another place.
_END, _JUMP = 3, 4


_PLAIN = Custom()


class Edit(NamedTuple):
    """Elements `at` up to, not with, `to` of the quotation beside recorded words `first` up to, not with, `last`."""

    kind: ChangeKind
    reason: str
    at: int
    to: int
    first: int
    last: int


@dataclass(frozen=True)
class Placement:
    """A quotation beside a passage: what it costs to set them side by side, and the differences, in order.

    `steps` and `edits` count words of `spoken`, the passage's words.
    """

    quoted: tuple[Quoted, ...]
    passage: Passage
    spoken: tuple[Word, ...]
    cost: float
    steps: tuple[Step, ...]
    custom: Custom = _PLAIN

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """Every stretch where the words differ, and every ellipsis and bracket, judged."""
        return tuple(self._graded(edit) for edit in _edits(self))

    def _graded(self, edit: Edit) -> Edit:
        drafted = " ".join(element.text for element in self.quoted[edit.at : edit.to])
        recorded = " ".join(word.text for word in self.spoken[edit.first : edit.last])
        kind, reason = self.custom.grade(edit.kind, edit.reason, drafted, recorded)
        return edit._replace(kind=kind, reason=reason)

    @property
    def gravity(self) -> ChangeKind:
        """The gravest difference."""
        return max((edit.kind for edit in self.edits), key=lambda kind: kind.rank, default=ChangeKind.ALLOWED)

    @property
    def clean(self) -> bool:
        """Whether every difference is one that newsrooms allow."""
        return self.gravity.rank <= ChangeKind.ALLOWED.rank

    @cached_property
    def first(self) -> int:
        """The first recorded word that the quotation stands for."""
        return next((step.first for step in self.steps if step.last > step.first), 0)

    @cached_property
    def last(self) -> int:
        """One past the last recorded word that the quotation stands for."""
        return next((step.last for step in reversed(self.steps) if step.last > step.first), 0)

    @cached_property
    def kept(self) -> tuple[Quoted, ...]:
        """The quotation's words that are on record here."""
        changed = {
            n for edit in self.edits if edit.kind.rank > ChangeKind.ALLOWED.rank for n in range(edit.at, edit.to)
        }
        return tuple(
            word for n, word in enumerate(self.quoted) if word.kind is Kind.WORD and n not in changed and not word.soft
        )

    @property
    def likeness(self) -> float:
        """The share of the quotation's words that are on record here, a small word counting a quarter."""
        words = [word for word in self.quoted if word.kind is Kind.WORD and not word.soft]
        return weight(self.kept) / (weight(words) or 1.0)

    @property
    def content(self) -> int:
        """How many different words with a meaning of their own are on record here."""
        return len({word.key for word in self.kept if word.key not in FUNCTION_WORDS})

    @property
    def one_sided(self) -> bool:
        """Whether one end of the quotation stands here and not the other, or words between are missing.

        So it looks when words are joined from two places.
        """
        if any(edit.at == edit.to and edit.last - edit.first >= _JUMP for edit in self.edits):
            return True
        words = [n for n, element in enumerate(self.quoted) if element.kind is Kind.WORD]
        same = {step.at for step in self.steps if step.way is Way.SAME}
        held = [0]
        for n in words:
            held.append(held[-1] + (n in same))
        for cut in range(_END, len(words) - _END + 1):
            left, right = held[cut] / cut, (held[-1] - held[cut]) / (len(words) - cut)
            if min(left, right) <= 0.5 and max(left, right) >= 0.75:
                return True
        return False

    @property
    def run(self) -> int:
        """The longest run of words that are the same."""
        best = now = 0
        for step in self.steps:
            now = now + 1 if step.way is Way.SAME else 0
            best = max(best, now)
        return best


def weight(words: Sequence[Quoted]) -> float:
    """How much words tell: one each, a small word a quarter."""
    return sum(0.25 if word.key in FUNCTION_WORDS else 1.0 for word in words)


def placed(quoted: tuple[Quoted, ...], passage: Passage, custom: Custom = _PLAIN) -> Placement:
    """The best place of `quoted` in `passage`, by what the house takes for the same."""
    found = placed_verbatim(quoted, passage, custom)
    if found is not None:
        return found
    spoken = words_of(passage.text)
    first, last = focus(quoted, spoken)
    cost, steps = aligned(quoted, spoken[first:last])
    moved = tuple(Step(step.way, step.at, step.first + first, step.last + first) for step in steps)
    return Placement(quoted, passage, spoken, cost, moved, custom)


def placed_verbatim(quoted: tuple[Quoted, ...], passage: Passage, custom: Custom = _PLAIN) -> Placement | None:
    """The place where all words of `quoted` stand word for word, or `None`."""
    spoken = words_of(passage.text)
    steps = _verbatim(quoted, spoken)
    return None if steps is None else Placement(quoted, passage, spoken, 0.0, tuple(steps), custom)


def _verbatim(quoted: Sequence[Quoted], spoken: Sequence[Word]) -> list[Step] | None:
    """The steps when every run of words between ellipses stands word for word and in order, the nearest ones."""
    if any(element.kind is Kind.BRACKET for element in quoted):
        return None
    runs = list(_runs(quoted))
    line = _Line(spoken)
    places = [line.places([quoted[n].key for n in run]) for run in runs]
    if not runs or not all(places):
        return None
    longest = max(range(len(runs)), key=lambda n: len(runs[n]))
    chains = [chain for start in places[longest] if (chain := _chain(runs, places, longest, start))]
    if not chains:
        return None
    chain = min(chains, key=lambda chain: (chain[-1] - chain[0], chain[0]))
    return _steps(quoted, runs, chain)


class _Line:
    """Recorded words as one line of text, in which runs of keys are found."""

    def __init__(self, spoken: Sequence[Word]) -> None:
        self._starts: list[int] = []
        length = 0
        for word in spoken:
            self._starts.append(length)
            length += len(word.key) + 1
        self._text = " ".join([word.key for word in spoken]) + " "

    def places(self, keys: Sequence[str]) -> list[int]:
        """Where `keys` stand one after another: the number of the first word, for each place."""
        wanted = " ".join(keys) + " "
        found, at = [], self._text.find(wanted)
        while at >= 0:
            if at == 0 or self._text[at - 1] == " ":
                found.append(bisect_left(self._starts, at))
            at = self._text.find(wanted, at + 1)
        return found


def _runs(quoted: Sequence[Quoted]) -> Iterator[range]:
    start = 0
    for n in range(len(quoted) + 1):
        if n == len(quoted) or quoted[n].kind is not Kind.WORD:
            if n > start:
                yield range(start, n)
            start = n + 1


def _chain(runs: Sequence[range], places: Sequence[Sequence[int]], anchor: int, start: int) -> list[int] | None:
    """The nearest place of every run around one place of the run `anchor`, or `None` when they are not in order."""
    chain = [0] * len(runs)
    chain[anchor] = start
    for n in range(anchor + 1, len(runs)):
        least = chain[n - 1] + len(runs[n - 1])
        later = [place for place in places[n] if place >= least]
        if not later:
            return None
        chain[n] = later[0]
    for n in range(anchor - 1, -1, -1):
        earlier = [place for place in places[n] if place + len(runs[n]) <= chain[n + 1]]
        if not earlier:
            return None
        chain[n] = earlier[-1]
    return chain


def _steps(quoted: Sequence[Quoted], runs: Sequence[range], chain: Sequence[int]) -> list[Step]:
    found: list[Step] = []
    run = 0
    for n, element in enumerate(quoted):
        if element.kind is Kind.WORD:
            run += n >= runs[run].stop
            at = chain[run] + n - runs[run].start
            found.append(Step(Way.SAME, n, at, at + 1))
        else:
            before = found[-1].last if found else chain[0]
            after = next((chain[k] for k, each in enumerate(runs) if each.start > n), before)
            found.append(Step(Way.GAP, n, before, after))
    return found


def _edits(placement: Placement) -> Iterator[Edit]:
    quoted, spoken, steps = placement.quoted, placement.spoken, placement.steps
    n = 0
    while n < len(steps):
        step = steps[n]
        if step.way is Way.SAME:
            n += 1
        elif step.way is Way.GAP:
            yield _gap(placement, step, n)
            n += 1
        elif step.way is Way.BRACKET:
            inner, recorded = quoted[step.at].inner, spoken[step.first : step.last]
            kind, reason = _bracket(inner, recorded)
            yield Edit(kind, reason, step.at, step.at + 1, step.first, step.last)
            n += 1
        else:
            end = n
            while end < len(steps) and steps[end].way in (Way.CHANGED, Way.ADDED, Way.DROPPED):
                end += 1
            yield _change(placement, steps[n:end], steps[end].at if end < len(steps) else len(quoted))
            n = end


def _gap(placement: Placement, step: Step, n: int) -> Edit:
    opens = all(other.way is Way.GAP for other in placement.steps[:n])
    closes = all(other.way is Way.GAP for other in placement.steps[n + 1 :])
    if opens:
        kind, reason = ChangeKind.ALLOWED, "ellipsis"
        return Edit(kind, reason, step.at, step.at + 1, step.last, step.last)
    if closes:
        kind, reason = judged_tail(placement.spoken, step.first)
        return Edit(kind, reason, step.at, step.at + 1, step.first, step.first)
    kind, reason = judged_gap(placement.spoken, step.first, step.last)
    return Edit(kind, reason, step.at, step.at + 1, step.first, step.last)


def _bracket(inner: Sequence[str], recorded: Sequence[Word]) -> tuple[ChangeKind, str]:
    if recorded:
        return judged_bracket(inner, recorded)
    negates = any(key in ("not", "never", "no") for key in inner)
    return (ChangeKind.CRITICAL, "negation") if negates else (ChangeKind.ALLOWED, "words in brackets")


def _change(placement: Placement, steps: Sequence[Step], after: int) -> Edit:
    quoted, spoken = placement.quoted, placement.spoken
    ats = [step.at for step in steps if step.at >= 0]
    at, to = (ats[0], ats[-1] + 1) if ats else (after, after)
    first, last = steps[0].first, steps[-1].last
    drafted = [element for element in quoted[at:to] if element.kind is Kind.WORD]
    opens = at == 0 or quoted[at - 1].kind is not Kind.WORD
    judgements: list[Edit] = []
    at_start, at_end = at == 0 and bool(drafted), to == len(quoted) and bool(drafted)
    for start, end in _extents(first, last, at_start, at_end):
        before = spoken[start - 1] if start else None
        behind = spoken[end] if end < len(spoken) else None
        if judgements and (end > len(spoken) or spoken[start].sentence != spoken[end - 1].sentence):
            continue
        kind, reason = judged_change(drafted, spoken[start:end], before, behind, opens)
        judgements.append(Edit(kind, reason, at, to, start, end))
    return min(judgements, key=lambda edit: edit.kind.rank)


def _extents(first: int, last: int, at_start: bool, at_end: bool) -> Iterator[tuple[int, int]]:
    """The recorded words that changed words may stand for; at an end of the quotation, fewer or one more."""
    yield first, last
    if at_start:
        yield from ((start, last) for start in (*range(first + 1, last), first - 1) if start >= 0)
    if at_end:
        yield from ((first, end) for end in (*range(last - 1, first, -1), last + 1))
