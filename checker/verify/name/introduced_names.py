"""Slips told by a full name that introduces somebody once: Karen Lindqvist, and then "Linqvist said"."""

import re
from collections.abc import Iterator

from checker.annotation.name import Mention, MentionKind
from checker.verify.name.capitals import CapitalWord, fold_word
from checker.verify.name.desk import Desk, Misspelling, parts_of, places_of
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.slips import differ_by, is_slip, sounds_like

__all__ = ["as_introduced"]

_SPEECH = (
    "said|says|added|adds|asked|argued|warned|wrote|explained|noted|insisted|conceded|admitted|acknowledged|replied|"
    "stated|continued|recalled|concluded|countered|responded"
)
_SPEAKS = re.compile(rf",? (?:(?:also|later|then) )?(?:{_SPEECH}|told|tells|declined|suggested|announced|testified)\b")
_SPOKEN = re.compile(rf"\b(?:{_SPEECH}) $")
#: How many code points before a surname its verb can take.
_REACH = 14
#: A form that stands more often is no slip of the pen.
_MOST = 2


def as_introduced(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A surname one letter off that of the only person who was introduced with one like it.

    It has to be the subject of a verb of speech, or stand under an honorific or behind the rest of the name, and
    nobody may be introduced by it. A form that a list knows, or that stands in a full name, must sound the same.
    """
    known = standing(word.folded)
    mention = desk.mention_of(word)
    if known is Standing.COMMON or len(word.folded) < 5 or not _stands_for_somebody(word, mention, desk):
        return None
    if desk.words.counts[word.folded] > _MOST or desk.knows(word.folded):
        return None
    meant = dict(_near(word, mention, desk))
    if len(meant) != 1 or _is_introduced(word, mention, desk):
        return None
    right, introduced = next(iter(meant.items()))
    if introduced.kind is not MentionKind.PERSON:
        return None
    in_full = mention is not None and mention.span != word.span
    if (in_full or known > Standing.RARE_SURNAME) and not sounds_like(word.folded, right):
        return None
    because = f"introduced in this draft as {introduced.text}"
    return Misspelling(word, right, introduced.text, because, False, None, places_of(right, desk))


def _stands_for_somebody(word: CapitalWord, mention: Mention | None, desk: Desk) -> bool:
    """Whether the word is a surname of somebody who speaks or is addressed, or part of a longer name."""
    if mention is not None and mention.span != word.span:
        return mention.kind is not MentionKind.PLACE and standing(word.folded) <= Standing.RARE_SURNAME
    if desk.is_courteous(word):
        return True
    if not desk.words.is_alone(word) and desk.words.run(word)[0] != word.at:
        return False
    text, span = desk.words.text, word.span
    before = text[max(span.start - _REACH, 0) : span.start]
    return bool(_SPEAKS.match(text, span.end) or _SPOKEN.search(before))


def _is_introduced(word: CapitalWord, mention: Mention | None, desk: Desk) -> bool:
    """Whether the draft names somebody in full by the word as it is written, in another place."""
    last = f" {word.folded}"
    return any(
        each is not mention and each.kind is not MentionKind.PLACE and fold_word(each.text).endswith(last)
        for each in desk.mentions
    )


def _near(word: CapitalWord, mention: Mention | None, desk: Desk) -> Iterator[tuple[str, Mention]]:
    """The words of full names before the word that it can be a slip for, each with the mention it stands in."""
    mine = [word.folded] if mention is None else parts_of(mention.text)
    if word.folded not in mine:
        return
    at = mine.index(word.folded) - len(mine)
    for each in desk.mentions:
        if each.span.start >= word.span.start:
            return
        if each.kind is MentionKind.PLACE or " " not in each.text:
            continue
        parts = parts_of(each.text)
        if len(parts) < len(mine) or len(parts) + at < 1:
            continue
        right = parts[at]
        rest_is_same = [*parts[len(parts) - len(mine) :][: at + len(mine)], word.folded, *parts[len(parts) + at + 1 :]]
        if rest_is_same == mine and right[0] == word.folded[0] and _is_slip(word.folded, right):
            yield right, each


def _is_slip(written: str, right: str) -> bool:
    return len(right) > 4 and differ_by(written, right) == 1 and is_slip(written, right)
