"""The drafts that a command line names: files, folders, and what stands on standard input."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.draft import Draft
from checker.read.file import LARGEST, decode, read_file

__all__ = ["SUFFIXES", "found", "read"]

#: What is taken for a draft in a folder; a file that is named is read whatever it is called.
SUFFIXES = frozenset(".txt .text .md .markdown .html .htm .docx .odt .json .xml .nitf".split())
STANDARD_INPUT = "-"


def found(paths: Sequence[str], excluded: Callable[[str], bool] = lambda path: False) -> Iterator[str]:
    """The files that `paths` name, each once; folders are walked in order of name, hidden ones left out.

    `excluded` leaves out files of folders, not files that are named.
    """
    seen = set()
    for path in paths:
        folder = path != STANDARD_INPUT and Path(path).is_dir()
        for name in _inside(path) if folder else (path,):
            if name not in seen and not (folder and excluded(name)):
                seen.add(name)
                yield name


def read(path: str, encoding: str | None, stdin_name: str) -> Draft:
    """The draft at `path`, or on standard input for `-`.

    Raises:
        Unreadable: when it cannot be read.
    """
    if path != STANDARD_INPUT:
        return read_file(Path(path), encoding)
    return decode(sys.stdin.buffer.read(LARGEST + 1), stdin_name, encoding)


def _inside(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if Path(name).suffix.lower() in SUFFIXES and not name.startswith((".", "~$")):
                yield os.path.join(here, name)  # noqa: PTH118 - keeps the path as it was given
