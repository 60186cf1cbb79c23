"""Reports kept between runs, so that an unchanged draft is not checked again.

A report is kept under everything it hangs on: the draft, the settings, the files of the reference and the program
itself. What is kept can only save time: a file that is missing, damaged or not ours means that the draft is checked.
"""

import io
import os
import pickle
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from checker import __version__
from checker.config import Config
from checker.draft import Draft
from checker.finding import Report

__all__ = ["KeptReports"]

#: The rooms whose records a kept file may call up; all of them are plain.
_ROOMS = frozenset({"document", "draft", "evidence", "finding", "record", "span"})
_DIGEST = 16
#: How many reports one of the 256 folders holds.
MOST = 64


class KeptReports:
    """Reports under `folder`, for one reference (its folders); `None` keeps nothing."""

    def __init__(self, folder: Path | None, references: Sequence[Path]) -> None:
        self._folder = None if folder is None else folder / "reports"
        self._run = f"{_program()}\0{_state(references)}" if folder is not None else ""

    def get(self, draft: Draft, config: Config) -> Report | None:
        """The report of that draft, if it is kept and whole."""
        if self._folder is None:
            return None
        try:
            kept = self._path(draft, config).read_bytes()
            body = kept[_DIGEST:]
            if blake2b(body, digest_size=_DIGEST).digest() != kept[:_DIGEST]:
                return None
            report = _Reader(io.BytesIO(body)).load()
        except Exception:  # whatever a damaged file makes of itself, the draft is checked again
            return None
        return replace(report, draft=draft) if isinstance(report, Report) else None

    def put(self, report: Report, config: Config) -> None:
        """Keep a report, without the text of its draft; a full disk or a read-only folder is no fault."""
        if self._folder is None:
            return
        body = _written(replace(report, draft=Draft("", "")))
        path = self._path(report.draft, config)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            with os.fdopen(handle, "wb") as file:
                file.write(blake2b(body, digest_size=_DIGEST).digest() + body)
            Path(name).replace(path)
            _thin_out(path.parent)
        except OSError:
            return

    def _path(self, draft: Draft, config: Config) -> Path:
        assert self._folder is not None
        told = f"{self._run}\0{_told(config)}\0{draft.path}\0{draft.encoding}\0{draft.parts!r}\0{draft.text}"
        key = blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return self._folder / key[:2] / key[2:]


def _thin_out(folder: Path) -> None:
    """Let the oldest reports go where there are too many."""
    files = [path for path in folder.iterdir() if path.is_file()]
    if len(files) > MOST:
        for path in sorted(files, key=lambda path: path.stat().st_mtime)[: len(files) - MOST // 2]:
            path.unlink(missing_ok=True)


def _told(config: Config) -> str:
    house = config.house
    settings = (config.date, config.select, config.ignore, house.profile, house.anonymous_limit)
    return f"{settings!r} {sorted(house.known_short_forms)!r}"


def _written(report: Report) -> bytes:
    body = io.BytesIO()
    _Writer(body, protocol=5).dump(report)
    return body.getvalue()


class _Writer(pickle.Pickler):
    """Writes members of enumerations by their value; the first Pythons 3.11 would write a call that no reader takes."""

    def reducer_override(self, value: object) -> Any:
        return (type(value), (value.value,)) if isinstance(value, Enum) else NotImplemented


class _Reader(pickle.Unpickler):
    """Reads records of the house and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        found = super().find_class(module, name) if _is_of_the_house(module) or module == "datetime" else None
        if isinstance(found, type) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is not kept here")


def _is_of_the_house(module: str) -> bool:
    top, _, rest = module.partition(".")
    return top == "checker" and rest.partition(".")[0] in _ROOMS


def _state(folders: Sequence[Path]) -> str:
    """What would change with any file under `folders`: names, sizes, times.

    A set that has no files (a database, an installed package) never has the same state twice.
    """
    told = blake2b(digest_size=16)
    for folder in folders:
        if not folder.exists():
            told.update(os.urandom(16))
        for path in [folder] if folder.is_file() else sorted(folder.rglob("*")):
            if "__pycache__" in path.parts:
                continue
            found = path.stat()
            told.update(f"{path}\0{found.st_size}\0{found.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return told.hexdigest()


@cache
def _program() -> str:
    """What would change with the program: its version and its files."""
    return f"{__version__} {_state([Path(__file__).parents[1]])}"
