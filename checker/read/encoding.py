"""How the bytes of a draft are text: by their byte order mark, as UTF-8, or as the draft itself declares."""

import codecs
import re

from checker.draft import Unreadable

__all__ = ["decoded"]

_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: What pages and messages say of their encoding, in their first bytes.
_DECLARED = re.compile(
    rb"<\?xml\b[^<>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})|<meta\b[^<>]{0,300}?\bcharset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})",
    re.IGNORECASE,
)
_HEAD = 4_096
#: What is declared as Latin-1 was written as its extension by Windows, as every browser takes it.
_LATIN = frozenset(("iso8859-1", "ascii"))
_WINDOWS = "cp1252"


def decoded(content: bytes, path: str, encoding: str | None, marked_up: bool) -> tuple[str, str]:
    """The text and the name of its encoding: `encoding` where one is asked for; what marked-up drafts declare counts.

    Raises:
        Unreadable: with the byte at which `content` stops being text in that encoding.
    """
    name, mark = _named(content, path, encoding)
    try:
        return content[mark:].decode(name), name
    except UnicodeDecodeError as fault:
        declared = _declared(content) if marked_up and encoding is None and not mark else None
        if declared is not None:
            return decoded(content, path, declared, marked_up=False)
        if not encoding and not mark and b"\0" in content[:_HEAD]:
            raise Unreadable(path, f"is no text: it holds NUL bytes, and is not UTF-8 at byte {fault.start}") from None
        advice = "" if encoding else "; if it was saved by an older program, say --encoding cp1252"
        raise Unreadable(path, f"is not {name.upper()} at byte {mark + fault.start}{advice}") from None


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except (LookupError, ValueError):
        return None
    return _WINDOWS if name in _LATIN else None if name.startswith("utf") else name


def _named(content: bytes, path: str, encoding: str | None) -> tuple[str, int]:
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
