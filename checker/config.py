"""What a run is told: which rules, which date, which house style."""

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - a field below is called `date`
from pathlib import Path

from checker.house import House

__all__ = ["Config", "picks"]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run.

    `select` and `ignore` hold codes, families or names; an empty `select` means every rule. `cache` is where
    parses and the compiled reference are kept between runs, `None` for nowhere.
    """

    date: Day | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    house: House = field(default_factory=House)
    cache: Path | None = None

    def wants(self, code: str, name: str) -> bool:
        """Whether the rule of that code and name runs."""
        chosen = not self.select or any(picks(word, code, name) for word in self.select)
        return chosen and not any(picks(word, code, name) for word in self.ignore)


def picks(word: str, code: str, name: str) -> bool:
    """Whether `word` names that rule: by code, by family, or by name."""
    return code.casefold().startswith(word.casefold()) or name == word.casefold()
