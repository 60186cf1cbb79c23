"""Where a stretch in marks stands in its sentence, and how it can be tied to reporting words."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from checker.annotate.quotation.cues import CueHit
from checker.annotate.quotation.sheet import Sheet

__all__ = ["SAYING", "SPEECH", "Setting", "Tie", "hit_at", "setting"]

#: Sections of the lexicon whose verbs tell of speech, and those that do so beside a quotation.
SAYING = frozenset(("say", "tell"))
SPEECH = SAYING | {"beside"}
#: Sentences of transcripts can run to thousands of steps; only so many on each side are looked at.
_WINDOW = 120
_OPENERS = frozenset(("CC", "RB", ",", ":", "UH", "HYPH", "-LRB-", "-RRB-", "NFP", "``", "''", "XX"))


@dataclass(frozen=True, slots=True)
class Tie:
    """A stretch's tie to reporting words of its own sentence.

    `path` names the reading that led there. `hit` is the verb; without one `source` holds the first token of the
    words that tie, one past their last, and the noun that speaks; `colon` is the token of a bare colon.
    """

    path: str
    hit: CueHit | None = None
    source: tuple[int, int, int] | None = None
    colon: int | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A stretch in its sentence: the steps before and after it, and the reporting verbs before it.

    `first` is the first token inside whose head stands outside of the stretch, -1 when there is none.
    """

    sheet: Sheet
    stretch: int
    before: tuple[int, ...]
    after: tuple[int, ...]
    left: tuple[CueHit, ...]
    first: int

    @property
    def words(self) -> str:
        """The words of the stretch, without its marks."""
        return self.sheet.words(self.stretch)

    @property
    def opens(self) -> bool:
        """Whether nothing but conjunctions, adverbs and other stretches stands before."""
        tokens = self.sheet.parse.tokens
        return all(step < 0 or tokens[step].tag in _OPENERS for step in self.before)

    @property
    def full(self) -> bool:
        """Whether the words begin like a sentence and are longer than a fragment."""
        return self.words[:1].isupper() and len(self.words.split()) > 3


def setting(sheet: Sheet, stretch: int) -> Setting:
    """Where stretch number `stretch` of a paragraph stands in its sentence."""
    low, high = sheet.frame(stretch)
    at = sheet.place[stretch]
    before = sheet.steps[max(low, at - _WINDOW) : at]
    after = sheet.steps[at + 1 : min(high, at + 1 + _WINDOW)]
    return Setting(sheet, stretch, before, after, _left(sheet, before), _root(sheet, stretch))


def _left(sheet: Sheet, before: tuple[int, ...]) -> tuple[CueHit, ...]:
    tokens = [step for step in before if step >= 0]
    if not tokens:
        return ()
    low = bisect_left(sheet.hits, tokens[0], key=lambda hit: hit.head)
    high = bisect_right(sheet.hits, tokens[-1], key=lambda hit: hit.head)
    return sheet.hits[low:high]


def _root(sheet: Sheet, stretch: int) -> int:
    first = sheet.parse.token_at(sheet.stretches[stretch].inner.start)
    at = len(sheet.inside) if first is None else first
    while at < len(sheet.inside) and sheet.inside[at] == stretch:
        if sheet.inside[sheet.parse.tokens[at].head] != stretch:
            return at
        at += 1
    return -1


def hit_at(sheet: Sheet, token: int) -> CueHit | None:
    """The reporting verb whose head is that token."""
    at = bisect_left(sheet.hits, token, key=lambda hit: hit.head)
    return sheet.hits[at] if at < len(sheet.hits) and sheet.hits[at].head == token else None
