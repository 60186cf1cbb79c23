"""What a group of changed words does to a quotation: nothing, little, or much."""

import re
from collections.abc import Sequence

from checker.evidence.quotation import ChangeKind
from checker.verify.quotation.contractions import readings, written_out
from checker.verify.quotation.disfluencies import is_filler, slip_of_the_tongue
from checker.verify.quotation.quoted_words import Quoted
from checker.verify.quotation.spoken_numbers import number_in, value_of
from checker.verify.quotation.spoken_words import Word
from checker.verify.quotation.word_classes import FUNCTION_WORDS, NEGATIONS, persons_of, words_in
from checker.verify.quotation.word_forms import are_one_form, are_opposed

__all__ = ["judged_bracket", "judged_change", "same_after_all"]

ALLOWED, MINOR, MAJOR, CRITICAL = ChangeKind.ALLOWED, ChangeKind.MINOR, ChangeKind.MAJOR, ChangeKind.CRITICAL

Judgement = tuple[ChangeKind, str]

_MODALS, _QUANTITIES = words_in("modals"), words_in("quantities")
_SMALL = words_in("slight", "articles", "possessives")
_MONTHS, _DAYS = words_in("months"), words_in("months", "weekdays")
_MAGNITUDES = words_in("magnitudes")
_OPPOSED = tuple(
    frozenset(pair.split())
    for pair in (
        "from to", "for against", "with without", "before after", "up down", "in out", "under over", "above below",
        "and or", "and but", "or but", "if unless", "toward from", "on off", "if when", "until after", "into from",
    )
)  # fmt: skip


def same_after_all(drafted: Sequence[Quoted], recorded: Sequence[Word]) -> str:
    """Why two groups of words are the same when read whole, or nothing when they are not."""
    ours, theirs = [word.key for word in drafted], [word.key for word in recorded]
    if _joined(ours) == _joined(theirs) or _written(drafted) == _written(recorded):
        return "spelling"
    ours_value, theirs_value = value_of(ours), value_of(theirs)
    if ours_value and theirs_value and ours_value[0] == theirs_value[0]:
        return "number style" if set(ours_value[1]) ^ set(theirs_value[1]) <= {"number", "dollar"} else ""
    return ""


def judged_change(
    drafted: Sequence[Quoted], recorded: Sequence[Word], before: Word | None, after: Word | None, opens: bool
) -> Judgement:
    """What a group of changed words does; `before` and `after` are the recorded words beside it.

    Either group may be empty, not both. `opens` says that the drafted words begin a sentence, where a capital
    tells nothing.
    """
    reason = same_after_all(drafted, recorded)
    if reason:
        return ALLOWED, reason
    ours, theirs = [word.key for word in drafted], [word.key for word in recorded]
    if not ours and slip_of_the_tongue(recorded, after):
        return ALLOWED, slip_of_the_tongue(recorded, after)
    if not theirs and (all(word.soft for word in drafted) or is_filler(ours)):
        return ALLOWED, "filler"
    if _same_day(ours, theirs, before, after):
        return ALLOWED, "number style"
    mended = [word for word in drafted if word.mended]
    if mended and len(drafted) == len(recorded) and all(map(_shares_stem, drafted, recorded)):
        return ALLOWED, "letters in brackets"
    plain_ours, plain_theirs = written_out(drafted), written_out(recorded)
    if any(one == other for one in readings(plain_ours) for other in readings(plain_theirs)):
        return MINOR, "contraction"
    begins = bool(recorded) and (before is None or before.sentence != recorded[0].sentence)
    return _altered(drafted, recorded, plain_ours, plain_theirs, opens, begins)


def _altered(
    drafted: Sequence[Quoted],
    recorded: Sequence[Word],
    ours: list[str],
    theirs: list[str],
    opens: bool,
    begins: bool,
) -> Judgement:
    if _negations(ours) != _negations(theirs) or are_opposed(ours, theirs):
        return CRITICAL, "negation"
    if _numbers(drafted) != _numbers(recorded):
        return CRITICAL, "number"
    if set(ours) & _DAYS and set(theirs) & _DAYS and len(ours) == len(theirs) == 1:
        return CRITICAL, "date"
    if len(drafted) == len(recorded) and all(map(are_one_form, ours, theirs)):
        return MINOR, "word form"
    if _is_name(recorded, begins) and _is_name(drafted, opens):
        return CRITICAL, "name"
    for kind in (_MODALS, _QUANTITIES):
        if set(ours) & kind != set(theirs) & kind:
            return MAJOR, "modal" if kind is _MODALS else "quantity"
    ours_persons, theirs_persons = persons_of(ours), persons_of(theirs)
    if ours_persons and theirs_persons and ours_persons != theirs_persons:
        return MAJOR, "pronoun"
    if any(
        len(pair & set(ours)) and len(pair & set(theirs)) and pair & set(ours) != pair & set(theirs)
        for pair in _OPPOSED
    ):
        return MAJOR, "small word that turns the sense"
    if len(ours) <= 2 and len(theirs) <= 2 and all(word in _SMALL for word in (*ours, *theirs)):
        return MINOR, "small word"
    if not ours:
        return MAJOR, "words left out"
    return MAJOR, "words added" if not theirs else "wording"


def judged_bracket(inner: Sequence[str], recorded: Sequence[Word]) -> Judgement:
    """What a bracket with the words `inner` does to the recorded words it stands for."""
    theirs = [key for key in written_out(recorded) if key]
    if _joined(inner) == _joined(theirs):
        return ALLOWED, "words in brackets"
    if _negations(theirs) != _negations(inner):
        return CRITICAL, "negation"
    numbers = [key for key in theirs if key[0].isdigit() and key != "1"]
    if numbers and value_of(theirs) != value_of(inner) and not set(numbers) <= set(inner):
        return CRITICAL, "number"
    if all(word in FUNCTION_WORDS or word in ("1", "ones") for word in theirs):
        return ALLOWED, "words in brackets"
    if theirs[0] in ("this", "that", "these", "those") and len(theirs) <= 3:
        return ALLOWED, "words in brackets"
    if len(theirs) == len(inner) and all(map(are_one_form, inner, theirs)):
        return ALLOWED, "words in brackets"
    if len({_initials(theirs), _joined(inner)}) == 1 or len({_initials(inner), _joined(theirs)}) == 1:
        return ALLOWED, "words in brackets"
    return MAJOR, "brackets over the speaker's words"


def _joined(keys: Sequence[str]) -> str:
    return "".join(keys)


def _initials(keys: Sequence[str]) -> str:
    return "".join(key[:1] for key in keys) if len(keys) > 1 else "\0"


def _written(words: Sequence[Quoted] | Sequence[Word]) -> str:
    return re.sub(r"[\W_]+", "", "".join(word.text for word in words).lower())


def _same_day(ours: list[str], theirs: list[str], before: Word | None, after: Word | None) -> bool:
    """Whether both are one day of a month that stands beside them: January 20 for January 20th."""
    beside = {word.key for word in (before, after) if word is not None}
    ours_value = [number_in(key) for key in ours if key not in ("the", "of")]
    theirs_value = [number_in(key) for key in theirs if key not in ("the", "of")]
    return bool(beside & _MONTHS) and len(ours_value) == 1 and ours_value == theirs_value and ours_value[0] is not None


def _negations(keys: Sequence[str]) -> int:
    return sum(key in NEGATIONS for key in keys)


def _numbers(words: Sequence[Quoted] | Sequence[Word]) -> list[str]:
    """The numbers among words; a bare "one" counts nothing."""
    return [w.key for w in words if w.key[0].isdigit() and not (w.key == "1" and not w.text[0].isdigit())] + [
        w.key.rstrip("s") for w in words if w.key.rstrip("s") in _MAGNITUDES
    ]


def _is_name(words: Sequence[Quoted | Word], opens: bool) -> bool:
    """Whether some word is written as a name is; where the words open a sentence, the first one tells nothing."""
    for at, word in enumerate(words):
        first = opens and at == 0
        if word.text[:1].isupper() and word.key not in FUNCTION_WORDS and not first:
            return True
    return False


def _shares_stem(one: Quoted, other: Word) -> bool:
    return one.key[:2] == other.key[:2] or not one.mended
