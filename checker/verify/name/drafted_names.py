"""Slips told by the right form elsewhere in the draft."""

from collections.abc import Iterator, Sequence

from checker.annotation.nicknames import are_one_forename
from checker.verify.name.capitals import CapitalWord
from checker.verify.name.desk import Desk, Misspelling, places_of
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.slips import differ_by, is_slip, sounds_like

__all__ = ["in_draft"]


def in_draft(word: CapitalWord, desk: Desk, introduced: bool) -> Misspelling | None:
    """A form that stands once or twice beside the right one, used at least as often in the same draft.

    A form that is somebody's surname somewhere is only one when it is not `introduced` by a forename and sounds alike,
    or stands once under an honorific: Mr. Frist of somebody whom the draft has introduced as Ana Frost.
    """
    counts = desk.words.counts
    mine = counts[word.folded]
    best = None
    for other in _nearby(word.folded, tuple(counts)):
        if counts[other] < mine or not is_slip(word.folded, other) or _is_familiar(word.folded, other):
            continue
        certain = desk.knows(other)
        if not certain and counts[other] < 2 * mine:
            continue
        if (len(other) < 5 and counts[other] < 2) or desk.is_somebody_else(word, other):
            continue
        if other[0] != word.folded[0] and not _begins_like(word.folded, other):
            continue
        if not introduced and not (_is_surname_of(word, other, desk) and desk.is_introduced(other)):
            continue
        if best is None or (certain, counts[other]) > best[0]:
            best = ((certain, counts[other]), other)
    if best is None:
        return None
    (certain, count), other = best
    right = desk.words.forms[other]
    times = "once" if count == 1 else f"{count} times"
    because = f"used {times} in this draft as {right}"
    name, entity = desk.drafted_as(other) if certain else (right, None)
    return Misspelling(word, other, name or right, because, certain and introduced, entity, places_of(other, desk))


def _begins_like(one: str, other: str) -> bool:
    """Whether two words with other first letters may be one: by their length and one slip, or by their sound."""
    return differ_by(one, other) < 2 and (len(other) > 4 or sounds_like(one, other))


def _is_surname_of(word: CapitalWord, other: str, desk: Desk) -> bool:
    """Whether a surname that is known can stand for another one: it sounds alike, or has an honorific and one slip."""
    if sounds_like(word.folded, other) or sorted(word.folded) == sorted(other):
        return True
    once = desk.words.counts[word.folded] == 1 and desk.is_courteous(word)
    return once and word.folded[0] == other[0] and differ_by(word.folded, other) == 1


def _is_familiar(one: str, other: str) -> bool:
    """Whether two words may be one forename, in full and as friends say it: Mikey for Mike, Dannie for Dan."""
    short, long = sorted((one, other), key=len)
    stems = (short, short.removesuffix("e"), short + short[-1:])
    said = any(long == stem + ending for stem in stems for ending in ("y", "ie", "ey"))
    return are_one_forename(one, other) or (said and standing(short) >= Standing.SURNAME)


def _nearby(folded: str, others: Sequence[str]) -> Iterator[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    for other, _, _ in process.extract_iter(folded, others, scorer=OSA.distance, score_cutoff=2):
        yield other
