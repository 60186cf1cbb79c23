"""`deskcheck doctor`: what a run rests on."""

import platform
import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as version_of
from pathlib import Path

import typer

from checker import __version__
from checker.annotate.parses import pipeline
from checker.cli.cache import cache_folder
from checker.cli.options import CacheFolder, Reference
from checker.cli.outcome import Exit
from checker.cli.weights import weights
from checker.draft import Unreadable
from checker.record.reference import Layer
from checker.reference.load import load
from checker.reference.shipped import starter
from checker.report.wording import counted, day

__all__ = ["app", "doctor"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode=None)

_NEEDED = ("spacy", "rapidfuzz", "rich", "typer", "marisa-trie", "pyromark", "turbohtml")
_EXTRAS = {"python-docx": "docx"}


@app.command()
def doctor(reference: Reference = None, cache_dir: CacheFolder = None) -> None:
    """Say what deskcheck runs on: versions, the English pipeline, the reference, the cache."""
    sound = True
    for label, words, well in _findings(reference or [], cache_dir):
        sound = sound and well
        sys.stdout.write(f"{'ok  ' if well else 'BAD '} {label:<11} {words}\n")
    raise typer.Exit(Exit.CLEAN if sound else Exit.UNCHECKED)


def _findings(folders: list[Path], cache_dir: Path | None) -> Iterator[tuple[str, str, bool]]:
    yield "deskcheck", f"{__version__} on Python {platform.python_version()}, {platform.system()}", True
    for name in _NEEDED:
        found = _version(name)
        yield name, found or f"not installed; run: pip install {name}", found is not None
    for name, extra in _EXTRAS.items():
        yield name, _version(name) or f"not installed; run: pip install 'deskcheck[{extra}]'", True
    yield _pipeline()
    yield from _reference([starter(), *folders])
    yield _cache(cache_folder(cache_dir))


def _version(name: str) -> str | None:
    try:
        return version_of(name)
    except PackageNotFoundError:
        return None


def _pipeline() -> tuple[str, str, bool]:
    try:
        name, found = pipeline()
    except ModuleNotFoundError as fault:
        return "English", str(fault), False
    told = weights(name)
    return "English", f"{name} {found}, {told}", "identical" in told


def _reference(folders: list[Path]) -> Iterator[tuple[str, str, bool]]:
    try:
        layers = load(folders).layers()
    except Unreadable as fault:
        yield "reference", str(fault), False
        return
    for layer in layers:
        yield "reference", _age(layer), True


def _age(layer: Layer) -> str:
    if layer.verified is None:
        return f"{layer.name}: {counted(layer.records, 'record')}, none dated"
    days = (date.today() - layer.verified).days
    age = f"{counted(days, 'day')} ago" if days > 0 else "today"
    return f"{layer.name}: {counted(layer.records, 'record')}, the newest verified {day(layer.verified)} ({age})"


def _cache(folder: Path | None) -> tuple[str, str, bool]:
    if folder is None:
        return "cache", "off", True
    files = [path for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
    size = sum(path.stat().st_size for path in files)
    return "cache", f"{folder}: {counted(len(files), 'file')}, {size / 1e6:.1f} MB", True
