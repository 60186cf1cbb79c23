"""The drafts that a command line names: files, folders, and what stands on standard input."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checker.draft import Draft
from checker.read.file import LARGEST, decode, read_file

__all__ = ["SUFFIXES", "found", "read"]

#: What is taken for a draft in a folder; a file that is named is read whatever it is called.
SUFFIXES = frozenset(
    ".txt .text .md .markdown .html .htm .docx .docm .odt .rtf .json .xml .xhtml .nitf .newsml".split()
)
STANDARD_INPUT = "-"
#: Folders of other people's files.
_OTHERS = frozenset({"node_modules", "site-packages", "venv"})


def found(
    paths: Sequence[str],
    excluded: Callable[[str], bool] = lambda path: False,
    ignored: Callable[[str, Sequence[str]], frozenset[str]] = lambda folder, files: frozenset(),
) -> Iterator[str]:
    """The files that `paths` name, each once; folders are walked in order of name, hidden ones left out.

    A link in a folder that leads out of it is not followed: who hands over a folder hands over nothing else.

    `excluded` leaves out files and folders that are come upon in a folder, never what is named; so does `ignored`,
    which tells of many files of one folder at once.
    """
    seen = set()
    for path in paths:
        names: Sequence[str] = (path,)
        if path != STANDARD_INPUT and Path(path).is_dir():
            inside = list(_inside(path, excluded))
            left_out = ignored(path, inside)
            names = [name for name in inside if name not in left_out]
        for name in names:
            if os.path.normpath(name) not in seen:
                seen.add(os.path.normpath(name))
                yield name


def read(path: str, encoding: str | None, stdin_name: str) -> Draft:
    """The draft at `path`, or on standard input for `-`.

    Raises:
        Unreadable: when it cannot be read.
    """
    if path != STANDARD_INPUT:
        return read_file(Path(path), encoding)
    return decode(sys.stdin.buffer.read(LARGEST + 1), stdin_name, encoding)


def _inside(folder: str, excluded: Callable[[str], bool]) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name not in _OTHERS and not excluded(os.path.join(here, name))  # noqa: PTH118
        )
        for name in sorted(files):
            path = os.path.join(here, name)  # noqa: PTH118 - keeps the path as it was given
            if Path(name).suffix.lower() not in SUFFIXES or name.startswith((".", "~$")) or excluded(path):
                continue
            if not Path(path).is_symlink() or Path(path).resolve().is_relative_to(Path(folder).resolve()):
                yield path
