"""Reference sets as they lie on disk: a folder of TOML and CSV files, laid out in any way."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checker.draft import Unreadable

if TYPE_CHECKING:
    from checker.reference.problem import Problem
    from checker.reference.rows import Row

__all__ = ["SET_FILE", "FolderSet", "ReferenceSet", "open_set"]

#: The file at the top of a set that tells its name, what it is, and when it was last verified as a whole.
SET_FILE = "set.toml"

_SUFFIXES = (".toml", ".csv")
_ABOUT = ("name", "description", "verified")


@dataclass(frozen=True, slots=True)
class FolderSet:
    """A set in a folder, or in one file.

    `files` are in the order of their paths; `shown` is what stands before a file's path in messages.
    """

    root: Path
    files: tuple[Path, ...]

    @property
    def name(self) -> str:
        """The name in `set.toml`, else the folder's."""
        return self._about().get("name") or self.root.resolve().stem

    def verified(self) -> str | None:
        """The day `set.toml` gives for every record that has none of its own, as ISO text."""
        return self._about().get("verified")

    def digest(self) -> str:
        """A hash of every file's path in the set and its content."""
        hashed = blake2b(digest_size=20)
        for file in self.files:
            content = file.read_bytes()
            hashed.update(f"{self._within(file)}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            hashed.update(content)
        return hashed.hexdigest()

    def rows(self) -> Iterator["Row | Problem"]:
        """Every record as written, file by file."""
        from checker.reference.problem import Problem
        from checker.reference.rows import rows_of_csv, rows_of_toml

        for file in self.files:
            shown = str(file)
            try:
                text = file.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError as fault:
                yield Problem(shown, 1, "", "", f"not UTF-8 (byte {fault.start})")
                continue
            except OSError as fault:
                yield Problem(shown, 1, "", "", fault.strerror or "cannot be read")
                continue
            if file.name == SET_FILE and file.parent == self.root:
                yield from _about_problems(shown, text)
            elif file.suffix == ".toml":
                yield from rows_of_toml(shown, text)
            else:
                yield from rows_of_csv(shown, text)

    def _within(self, file: Path) -> str:
        return file.relative_to(self.root).as_posix() if file != self.root else file.name

    def _about(self) -> dict[str, str]:
        about = self.root / SET_FILE
        if about not in self.files:
            return {}
        import tomllib

        from checker.reference.values import stored_value

        try:
            written = tomllib.loads(about.read_text(encoding="utf-8-sig"))
            return {
                key: str(stored_value(written[key], "day" if key == "verified" else "text"))
                for key in _ABOUT
                if key in written
            }
        except (OSError, ValueError):
            return {}


def _about_problems(file: str, text: str) -> Iterator["Problem"]:
    import tomllib

    from checker.reference.problem import Problem, nearest
    from checker.reference.values import stored_value

    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        yield Problem(file, 1, "", "", f"not TOML: {fault}")
        return
    for key, value in written.items():
        if key not in _ABOUT:
            yield Problem(file, 1, "", key, f"unknown field{nearest(key, _ABOUT)}")
            continue
        try:
            stored_value(value, "day" if key == "verified" else "text")
        except ValueError as fault:
            yield Problem(file, 1, "", key, str(fault))


class ReferenceSet(Protocol):
    """A set, wherever it is kept. `files` are those it consists of, if any, and `root` what messages call it."""

    @property
    def name(self) -> str:
        """What the set is called."""

    @property
    def root(self) -> Path:
        """Its folder, or what stands for it."""

    @property
    def files(self) -> tuple[Path, ...]:
        """Its files."""

    def verified(self) -> str | None:
        """The day for every record that has none of its own, as ISO text."""

    def digest(self) -> str:
        """What tells one state of the set from another."""

    def rows(self) -> Iterator["Row | Problem"]:
        """Every record as written."""


def open_set(path: Path) -> ReferenceSet:
    """The set in a folder, in one file, in a database (`postgresql:…`), or in an installed package of that name.

    Hidden files and folders are left out.

    Raises:
        Unreadable: when there is no such set, or it cannot be listed.
    """
    if str(path).startswith("postgres"):
        from checker.reference.shared import shared_set

        if (shared := shared_set(path)) is not None:
            return shared
    if path.is_file() and path.suffix in _SUFFIXES:
        return FolderSet(path, (path,))
    if not path.exists():
        from checker.reference.installed import installed_set

        path = installed_set(path.name) or path
    if not path.is_dir():
        raise Unreadable(str(path), "no such reference set")
    try:
        return FolderSet(path, tuple(sorted(_files_below(path))))
    except OSError as fault:
        raise Unreadable(str(path), fault.strerror or "cannot be listed") from fault


def _files_below(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                yield from _files_below(Path(entry.path))
            elif entry.name.endswith(_SUFFIXES) and entry.is_file():
                yield Path(entry.path)
