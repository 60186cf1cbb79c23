"""What is thought of a short form that seems to be a slip."""

from dataclasses import dataclass
from enum import IntEnum

from checker.record.term import Acronym
from checker.span import Span

__all__ = ["Mistaken", "Weight"]


class Weight(IntEnum):
    """How much bears a slip out."""

    GUESS = 0  # nobody knows the letters, and known ones lie near
    LIKELY = 1  # and the draft speaks for one of them, or every reader knows the one
    SURE = 2  # the draft has the right letters, or their long form


@dataclass(frozen=True, slots=True)
class Mistaken:
    """A short form, the one it is taken for, and why; `place` is where the draft bears it out."""

    short: str
    right: str
    because: str
    weight: Weight
    place: Span | None = None
    record: Acronym | None = None
