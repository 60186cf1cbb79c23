"""Edits made in a draft: only those that a report proposes, only outside quotation marks, and never half.

A file is replaced as a whole or not at all. What stands outside the edits keeps every byte: encoding, byte order mark,
line ends, permissions, owner, extended attributes.
"""

import os
import stat
import tempfile
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from checker.draft import Draft, Unreadable
from checker.finding import Edit, Finding, Report, Safety

__all__ = ["apply", "edits", "replace_file"]

_MARKS = (BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE)
_LEFT_BEHIND = ".deskcheck-new-"


def edits(report: Report, consent: Callable[[Finding], bool] | None = None) -> list[Edit]:
    """The edits to make, in order and none overlapping: mechanical ones, and those that `consent` says yes to."""
    chosen: list[Edit] = []
    for finding in sorted(report.findings, key=lambda finding: finding.span):
        edit = finding.edit
        if edit is None or finding.quoted or (chosen and edit.span.start < chosen[-1].span.end):
            continue
        if edit.safety is Safety.SAFE or (consent is not None and consent(finding)):
            chosen.append(edit)
    return chosen


def apply(text: str, made: Iterable[Edit]) -> str:
    """`text` with the edits made; they are in order and do not overlap."""
    parts, at = [], 0
    for edit in made:
        parts += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*parts, text[at:]])


def replace_file(draft: Draft, text: str) -> None:
    """Write `text` over the file of `draft`, whole or not at all.

    Raises:
        Unreadable: when the file is no plain text, changed since it was read, has another name (a hard link), may
            not be written, or cannot hold the new words in its encoding.
    """
    path = Path(os.path.realpath(draft.path))
    if draft.parts:
        raise Unreadable(draft.path, "is no plain text; edits are only made in text files")
    try:
        found = path.stat()
        old = path.read_bytes()
        new = _encoded(draft, old, text)
        if found.st_nlink > 1:
            raise Unreadable(draft.path, "has a second name (a hard link); no edit was made")
        if not os.access(path, os.W_OK) or not found.st_mode & stat.S_IWUSR:
            raise Unreadable(draft.path, "is read-only; no edit was made")
        _clear(path)
        _replace(path, new, found)
    except OSError as fault:
        raise Unreadable(draft.path, f"{(fault.strerror or 'cannot be written').lower()}; no edit was made") from None


def _encoded(draft: Draft, old: bytes, text: str) -> bytes:
    mark = next((mark for mark in _MARKS if old.startswith(mark)), b"")
    try:
        if old[len(mark) :] != draft.text.encode(draft.encoding):
            raise Unreadable(draft.path, "changed since it was read; no edit was made")
        return mark + text.encode(draft.encoding)
    except UnicodeEncodeError:
        raise Unreadable(draft.path, f"cannot hold the new words in {draft.encoding}; no edit was made") from None


def _replace(path: Path, content: bytes, found: os.stat_result) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}{_LEFT_BEHIND}")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _belong_alike(new, path, found)
        new.chmod(stat.S_IMODE(found.st_mode))
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def _belong_alike(new: Path, old: Path, found: os.stat_result) -> None:
    """Give the new file the owner and the extended attributes of the old one, where the platform has them and lets."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(new, found.st_uid, found.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for attribute in os.listxattr(old):
                with suppress(OSError):
                    os.setxattr(new, attribute, os.getxattr(old, attribute))


def _settle(folder: Path) -> None:
    """Make the new name last through a loss of power, where the platform lets a folder be flushed."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    with suppress(OSError):
        os.fsync(handle)
    os.close(handle)


def _clear(path: Path) -> None:
    """Take away what a run that was killed left behind."""
    for left in path.parent.glob(f".{_literal(path.name[:80])}{_LEFT_BEHIND}*"):
        left.unlink(missing_ok=True)


def _literal(name: str) -> str:
    return "".join(f"[{mark}]" if mark in "*?[" else mark for mark in name)
