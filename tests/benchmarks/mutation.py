"""A record said rightly and wrongly."""

from dataclasses import dataclass
from datetime import date

__all__ = ["WORDS", "LeftOut", "Mutation"]

#: The ordinals, by the number that they stand for.
WORDS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


@dataclass(frozen=True)
class Mutation:
    """A record in words: said rightly on a day, and wrongly on another; the faults that must then be found."""

    kind: str
    record: str
    right: str
    right_on: date
    wrong: str
    wrong_on: date
    faults: tuple[str, ...]


@dataclass(frozen=True)
class LeftOut:
    """A record that no sentence can say wrongly, and why."""

    record: str
    why: str
