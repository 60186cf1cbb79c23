"""`--show-settings`: what counts for a draft, and who says so."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from checker.cli.settings.nearest import Nearest
from checker.cli.settings.settings import Settings
from checker.report.visible import visible

__all__ = ["shown"]

_OURS = ("file", "per_path")


def shown(path: str, nearest: Nearest) -> Iterator[str]:
    """Lines of TOML with the settings for the draft at `path`, or in that folder, each with where it is from.

    Raises:
        Unreadable: when its settings cannot be read.
    """
    layers = list(nearest.layers(str(Path(path) / "draft") if Path(path).is_dir() else path))
    file = layers[-1][1].file
    yield f"# {visible(path)}: {f'settings of {visible(str(file))}' if file else 'no settings file'}\n"
    for field in fields(Settings):
        if field.name not in _OURS:
            yield _line(field.name, layers)


def _line(name: str, layers: list[tuple[str, Settings]]) -> str:
    source, value = "default", getattr(layers[0][1], name)
    for label, settings in layers:
        if getattr(settings, name) != value:
            source, value = label, getattr(settings, name)
    key = name.replace("_", "-")
    written = f"{key} = {_toml(value)}" if value is not None else f"# {key} is not set"
    return f"{visible(written):<40}  # {visible(source)}\n"


def _toml(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str | Path):
        words = str(value).replace("\\", "\\\\").replace('"', '\\"')
        return f'"{words}"'
    return value.isoformat() if isinstance(value, date) else str(value)
