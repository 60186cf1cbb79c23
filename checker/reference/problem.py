"""What can be wrong with a reference set as written, said all at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from checker.draft import Unreadable

__all__ = ["Problem", "Unsound", "nearest"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of a set that keeps a record from being read.

    `file` and `line` (from 1) say where the record is written, `record` is its id or what stands for it, `field`
    the field at fault, empty when the record as a whole is.
    """

    file: str
    line: int
    record: str
    field: str
    what: str

    def __str__(self) -> str:
        named = f"{self.record}: " if self.record else ""
        return f"{self.file}:{self.line}: {named}{self.field + ': ' if self.field else ''}{self.what}"


class Unsound(Unreadable):
    """A reference set that could not be read; `problems` are all that is wrong with it, in order of place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        first = self.problems[0]
        count = len(self.problems)
        reason = f"the reference set has {count} problem{'s' if count > 1 else ''}\n" + "\n".join(
            str(problem) for problem in self.problems
        )
        super().__init__(f"{first.file}:{first.line}", reason)


def nearest(word: str, words: Sequence[str]) -> str:
    """A clause that names the valid word nearest to `word`, or all of them when they are few and none is near."""
    close = get_close_matches(word, words, 1, 0.6)
    if close:
        return f"; did you mean {close[0]}?"
    return f"; one of {', '.join(words)}" if 0 < len(words) <= 8 else ""
