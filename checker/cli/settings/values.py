"""What each setting may be: words of TOML become values, or an error that says what is wanted."""

from collections.abc import Callable
from datetime import date as Day  # noqa: N812 - one of the settings is called `date`
from datetime import datetime
from pathlib import Path
from typing import Any

from checker.cli.settings.settings import PathSettings
from checker.cli.spelling import nearest

__all__ = ["value_of"]

_PROFILES = ("default", "ap", "reuters", "nyt", "guardian")


def value_of(key: str, value: Any, home: Path) -> Any:
    """The value of the setting `key`, whose paths are meant from the folder `home` on.

    Raises:
        ValueError: when there is no such setting, or not with such a value.
    """
    if key not in _READERS:
        raise ValueError(f"{key!r} is no setting{nearest(key, _READERS)}")
    try:
        return _READERS[key](value, home)
    except ValueError as fault:
        raise ValueError(f"{key}: {fault}") from None


def _words(value: Any, home: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise ValueError(f"a list of words is wanted, not {value!r}")
    return tuple(value)


def _word(value: Any, home: Path) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"a word is wanted, not {value!r}")
    return value


def _one_of(*choices: str) -> Callable[[Any, Path], str]:
    def read(value: Any, home: Path) -> str:
        if value not in choices:
            near = nearest(value, choices) if isinstance(value, str) else ""
            raise ValueError(f"{value!r} is none of {', '.join(choices)}{near}")
        return str(value)

    return read


def _day(value: Any, home: Path) -> Day:
    if isinstance(value, Day) and not isinstance(value, datetime):
        return value
    raise ValueError(f"a day is wanted, as 2024-07-08 without marks, not {value!r}")


def _count(value: Any, home: Path) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"a number from 0 on is wanted, not {value!r}")
    return value


def _sets(value: Any, home: Path) -> tuple[Path, ...]:
    """Sets beside the file that names them, unless they are in a database."""
    return tuple(Path(one) if one.startswith("postgresql:") else home / one for one in _words(value, home))


def _per_path(value: Any, home: Path) -> tuple[PathSettings, ...]:
    if not isinstance(value, dict):
        raise ValueError("a table of patterns is wanted")
    return tuple(PathSettings(pattern, tuple(_changes(table, home))) for pattern, table in value.items())


def _changes(table: Any, home: Path) -> list[tuple[str, Any]]:
    if not isinstance(table, dict):
        raise ValueError(f"a table of settings is wanted, not {table!r}")
    wrong = next((key for key in table if key not in _OF_A_PATH), None)
    if wrong is not None:
        raise ValueError(f"{wrong!r} is no setting of a path{nearest(wrong, _OF_A_PATH)}")
    return [(key.replace("-", "_"), value_of(key, value, home)) for key, value in table.items()]


_READERS: dict[str, Callable[[Any, Path], Any]] = {
    "date": _day,
    "select": _words,
    "ignore": _words,
    "fail-on": _one_of("error", "warning", "note", "never"),
    "reference": _sets,
    "exclude": _words,
    "baseline": lambda value, home: home / _word(value, home),
    "encoding": _word,
    "profile": _one_of(*_PROFILES),
    "known-short-forms": _words,
    "anonymous-limit": _count,
    "per-path": _per_path,
}
_OF_A_PATH = tuple(key for key in _READERS if key not in ("reference", "exclude", "baseline", "per-path"))
