"""Letters that only look Latin, and characters that cannot be seen, inside words."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from checker.document import Document
from checker.span import Span

__all__ = ["Disguise", "disguised"]

#: Cyrillic and Greek letters, and the Latin ones they are taken for.
_LATIN = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХЗԁѕіјаеорсухԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυιкɡ",
        "ABESIJKMHOPCTYX3dsijaeopcyxqwhABEZHIKMNOPTYXavopuikg",
        strict=True,
    )
)
#: Zero-width marks, soft hyphens and marks that turn the direction of writing.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb"
)
_SUSPECT = re.compile(rf"[^\W\d_][^\W\d_{_UNSEEN}]*[\w{_UNSEEN}’'-]*")
#: What a disguised word has at least one of.
_STRANGE = re.compile(rf"[{''.join(_LATIN)}{_UNSEEN}]")
_HIDDEN = re.compile(rf"(?<=[^\W\d_])[{_UNSEEN}]+(?=[^\W\d_])")
#: Scripts whose words need marks between their letters.
_JOINING = (
    "ARABIC",
    "DEVANAGARI",
    "BENGALI",
    "TAMIL",
    "MALAYALAM",
    "SINHALA",
    "PERSIAN",
    "KHMER",
    "MONGOLIAN",
    "TELUGU",
)


@dataclass(frozen=True, slots=True)
class Disguise:
    """A word that is not what it looks like: `plain` is what it looks like, `marks` names what is in it."""

    span: Span
    plain: str
    marks: str
    unseen: bool


def disguised(document: Document) -> Iterator[Disguise]:
    """The words with letters of another script among Latin ones, or with unseen characters inside."""
    text = document.text
    if text.isascii() or not _STRANGE.search(text):
        return
    for block in document.prose:
        for match in _SUSPECT.finditer(text, block.span.start, block.span.end):
            word = match[0]
            if not word.isascii():
                found = _mixed(word) or _unseen(word)
                if found is not None:
                    plain, marks, unseen = found
                    yield Disguise(Span(*match.span()), plain, marks, unseen)


def _mixed(word: str) -> tuple[str, str, bool] | None:
    """What a word looks like, when look-alike letters stand among Latin ones."""
    strange = [mark for mark in word if mark in _LATIN]
    if not strange or not any(mark.isascii() and mark.isalpha() for mark in word):
        return None
    plain = "".join(_LATIN.get(mark, mark) for mark in word)
    if not re.sub(r"[\W_]", "", unicodedata.normalize("NFD", plain)).isascii():
        return None
    return plain, ", ".join(dict.fromkeys(unicodedata.name(mark, "?").capitalize() for mark in strange)), False


def _unseen(word: str) -> tuple[str, str, bool] | None:
    """The word without its unseen characters, unless its script needs them."""
    hidden = _HIDDEN.findall(word)
    if not hidden or any(unicodedata.name(mark, "").startswith(_JOINING) for mark in word):
        return None
    marks = (f"{unicodedata.name(mark, 'unnamed').capitalize()} (U+{ord(mark):04X})" for run in hidden for mark in run)
    return _HIDDEN.sub("", word), ", ".join(dict.fromkeys(marks)), True
