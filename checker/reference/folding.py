"""Names as they are compared: letter case and accents folded, spaces collapsed, curly apostrophes straightened."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "fold_in_place", "words_of"]

#: Letters that no decomposition takes apart, and the marks that print in more than one form.
_PLAIN = str.maketrans(
    {
        "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "ħ": "h", "Ħ": "h", "ð": "d", "Ð": "d",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "‑": "-", "‐": "-", "–": "-", "—": "-",
    }
)  # fmt: skip

_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")


def fold(name: str) -> str:
    """The form under which `name` is compared with others."""
    if name.isascii():
        plain = name.replace("`", "'").lower()
    else:
        apart = unicodedata.normalize("NFKD", name.translate(_PLAIN))
        plain = "".join([mark for mark in apart if not unicodedata.combining(mark)]).casefold()
    return " ".join(plain.split())


@lru_cache(maxsize=4096)
def _fold_mark(mark: str) -> str:
    if mark.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", mark.translate(_PLAIN))
    return "".join([part for part in apart if not unicodedata.combining(part)]).casefold()


def fold_in_place(text: str) -> tuple[str, list[int] | None]:
    """`text` folded, and for each of its code points the offset in `text` it came from.

    The offsets are `None` when every code point folded to exactly one, so that offsets are the same in both; runs
    of spaces are collapsed in the other case only.
    """
    if text.isascii() and "  " not in text:
        return text.translate(_ASCII), None
    marks = {mark: _fold_mark(mark) for mark in set(text)}
    if "  " not in text and all(len(folded) == 1 for folded in marks.values()):
        return text.translate({ord(mark): folded for mark, folded in marks.items()}), None
    folded: list[str] = []
    offsets: list[int] = []
    for offset, mark in enumerate(text):
        for part in marks[mark]:
            if part == " " and folded and folded[-1] == " ":
                continue
            folded.append(part)
            offsets.append(offset)
    return "".join(folded), offsets


_ASCII = {point: ord(_fold_mark(chr(point))) for point in range(128) if _fold_mark(chr(point)) != chr(point)}


def words_of(folded: str) -> list[str]:
    """The words of a folded name: letters and digits, with the apostrophes, points and hyphens inside them."""
    return _WORD.findall(folded)
