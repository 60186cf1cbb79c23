"""Settings files: `deskcheck.toml`, or `[tool.deskcheck]` of a `pyproject.toml`, found upward from a draft."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.cli.settings.settings import Settings
from checker.cli.settings.values import value_of
from checker.draft import Unreadable

__all__ = ["NAMES", "find", "read_settings"]

#: File names, the first that is there counts; a `pyproject.toml` counts only with a table of ours.
NAMES = ("deskcheck.toml", ".deskcheck.toml", "pyproject.toml")


def find(folder: Path) -> Path | None:
    """The settings file nearest to `folder`: in it, or else above."""
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
    home = path.absolute().parent
    try:
        read = {key.replace("-", "_"): value_of(key, value, home) for key, value in table.items()}
    except ValueError as fault:
        raise Unreadable(str(path), str(fault)) from None
    return replace(Settings(file=path), **read)


def _is_ours(path: Path) -> bool:
    try:
        return b"[tool.deskcheck" in path.read_bytes()
    except OSError:
        return False
