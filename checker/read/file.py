"""Bytes read as a draft: nothing is guessed, and what cannot be read is said with its place."""

import stat
from collections.abc import Callable
from importlib import import_module
from pathlib import Path, PurePath

from checker.draft import Draft, Unreadable
from checker.read.encoding import decoded

__all__ = ["LARGEST", "decode", "read_bytes", "read_file"]

#: How many bytes a draft may have.
LARGEST = 30_000_000

#: Formats that are no text, and where their readers live.
_PACKED = {
    ".docx": ("docx", "read_docx"),
    ".docm": ("docx", "read_docx"),
    ".odt": ("odt", "read_odt"),
    ".rtf": ("rtf", "read_rtf"),
}
#: What files of other formats are, and what to do with them.
_OTHERS = {
    ".pdf": "is a PDF, which keeps no paragraphs; hand over the file that it was made from, or its text as .txt",
    ".doc": "is an old Word file; open it in Word or LibreOffice and save it as .docx",
    ".dot": "is an old Word file; open it in Word or LibreOffice and save it as .docx",
    ".wpd": "is a WordPerfect file; open it in LibreOffice and save it as .docx",
    ".pages": "is a Pages file; in Pages choose File, Export To, Word, and hand over the .docx",
    ".gdoc": "is only a link to a document; in Google Docs choose File, Download, and hand over the .docx",
    ".eml": "is an e-mail; save the text of its article as .txt or .html",
    ".msg": "is an e-mail; save the text of its article as .txt or .html",
    ".epub": "is a book; save the chapter that is to be checked as .html or .docx",
}
#: First bytes that say what a file is, whatever it is called.
_SIGNS = ((b"%PDF-", ".pdf"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"))
_RICH_TEXT = b"{\\rtf"
_MARKED_UP = frozenset((".html", ".htm", ".xhtml", ".xml", ".nitf", ".newsml"))


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
    told = next((told for sign, told in _SIGNS if content.startswith(sign)), suffix)
    if told in _OTHERS and not content.startswith(_RICH_TEXT):
        raise Unreadable(path, _OTHERS[told])
    if content.startswith(_RICH_TEXT):
        raise Unreadable(path, "is rich text; give it the ending .rtf")
    text, name = decoded(content, path, encoding, suffix in _MARKED_UP)
    if (nul := text.find("\0")) >= 0:
        raise Unreadable(path, f"holds a NUL at character {nul + 1}: it is not a text")
    return Draft(path, text, name)
