"""Slips in a dateline, where a place must stand."""

from collections.abc import Iterator
from string import ascii_lowercase

from checker.record.name import Place
from checker.span import Span
from checker.verify.name.capitals import CapitalWord, fold_word
from checker.verify.name.desk import Desk, Misspelling, parts_of, places_of
from checker.verify.name.slips import is_derived

__all__ = ["in_dateline"]

#: Longer words are left alone: so many forms lie one slip away.
_LONGEST = 20


def in_dateline(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A word of the dateline that is one slip from being a recorded place's, a gazetteer's included.

    It is sure where the country or the state beside it is that place's, and may then be a word in its own right.
    """
    dateline = desk.words.dateline
    if dateline is None or not desk.words.is_in_dateline(word) or not 3 < len(word.folded) < _LONGEST:
        return None
    part = _part(word, dateline, desk)
    if desk.reference.named(part.of(desk.words.text)):
        return None
    regions = _regions(dateline, part, desk)
    near = {right: place for right, place in _near(word, part, desk) if not is_derived(word.folded, right)}
    agreeing = {right: place for right, place in near.items() if regions & {place.id, place.country, place.within}}
    loose = {right: place for right, place in near.items() if not regions or not (place.country or place.within)}
    meant = agreeing or (loose if desk.is_unknown(word) else {})
    if len(meant) != 1:
        return None
    right, place = next(iter(meant.items()))
    because = f"a dateline names a place, and {place.name} is one slip away"
    return Misspelling(word, right, place.name, because, bool(agreeing), place, places_of(right, desk))


def _part(word: CapitalWord, dateline: Span, desk: Desk) -> Span:
    """The stretch between the commas of the dateline that the word stands in."""
    text = desk.words.text
    start = max(text.rfind(",", dateline.start, word.span.start) + 1, dateline.start)
    end = text.find(",", word.span.end, dateline.end)
    end = dateline.end if end < 0 else end
    while text[start].isspace():
        start += 1
    return Span(start, end)


def _regions(dateline: Span, part: Span, desk: Desk) -> set[str]:
    """The ids of the places that the rest of the dateline names, and of what they lie in."""
    written = dateline.of(desk.words.text).split(",")
    others = (each.strip() for each in written if each.strip() != part.of(desk.words.text))
    named = [place for other in others for place in desk.reference.named(other) if isinstance(place, Place)]
    return {key for place in named for key in (place.id, place.country, place.within) if key}


def _near(word: CapitalWord, part: Span, desk: Desk) -> Iterator[tuple[str, Place]]:
    """What the word can be meant for: words that make the part of the dateline the name of a place."""
    text = desk.words.text
    before, after = text[part.start : word.span.start], text[word.span.end : part.end]
    for right in dict.fromkeys(_one_slip_away(word.folded)):
        for entity in desk.reference.named(f"{before}{right}{after}"):
            if isinstance(entity, Place) and right in parts_of(fold_word(entity.name)):
                yield right, entity


def _one_slip_away(word: str) -> Iterator[str]:
    """The words one edit from a folded word: a swap, a letter less, another letter, a letter more."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in ascii_lowercase if letter != tail[0])
        yield from (head + letter + tail for letter in ascii_lowercase)
