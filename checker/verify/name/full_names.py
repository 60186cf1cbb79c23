"""Slips told by the rest of a recorded name that stands beside them: Kier Starmer."""

from collections.abc import Iterator

from checker.record.name import Person
from checker.verify.name.capitals import CapitalWord
from checker.verify.name.desk import Desk, Misspelling, curated_entity, parts_of, places_of
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.slips import differ_by, is_derived, sounds_like

__all__ = ["in_full_name"]


#: How many words of a draft are held against a recorded name at once.
_LONGEST = 7


def in_full_name(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A word that keeps a stretch of the draft from being a recorded name."""
    if desk.words.is_alone(word):
        return None
    unknown, mention = desk.is_unknown(word), desk.mention_of(word)
    if not unknown and mention is not None and desk.is_recorded(mention):
        return None
    for first, last in _name_windows(word, desk):
        written = desk.words.written(first, last)
        if not unknown and desk.reference.named(written):
            return None
        for name in desk.near_names(written, 2 if unknown else 1):
            right = _meant(desk, first, last, word, name)
            if right is not None and (unknown or mention is not None or desk.drafts(name)):
                found = _full_name_slip(word, right, name, unknown, desk)
                if found is not None:
                    return found
    return None


def _name_windows(word: CapitalWord, desk: Desk) -> Iterator[tuple[int, int]]:
    """The stretches that may be one name: the word's mention; for an unknown word also others that overlap it.

    In a headline, where a name that no record has is no mention, also those of words that are of none.
    """
    mention = desk.mention_of(word)
    unknown = desk.is_unknown(word)
    if not unknown and mention is not None and mention.span == word.span:
        return
    most = max(4, 0 if mention is None else mention.text.count(" ") + 1)
    for first, last in desk.words.windows(word, min(most, _LONGEST)):
        span = desk.words.span(first, last)
        if mention is not None and (span == mention.span or not unknown):
            fitting = span == mention.span
        elif unknown:
            fitting = any(desk.knows(other.folded) for other in desk.words[first:last] if other is not word)
        else:
            named = (desk.mention_of(other) for other in desk.words[first:last])
            fitting = all(other is None or span.contains(other.span) for other in named)
        if fitting:
            yield first, last


def _meant(desk: Desk, first: int, last: int, word: CapitalWord, name: str) -> str | None:
    """What `name` has in the place of `word`, when every other word is the same, or is itself unknown."""
    named, drafted = parts_of(name), parts_of(desk.words.written(first, last))
    if len(named) != len(drafted) or named == drafted:
        return None
    differing = {mine: theirs for mine, theirs in zip(drafted, named, strict=True) if mine != theirs}
    right = differing.pop(word.folded, None)
    if right is None or len(differing) > 1:
        return None
    for at in range(first, last):
        other = desk.words[at]
        if other.folded in differing and not (desk.is_unknown(other) and desk.is_unknown(word)):
            return None
    return right


def _full_name_slip(word: CapitalWord, right: str, name: str, unknown: bool, desk: Desk) -> Misspelling | None:
    edits = differ_by(word.folded, right)
    if len(right) < 5 and (right.startswith(word.folded) or word.folded.startswith(right)) and not standing(right):
        return None  # an abbreviation: Wis., Wisc.
    if not unknown and _is_shortened(word.folded, right):
        return None
    if edits > 2 or (is_derived(word.folded, right) and (not unknown or word.folded == right + "s")):
        return None
    entity = curated_entity(name, desk)
    because = f"the rest of the name stands beside it: {name}"
    places = places_of(right, desk)
    if unknown:
        if edits == 2 and (word.folded[0] != right[0] or (len(right) < 6 and not sounds_like(word.folded, right))):
            return None
        sure = bool(places) or desk.words.counts[word.folded] < 3  # spelt so throughout: perhaps somebody else
        return Misspelling(word, right, name, because, sure, entity, places)
    known = standing(word.folded)
    spoken = sounds_like(word.folded, right)
    whole = desk.words.counts[right] > 0
    swapped = sorted(word.folded) == sorted(right)
    if edits != 1 or len(right) < 4:
        return None
    if known >= Standing.WORD:
        rarer = standing(right) is not Standing.COMMON or known is not Standing.COMMON
        meant = swapped or (rarer and (len(right) > 4 or spoken))
    else:
        held = len(parts_of(name)) > 2 or (len(right) > 5 and not isinstance(entity, Person))
        meant = spoken or whole or swapped or held
    return Misspelling(word, right, name, because, False, entity, places) if meant else None


def _is_shortened(written: str, right: str) -> bool:
    """Whether one word is the other cut short: Alex; a letter that should be doubled is a slip: Bret Kavanaugh."""
    if right == written + written[-1:]:
        return False
    return right.startswith(written) or written.startswith(right)
