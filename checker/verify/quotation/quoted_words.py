"""What stands inside quotation marks: words, brackets, and gaps that an ellipsis marks."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from checker.span import Span
from checker.verify.quotation.spoken_words import canonical, words_of

__all__ = ["Kind", "Quoted", "quoted_words", "span_of"]


class Kind(Enum):
    """What one element of a quotation is."""

    WORD = "word"
    BRACKET = "bracket"  # the writer's words, for some of the speaker's or beside them
    GAP = "gap"  # words were left out, and an ellipsis says so
    SEAM = "seam"  # the quotation stops here, and goes on in another place of the same words


class Quoted(NamedTuple):
    """One element of a quotation, `start` and `end` in code points of the document.

    `inner` are the keys of a bracket's words; a word with letters in brackets ("[W]e", "want[ed]") is `mended`.
    """

    kind: Kind
    key: str
    text: str
    start: int
    end: int
    soft: bool = False
    inner: tuple[str, ...] = ()
    mended: bool = False


def span_of(quoted: Sequence[Quoted]) -> Span:
    """From the first code point of these elements to the last (a currency sign follows its amount)."""
    return Span(min(word.start for word in quoted), max(word.end for word in quoted))


_SPECIAL = re.compile(
    r"(?P<gap>[\[(]\s?(?:\.\s?){2,8}\.?\s?[\])]|[\[(]\s?…\s?[\])]|(?:\.\s?){2,8}\.|…+\.?|\*\s\*\s\*)"
    r"|(?P<mended>[^\W_]{1,30}\[[^\W_]{1,20}\][\w'’]{0,30}|\[[^\W_]{1,20}\][^\W_][\w'’]{0,30})"
    r"|(?P<bracket>(?:\[[^\[\]\n]{1,120}\]|\([^()\n]{1,120}\))(?:['’](?:s|re|ve|ll|d|m)\b)?)"
)

#: A longer aside in round brackets is the speaker's.
_ASIDE = 8


def quoted_words(text: str, start: int) -> tuple[Quoted, ...]:
    """The elements of `text`, which stands at `start` of the document, in order of place.

    An aside in round brackets is taken for the writer's when it is short; `[sic]` and stage directions are nobody's.
    """
    found: list[Quoted] = []
    done = 0
    for special in _SPECIAL.finditer(text):
        found += _plain(text[done : special.start()], start + done)
        found += _special(special, start)
        done = special.end()
    found += _plain(text[done:], start + done)
    return tuple(found)


def _plain(text: str, start: int) -> Iterator[Quoted]:
    for word in words_of(text):
        yield Quoted(Kind.WORD, word.key, word.text, start + word.start, start + word.end, word.soft)


def _special(special: re.Match[str], start: int) -> Iterator[Quoted]:
    at, to, written = start + special.start(), start + special.end(), special[0]
    if special.lastgroup == "gap":
        yield Quoted(Kind.GAP, "", written, at, to)
    elif special.lastgroup == "mended":
        whole = written.replace("[", "").replace("]", "")
        yield Quoted(Kind.WORD, canonical(whole), whole, at, to, mended=True)
    else:
        inside = written[1 : written.rindex("]" if written[0] == "[" else ")")]
        inner = words_of(inside)
        if inside.strip().lower().rstrip(".") == "sic" or not inner or not words_of(written):
            return
        if written[0] == "(" and len(inner) > _ASIDE:
            yield from _plain(written, start + special.start())
        else:
            yield Quoted(Kind.BRACKET, "", written, at, to, inner=tuple(word.key for word in inner))
