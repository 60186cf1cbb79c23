"""Bytes read as a draft: nothing is guessed, and what cannot be read is said with its place."""

import codecs
import stat
from collections.abc import Callable
from importlib import import_module
from pathlib import Path, PurePath

from checker.draft import Draft, Unreadable

__all__ = ["LARGEST", "decode", "read_bytes", "read_file"]

#: How many bytes a draft may have.
LARGEST = 30_000_000

#: Formats that are no text, and where their readers live.
_PACKED = {".docx": ("docx", "read_docx"), ".odt": ("odt", "read_odt")}
_OTHERS = {".pdf": "a PDF", ".doc": "an old Word file", ".rtf": "rich text", ".pages": "a Pages file"}
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_file(path: Path, encoding: str | None = None) -> Draft:
    """The draft in the file at `path`, decoded as `encoding` or as its own byte order mark or UTF-8 tells.

    Raises:
        Unreadable: when there is no such file, it is no regular file, too large, or not text in that encoding.
    """
    return decode(read_bytes(path), str(path), encoding)


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        Unreadable: when there are none to be had, or more than `LARGEST`.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Unreadable(str(path), "is not a regular file")
        if found.st_size > LARGEST:
            raise Unreadable(str(path), f"has {found.st_size:,} bytes; the limit is {LARGEST:,}")
        return path.read_bytes()
    except OSError as fault:
        raise Unreadable(str(path), (fault.strerror or "cannot be read").lower()) from None
    except ValueError:
        raise Unreadable(str(path), "is not a name that a file can have") from None


def decode(content: bytes, path: str, encoding: str | None = None) -> Draft:
    """The draft that `content` is.

    Raises:
        Unreadable: with the byte at which `content` stops being text in that encoding.
    """
    if len(content) > LARGEST:
        raise Unreadable(path, f"has {len(content):,} bytes; the limit is {LARGEST:,}")
    suffix = PurePath(path).suffix.lower()
    if suffix in _PACKED:
        module, reader = _PACKED[suffix]
        read: Callable[[bytes, str], Draft] = getattr(import_module(f"checker.read.{module}"), reader)
        return read(content, path)
    if suffix in _OTHERS:
        raise Unreadable(path, f"is {_OTHERS[suffix]}, which deskcheck does not read; save it as .docx or .txt")
    name, mark = _encoding(content, path, encoding)
    try:
        text = content[mark:].decode(name)
    except UnicodeDecodeError as fault:
        advice = "" if encoding else "; if it was saved by an older program, say --encoding cp1252"
        raise Unreadable(path, f"is not {name.upper()} at byte {mark + fault.start}{advice}") from None
    if (nul := text.find("\0")) >= 0:
        raise Unreadable(path, f"holds a NUL at character {nul + 1}: it is not a text")
    return Draft(path, text, name)


def _encoding(content: bytes, path: str, encoding: str | None) -> tuple[str, int]:
    """The name of the encoding, and how many bytes its byte order mark takes."""
    if content.startswith(_UTF32):
        raise Unreadable(path, "is UTF-32; save it as UTF-8")
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8", 3
    if content.startswith(_UTF16):
        return ("utf-16-le" if content[:2] == _UTF16[0] else "utf-16-be"), 2
    if encoding is None:
        return "utf-8", 0
    try:
        found = codecs.lookup(encoding)
    except (LookupError, ValueError):
        raise Unreadable(path, f"cannot be read as {encoding!r}: there is no such encoding") from None
    if not found._is_text_encoding:
        raise Unreadable(path, f"cannot be read as {encoding!r}: that is no encoding of text")
    return found.name, 0
