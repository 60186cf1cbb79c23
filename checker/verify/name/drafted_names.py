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

    A form that is somebody's surname somewhere is only one when it is not `introduced` by a forename and sounds alike.
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
        if other[0] != word.folded[0] and (len(other) < 5 or differ_by(word.folded, other) > 1):
            continue
        if not introduced and not (
            (sounds_like(word.folded, other) or sorted(word.folded) == sorted(other)) and desk.is_introduced(other)
        ):
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
