"""Where parses and compiled references are kept between runs."""

import os
import sys
from pathlib import Path

__all__ = ["cache_folder"]


def cache_folder(given: Path | None = None, wanted: bool = True) -> Path | None:
    """The folder to keep them in: as given, by DESKCHECK_CACHE, or where the platform keeps such files.

    An empty DESKCHECK_CACHE, or `wanted` false, keeps nothing.
    """
    if not wanted:
        return None
    if given is not None:
        return given
    if (named := os.environ.get("DESKCHECK_CACHE")) is not None:
        return Path(named) if named else None
    try:
        return _of_platform() / "deskcheck"
    except RuntimeError:  # nobody's home is known
        return None


def _of_platform() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    given = os.environ.get("XDG_CACHE_HOME", "")
    return Path(given) if Path(given).is_absolute() else Path.home() / ".cache"
