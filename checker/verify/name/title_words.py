"""Words beside people's names that may be of a title: the Harbor Minister Ana Ruiz, Ana Ruiz, the harbor minister."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.annotation.name import MentionKind
from checker.document import Document
from checker.evidence.name import Link, LinkState
from checker.span import Span
from checker.verify.name.capitals import fold_word
from checker.verify.name.lexicon import Standing, standing

__all__ = ["JOINING", "TITLES", "TitleWord", "title_words_beside"]

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_APPOSITION = re.compile(r", (?:the |a |an )?((?:[^\W\d_]+ ){0,3}[^\W\d_]+)(?=[,.;:])")
#: Titles of other languages, which are no slips.
_FOREIGN = frozenset("presidente presidenta ministre ministro ministra senatore capitaine generale premiere".split())
#: What joins the words of a title.
JOINING = frozenset("of the for to and".split())
#: Words of titles that anybody may have, whatever is on record.
TITLES = frozenset(
    """
    president minister secretary chancellor senator governor representative congressman congresswoman ambassador
    general colonel captain lieutenant sergeant admiral commander professor chairman chairwoman commissioner director
    attorney justice spokesman spokeswoman councilman councilwoman alderman archbishop bishop cardinal premier
    """.split()
)
#: How far before a name its title may begin, in code points and in words.
_REACH, _WORDS = 70, 6


@dataclass(frozen=True, slots=True)
class TitleWord:
    """A word beside a name: `phrase` are the title words it stands among, `at` its place in them."""

    span: Span
    folded: str
    phrase: tuple[str, ...]
    at: int

    def with_(self, right: str) -> str:
        """The title if `right` is meant."""
        return " ".join((*self.phrase[: self.at], right, *self.phrase[self.at + 1 :]))


def title_words_beside(document: Document, link: Link) -> Iterator[TitleWord]:
    """The words that may be of a title: those of a name's own beginning and right before it, or set off after it."""
    mention = link.mention
    block = document.block_at(mention.span)
    if block is None or mention.kind in (MentionKind.PLACE, MentionKind.ACRONYM):
        return
    start = max(block.span.start, mention.span.start - _REACH)
    own = mention.span.start + max(mention.text.rfind(" "), 0) if link.state is not LinkState.VERIFIED else 0
    end = max(own, mention.span.start)
    yield from _placed(document.text, _begin(document.text, start, end), end)
    if link.state is LinkState.VERIFIED and (after := _APPOSITION.match(document.text, mention.span.end)):
        yield from _placed(document.text, *after.span(1))


def _begin(text: str, start: int, end: int) -> int:
    """Where the words begin that run up to `end` with a space between any two, none of them before `start`."""
    before = text[start:end].removesuffix(" ")
    begin, at = end, start + len(before)
    for piece in reversed(before.split(" ")[-_WORDS:]):
        word = piece if piece.isalpha() else _last_word(piece)
        if not word:
            break
        begin = at - len(word)
        if word != piece:
            break
        at = begin - 1
    return begin


def _last_word(piece: str) -> str:
    """The word that ends a piece of text; empty when it ends otherwise."""
    words: list[str] = _WORD.findall(piece)
    return words[-1] if words and piece.endswith(words[-1]) else ""


def _placed(text: str, start: int, end: int) -> Iterator[TitleWord]:
    """The words between two places, where one of them may be a slip."""
    if start < end:
        words = list(_WORD.finditer(text, start, end))
        phrase = tuple(fold_word(word[0]) for word in words)
        for at, word in enumerate(words):
            if _may_be_slip(phrase[at]):
                yield TitleWord(Span(*word.span()), phrase[at], phrase, at)


def _may_be_slip(folded: str) -> bool:
    """Whether a word is worth a look: no common word, no title and nothing that stands in one."""
    skipped = folded in JOINING or folded in _FOREIGN or folded in TITLES
    return len(folded) > 3 and not skipped and standing(folded) is not Standing.COMMON
