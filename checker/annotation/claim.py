"""Sentences that say something that could be checked."""

from dataclasses import dataclass

from checker.span import Span

__all__ = ["Claim"]


@dataclass(frozen=True, slots=True)
class Claim:
    """A check-worthy sentence. `worth` orders the worksheet, from 0 to 1; it gates nothing.

    `because` names what made it worth checking: "number", "superlative", "event" …
    """

    span: Span
    worth: float
    because: tuple[str, ...] = ()
