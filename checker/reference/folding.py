"""Names as they are compared: letter case and accents folded, spaces collapsed, curly apostrophes straightened."""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

__all__ = ["Offsets", "fold", "fold_in_place", "words_of"]

#: Letters that no decomposition takes apart, and the marks that print in more than one form.
_PLAIN = str.maketrans(
    {
        "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "ħ": "h", "Ħ": "h", "ð": "d", "Ð": "d",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "‑": "-", "‐": "-", "–": "-", "—": "-",
    }
)  # fmt: skip

_WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")


#: More than one space.
_SPACES = re.compile(r" {2,}")


def fold(name: str) -> str:
    """The form under which `name` is compared with others."""
    plain = name.replace("`", "'").lower() if name.isascii() else _folded(name)
    return " ".join(plain.split())


def _folded(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN)).translate(_PLAIN)
    return "".join([mark for mark in apart if not unicodedata.combining(mark)]).casefold()


@lru_cache(maxsize=4096)
def _fold_mark(mark: str) -> str:
    return " " if mark.isspace() else _folded(mark)


_ASCII = {point: ord(_fold_mark(chr(point))) for point in range(128) if _fold_mark(chr(point)) != chr(point)}


class Offsets:
    """Where the code points of a folded text came from.

    `folded` are the places in the folded text from which on it runs along with the text again, `written` what they
    are there.
    """

    __slots__ = ("folded", "written")

    def __init__(self) -> None:
        self.folded, self.written = [0], [0]

    def __getitem__(self, at: int) -> int:
        last = bisect_right(self.folded, at) - 1
        return self.written[last] + at - self.folded[last]


def fold_in_place(text: str) -> tuple[str, Offsets | None]:
    """`text` folded, runs of spaces within a paragraph collapsed, and where its code points came from.

    Those offsets are `None` when every code point folded to exactly one, so that they are the same in both.
    """
    folded, odd = _fold_one_by_one(text)
    if not odd and "  " not in folded:
        return folded, None
    pieces: list[str] = []
    offsets, done, length = Offsets(), 0, 0
    for found in (re.compile(f"[{re.escape(odd)}]| {{2,}}") if odd else _SPACES).finditer(folded):
        start, end = found.span()
        put = " " if found[0][0] == " " else _fold_mark(found[0])
        if put == " " and text.count("\n", start, end) > 1:
            continue  # the end of a paragraph
        pieces += folded[done:start], put
        length += start - done + len(put)
        offsets.folded += [*range(length - len(put) + 1, length), length]
        offsets.written += [*[start] * (len(put) - 1), end]
        done = end
    return ("".join([*pieces, folded[done:]]), offsets) if done else (folded, None)


def _fold_one_by_one(text: str) -> tuple[str, str]:
    """`text` with all marks folded that fold to exactly one, and the others that it has."""
    if text.isascii():
        return text.translate(_ASCII), ""
    folded, odd = text.replace("İ", "I").lower(), ""
    for mark in sorted(set(folded)):
        plain = _fold_mark(mark)
        if len(plain) != 1:
            odd += mark
        elif plain != mark:
            folded = folded.replace(mark, plain)
    return folded, odd


def words_of(folded: str) -> list[str]:
    """The words of a folded name: letters and digits, with the apostrophes, points and hyphens inside them."""
    return _WORD.findall(folded)
