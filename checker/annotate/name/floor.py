"""Who has the floor: whom a bare surname means where people of one draft share it."""

from collections.abc import Sequence

from checker.annotate.name.people import Somebody
from checker.annotation.name import Mention
from checker.annotation.parse import Parse

__all__ = ["Floor", "takes_the_floor"]

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
#: What stands beside a subject and is one with it: `the minister, X, said`, `X and Y said`.
_SHARED = ("conj", "appos", "compound", "nmod")
#: A relative who is named for another's sake: `his brother Jens Moss`.
_KIN = frozenset(
    "brother sister father mother son daughter husband wife cousin uncle aunt nephew niece grandfather grandmother "
    "grandson granddaughter widow widower stepson stepdaughter".split()
)


class Floor:
    """The people of one surname, and which of them the draft is speaking of.

    The first who is named in full has the surname until somebody else is named in full as what a sentence is about.
    One who has not been mentioned for a whole paragraph loses it to the one who has been spoken of most.
    """

    def __init__(self) -> None:
        self._holder: Somebody | None = None
        self._paragraph = 0

    def named(self, who: Somebody, paragraph: int, takes: bool) -> None:
        """Somebody is named in full, and `takes` the surname over if others had it."""
        if takes or self._holder in (None, who):
            self._holder, self._paragraph = who, paragraph

    def meant(self, fitting: Sequence[Somebody], paragraph: int, bare: bool) -> Somebody:
        """Which of those that the surname fits it means in that paragraph; `bare` says that no honorific tells."""
        introduced = [who for who in fitting if who.mentions] or list(fitting)
        lately = paragraph - self._paragraph < 2
        if self._holder in introduced and lately:
            who = self._holder
            assert who is not None
        else:
            who = max(introduced, key=lambda each: each.mentions)
        if bare or self._holder in (None, who):
            self._holder, self._paragraph = who, paragraph
        return who


def takes_the_floor(mention: Mention, parse: Parse) -> bool:
    """Whether a sentence of the draft's own is about the one it names, and not somebody's brother or an aside."""
    start, end = mention.span.start - parse.start, mention.span.end - parse.start
    before = parse.text[:start]
    if before.count("“") > before.count("”") or before.rstrip()[-1:] == "," == parse.text[end : end + 1]:
        return False
    head = parse.token_at(mention.span.end - 1)
    if head is None:
        return False
    first = parse.token_at(mention.span.start)
    if first and parse.tokens[first - 1].lower in _KIN:
        return False
    token = parse.tokens[head]
    while token.relation in _SHARED and token.head != token.i:
        token = parse.tokens[token.head]
    return token.relation in _SUBJECTS
