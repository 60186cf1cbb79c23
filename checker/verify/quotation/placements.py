"""Where in the record a quotation stands: its words beside the recorded ones, and each difference judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.evidence.quotation import ChangeKind
from checker.record.quotation import Passage
from checker.verify.quotation.edits import Edit, edits_of
from checker.verify.quotation.house_edits import Custom
from checker.verify.quotation.quoted_words import Kind, Quoted
from checker.verify.quotation.spoken_words import Word, words_of
from checker.verify.quotation.verbatim_places import verbatim_steps
from checker.verify.quotation.word_alignment import Step, Way, aligned, focus
from checker.verify.quotation.word_classes import FUNCTION_WORDS

__all__ = ["Placement", "placed", "placed_verbatim", "weight"]


#: The fewest words of an end, and the fewest recorded words between two ends, that may come from another place.
_END, _JUMP = 3, 4


_PLAIN = Custom()


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
        return tuple(self._graded(edit) for edit in edits_of(self.quoted, self.spoken, self.steps))

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
    steps = verbatim_steps(quoted, spoken)
    return None if steps is None else Placement(quoted, passage, spoken, 0.0, tuple(steps), custom)
