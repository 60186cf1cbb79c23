"""Settings of a newsroom: `deskcheck.toml` or `[tool.deskcheck]` of `pyproject.toml`, found upward from the draft."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date as Day  # noqa: N812 - a field below is called `date`
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from checker.config import Config
from checker.draft import Unreadable
from checker.finding import Severity
from checker.house import KNOWN_SHORT_FORMS, House

__all__ = ["NAMES", "PathSettings", "Settings", "find", "given", "read_settings", "show"]

#: File names, nearest first; a `pyproject.toml` counts only with a table of ours.
NAMES = ("deskcheck.toml", ".deskcheck.toml", "pyproject.toml")
_PROFILES = ("default", "ap", "reuters", "nyt", "guardian")


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What differs for drafts whose path, from the settings file on, matches `pattern`."""

    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says; `root` is its folder, from which its paths are meant."""

    root: Path | None = None
    date: Day | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    reference: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    encoding: str | None = None
    profile: str = "default"
    known_short_forms: tuple[str, ...] = ()
    anonymous_limit: int = 0
    per_path: tuple[PathSettings, ...] = ()

    def config(self, path: str, cache: Path | None) -> Config:
        """The configuration for the draft at `path`."""
        select, ignore = self.select, self.ignore
        for one in self.per_path:
            if self._matches(path, one.pattern):
                select, ignore = one.select or select, (*ignore, *one.ignore)
        house = House(self.profile, KNOWN_SHORT_FORMS | set(self.known_short_forms), self.anonymous_limit)
        fail_on = Severity[(self.fail_on or "error").upper()] if self.fail_on != "never" else Severity.ERROR
        return Config(self.date, select, ignore, fail_on, house, cache)

    def excludes(self, path: str) -> bool:
        """Whether a draft found in a folder is left out."""
        return any(self._matches(path, pattern) for pattern in self.exclude)

    def _matches(self, path: str, pattern: str) -> bool:
        whole = Path(path).absolute()
        inner = whole.relative_to(self.root) if self.root and whole.is_relative_to(self.root) else Path(path)
        return fnmatch(inner.as_posix(), pattern) or fnmatch(inner.name, pattern)


def given(first: str, isolated: bool = False, named: Path | None = None) -> Settings:
    """The settings for a run whose first draft is `first`.

    Raises:
        Unreadable: when there are some that cannot be read.
    """
    path = named if named is not None or isolated else find(Path(first) if first != "-" else Path())
    return Settings() if path is None else read_settings(path)


def show(settings: Settings) -> None:
    """Print the settings, a line each."""
    for one in fields(settings):
        sys.stdout.write(f"{one.name.replace('_', '-'):<18} {getattr(settings, one.name)!r}\n")


def find(start: Path) -> Path | None:
    """The settings file nearest to `start`, in its folder or above."""
    folder = start.absolute() if start.is_dir() else start.absolute().parent
    for here in (folder, *folder.parents):
        for name in NAMES:
            path = here / name
            if path.is_file() and (name != NAMES[-1] or _is_ours(path)):
                return path
    return None


def read_settings(path: Path) -> Settings:
    """The settings in the file at `path`.

    Raises:
        Unreadable: when it is no TOML, or holds a key or a value that means nothing.
    """
    import tomllib

    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise Unreadable(str(path), (fault.strerror or "cannot be read").lower()) from None
    except (ValueError, RecursionError) as fault:
        raise Unreadable(str(path), f"is not well-formed: {fault}") from None
    if path.name == NAMES[-1]:
        table = table.get("tool", {}).get("deskcheck", {})
    read = {_attribute(key): _value(path, key, value) for key, value in table.items()}
    return replace(Settings(root=path.absolute().parent), **read)


def _is_ours(path: Path) -> bool:
    try:
        return b"[tool.deskcheck" in path.read_bytes()
    except OSError:
        return False


def _attribute(key: str) -> str:
    return key.replace("-", "_")


def _value(path: Path, key: str, value: Any) -> Any:
    if key not in _READERS:
        raise Unreadable(str(path), f"{key!r} is no setting{_nearest(key, list(_READERS))}")
    try:
        return _READERS[key](path, value)
    except (TypeError, ValueError) as fault:
        raise Unreadable(str(path), f"{key}: {fault}") from None


def _nearest(word: str, words: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, words, 1, 0.5)
    return f"; did you mean {close[0]!r}?" if close else f"; there are {', '.join(sorted(words))}"


def _words(path: Path, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise TypeError(f"a list of words is wanted, not {value!r}")
    return tuple(value)


def _word(path: Path, value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a word is wanted, not {value!r}")
    return value


def _one_of(*choices: str) -> Callable[[Path, Any], str]:
    def read(path: Path, value: Any) -> str:
        if value not in choices:
            raise ValueError(f"{value!r} is none of {', '.join(choices)}")
        return str(value)

    return read


def _day(path: Path, value: Any) -> Day:
    if isinstance(value, Day):
        return value
    raise TypeError(f"a day is wanted, as 2024-07-08 without marks, not {value!r}")


def _count(path: Path, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise TypeError(f"a number from 0 on is wanted, not {value!r}")
    return value


def _folders(path: Path, value: Any) -> tuple[Path, ...]:
    return tuple(_set(path.absolute().parent, named) for named in _words(path, value))


def _set(home: Path, named: str) -> Path:
    """A set beside the file that names it, unless it is in a database."""
    return Path(named) if named.startswith("postgresql:") else home / named


def _per_path(path: Path, value: Any) -> tuple[PathSettings, ...]:
    if not isinstance(value, dict):
        raise TypeError("a table of patterns is wanted")
    known = [one.name for one in fields(PathSettings) if one.name != "pattern"]
    for pattern, table in value.items():
        wrong = [key for key in table if key not in known] if isinstance(table, dict) else [pattern]
        if wrong:
            raise ValueError(f"{wrong[0]!r} is no setting of a path{_nearest(wrong[0], known)}")
    return tuple(
        PathSettings(pattern, **{key: _words(path, words) for key, words in table.items()})
        for pattern, table in value.items()
    )


_READERS: dict[str, Callable[[Path, Any], Any]] = {
    "date": _day,
    "select": _words,
    "ignore": _words,
    "fail-on": _one_of("error", "warning", "note", "never"),
    "reference": _folders,
    "exclude": _words,
    "baseline": lambda path, value: path.absolute().parent / _word(path, value),
    "encoding": _word,
    "profile": _one_of(*_PROFILES),
    "known-short-forms": _words,
    "anonymous-limit": _count,
    "per-path": _per_path,
}
