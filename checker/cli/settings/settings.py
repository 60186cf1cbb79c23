"""What can be set: for all drafts below a settings file, and otherwise for those on some of its paths."""

from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812 - a field below is called `date`
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from checker.config import Config
from checker.house import KNOWN_SHORT_FORMS, House

__all__ = ["PathSettings", "Settings"]


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What differs for drafts whose path, from the settings file on, matches `pattern`: pairs of field and value."""

    pattern: str
    changes: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts for a draft. `file` is the settings file; its paths and patterns are meant from its folder on."""

    file: Path | None = None
    date: Day | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    reference: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    encoding: str | None = None
    profile: str = "default"
    known_short_forms: tuple[str, ...] = ()
    anonymous_limit: int = 0
    per_path: tuple[PathSettings, ...] = ()

    def at(self, path: str) -> "Settings":
        """The settings for the draft at `path`: later patterns win, and what they ignore is ignored besides."""
        settings = self
        for one in self.per_path:
            if self._matches(path, one.pattern):
                changes = dict(one.changes)
                settings = replace(
                    settings, **changes | {"ignore": (*settings.ignore, *changes.get("ignore", ()))}, per_path=()
                )
        return settings

    def config(self, cache: Path | None) -> Config:
        """What the check of a draft is told."""
        house = House(self.profile, KNOWN_SHORT_FORMS | set(self.known_short_forms), self.anonymous_limit)
        return Config(self.date, self.select, self.ignore, house, cache)

    def excludes(self, path: str) -> bool:
        """Whether a draft or a folder that is come upon in a folder is left out."""
        return any(self._matches(path, pattern.rstrip("/")) for pattern in self.exclude)

    def _matches(self, path: str, pattern: str) -> bool:
        """Whether a pattern fits the path or a folder that it lies in, by its whole way from here on or by its name."""
        whole, home = Path(path).absolute(), self.file.absolute().parent if self.file else Path.cwd()
        way = whole.relative_to(home) if whole.is_relative_to(home) else Path(whole.name)
        return any(
            fnmatch(one.as_posix(), pattern) or fnmatch(one.name, pattern) for one in (way, *way.parents) if one.name
        )
