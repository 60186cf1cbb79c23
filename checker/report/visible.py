"""Draft text made safe to print: what would steer a terminal or hide itself is shown as an escape."""

import re

__all__ = ["named", "quoted", "shortened", "visible"]

#: Controls, invisible marks, marks that turn the direction of writing, lone surrogates, tag characters.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def visible(text: str) -> str:
    """`text` with everything unprintable written as an escape; line ends and tabs become spaces."""
    return _HIDDEN.sub(_escaped, text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " "))


def named(path: str) -> str:
    """A path at the head of a line, where it must not look like a command to whoever reads the output."""
    shown = visible(path).replace("##", "\\x23#")
    return f"./{shown}" if shown.startswith(("::", "##", "-")) else shown


def quoted(text: str) -> str:
    """`text` made visible, inside curly marks."""
    return f"“{visible(text)}”"


def shortened(text: str, length: int) -> str:
    """`text` on one line, made visible, cut at a word to at most about `length` characters."""
    line = visible(_SPACES.sub(" ", text[: 4 * length])).strip()
    if len(line) <= length:
        return line
    cut = line.rfind(" ", length // 2, length)
    return line[: cut if cut > 0 else length - 1].rstrip(" ,;:") + "…"


def _escaped(mark: re.Match[str]) -> str:
    code = ord(mark[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
