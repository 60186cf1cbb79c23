"""What a slip is worth, by what the draft says of the person or the place beside the name."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.annotation.name import Mention
from checker.record.name import Person, Place
from checker.span import Span
from checker.verify.name.capitals import CapitalWord
from checker.verify.name.descriptions import Fit, described_as
from checker.verify.name.desk import Desk, Misspelling
from checker.verify.name.lexicon import Standing, standing

__all__ = ["weighed"]

#: From how many letters on two places hardly differ by a letter.
_LONG = 7
#: What stands before the name of a place.
_AT = re.compile(r"\b(?:from|to|in|at|near|for|via|toward|towards|outside|between|off|leaving|reached|left) $")
#: How far before a name that is looked for.
_REACH = 12
#: How many code points of one sentence can lie between two names.
_SENTENCE = 300
#: Where a sentence ends.
_END = re.compile(r"[.!?][”\"’)]? |\n")


def weighed(found: Misspelling, desk: Desk) -> Misspelling | None:
    """The slip, surer or less sure by what stands beside the name; `None` where that makes somebody else of it.

    The rest of a name is not enough for an error, since somebody else may have that name: a title of the person's has
    to stand with it, or the right form elsewhere in the draft.
    """
    if not isinstance(found.entity, Person):
        return _as_place(found, desk)
    text, reference = desk.words.text, desk.reference
    told = {described_as(mention, found.entity, text, reference) for mention in _chain(found.word, desk)}
    if Fit.CONTRADICTS in told or _is_beside_right_name(found, desk):
        return None
    if found.listed or found.places:
        return found
    if Fit.AGREES in told:
        return replace(found, sure=found.sure or standing(found.word.folded) < Standing.COMMON)
    return replace(found, sure=found.sure and _is_no_name(found))


def _as_place(found: Misspelling, desk: Desk) -> Misspelling | None:
    """The slip, unless it is a short name of a place that stands where another place does: from Palu to Palau."""
    named = desk.reference.named(found.right)
    if len(found.right) >= _LONG or not named or not all(isinstance(entity, Place) for entity in named):
        return found
    text, here = desk.words.text, found.word.span
    if not _stands_as_place(here, text):
        return found
    if any(_is_in_sentence(place, here, text) and _stands_as_place(place, text) for place in found.places):
        return None
    return replace(found, sure=found.sure and (found.listed or _is_no_name(found)))


def _is_beside_right_name(found: Misspelling, desk: Desk) -> bool:
    """Whether the right name stands in full in the sentence that has the other in full: `Jens Moss met Jons Moss`."""
    mention = desk.mention_of(found.word)
    if not found.places or mention is None or " " not in mention.text:
        return False
    full = (
        each for each in desk.mentions if " " in each.text and _is_in_sentence(each.span, mention.span, desk.words.text)
    )
    return any(entity == found.entity for each in full for entity in desk.reference.named(each.text))


def _stands_as_place(span: Span, text: str) -> bool:
    return _AT.search(text, max(span.start - _REACH, 0), span.start) is not None


def _is_in_sentence(one: Span, other: Span, text: str) -> bool:
    """Whether two places of a draft lie in one sentence."""
    start, end = min(one.end, other.end), max(one.start, other.start)
    return end - start < _SENTENCE and not _END.search(text, start, end)


def _chain(word: CapitalWord, desk: Desk) -> Iterator[Mention]:
    """The mentions of whoever the word is a name of."""
    mention = desk.mention_of(word)
    if mention is not None:
        yield from (each for each in desk.mentions if each.chain == mention.chain)


def _is_no_name(found: Misspelling) -> bool:
    """Whether the word is the right one with two letters in each other's place, and on no list of names."""
    swapped = sorted(found.word.folded) == sorted(found.right)
    return swapped and standing(found.word.folded) is Standing.UNKNOWN
