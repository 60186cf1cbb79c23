"""What a group of changed words does to a quotation: nothing, little, or much."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.evidence.quotation import ChangeKind
from checker.verify.quotation.quoted_words import Quoted
from checker.verify.quotation.spoken_numbers import number_in, value_of
from checker.verify.quotation.spoken_words import Word
from checker.verify.quotation.word_classes import FUNCTION_WORDS, NEGATIONS, persons_of, words_in

__all__ = ["judged_bracket", "judged_change", "same_after_all"]

ALLOWED, MINOR, MAJOR, CRITICAL = ChangeKind.ALLOWED, ChangeKind.MINOR, ChangeKind.MAJOR, ChangeKind.CRITICAL

Judgement = tuple[ChangeKind, str]

_MODALS, _QUANTITIES = words_in("modals"), words_in("quantities")
_SMALL = words_in("slight", "articles", "possessives")
_MONTHS, _DAYS = words_in("months"), words_in("months", "weekdays")
_MAGNITUDES, _FILLERS = words_in("magnitudes"), words_in("fillers")
_OPPOSED = tuple(
    frozenset(pair.split())
    for pair in (
        "from to", "for against", "with without", "before after", "up down", "in out", "under over", "above below",
        "and or", "and but", "or but", "if unless", "toward from", "on off", "if when", "until after", "into from",
    )
)  # fmt: skip
_FILLER_PHRASES = ("you know", "i mean", "sort of", "kind of", "you see", "if you will")
_LOOSE = {
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "kinda": "kind of", "sorta": "sort of",
    "cause": "because", "em": "them", "cannot": "can not", "cant": "can not", "wont": "will not",
    "shant": "shall not", "aint": "is not", "ya": "you", "yeah": "yes", "til": "until", "till": "until",
    "lets": "let us", "gimme": "give me",
}  # fmt: skip
_CONTRACTED = re.compile(r"(n['’]t|['’](?:ll|re|ve|d|m|s))$", re.IGNORECASE)
_LONG = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am", "'s": "is"}
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "anti", "mis")


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
    if not ours and _slip_of_the_tongue(recorded, after):
        return ALLOWED, _slip_of_the_tongue(recorded, after)
    if not theirs and (all(word.soft for word in drafted) or " ".join(ours) in _FILLER_PHRASES):
        return ALLOWED, "filler"
    if _same_day(ours, theirs, before, after):
        return ALLOWED, "number style"
    mended = [word for word in drafted if word.mended]
    if mended and len(drafted) == len(recorded) and all(map(_shares_stem, drafted, recorded)):
        return ALLOWED, "letters in brackets"
    plain_ours, plain_theirs = _expanded(drafted), _expanded(recorded)
    if any(one == other for one in _readings(plain_ours) for other in _readings(plain_theirs)):
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
    if _negations(ours) != _negations(theirs) or _reversed(ours, theirs):
        return CRITICAL, "negation"
    if _numbers(drafted) != _numbers(recorded):
        return CRITICAL, "number"
    if set(ours) & _DAYS and set(theirs) & _DAYS and len(ours) == len(theirs) == 1:
        return CRITICAL, "date"
    if len(drafted) == len(recorded) and all(map(_one_form, ours, theirs)):
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
    theirs = [key for key in _expanded(recorded) if key]
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
    if len(theirs) == len(inner) and all(map(_one_form, inner, theirs)):
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


def _slip_of_the_tongue(recorded: Sequence[Word], after: Word | None) -> str:
    """`filler` or `stutter` when these words, which the draft drops, were no part of what was said."""
    keys = [word.key for word in recorded]
    if all(word.soft or word.key in _FILLERS for word in recorded) and any(word.soft for word in recorded):
        return "filler"
    if " ".join(keys) in _FILLER_PHRASES:
        return "filler"
    firm = [word.key for word in recorded if not word.soft]
    if after is not None and firm and all(key == after.key for key in firm):
        return "stutter"
    if any(word.soft for word in recorded) and len(recorded) <= 4 and firm and after is not None:
        return "stutter" if firm[0] == after.key else ""
    half = len(keys) // 2
    return "stutter" if half and len(keys) % 2 == 0 and keys[:half] == keys[half:] and not firm else ""


def _same_day(ours: list[str], theirs: list[str], before: Word | None, after: Word | None) -> bool:
    """Whether both are one day of a month that stands beside them: January 20 for January 20th."""
    beside = {word.key for word in (before, after) if word is not None}
    ours_value = [number_in(key) for key in ours if key not in ("the", "of")]
    theirs_value = [number_in(key) for key in theirs if key not in ("the", "of")]
    return bool(beside & _MONTHS) and len(ours_value) == 1 and ours_value == theirs_value and ours_value[0] is not None


def _expanded(words: Sequence[Quoted] | Sequence[Word]) -> list[str]:
    """The keys with contractions written out."""
    found: list[str] = []
    for word in words:
        ending = _CONTRACTED.search(word.text)
        if word.key in _LOOSE and (ending is None or word.key not in ("ill", "well")):
            found += _LOOSE[word.key].split()
        elif ending and len(word.text) > len(ending[0]):
            start = re.sub(r"\W", "", word.text[: ending.start()].lower())
            found += [start, _LONG[ending[0].lower().replace("’", "'")]]
        else:
            found.append(word.key)
    return found


def _readings(keys: list[str]) -> list[list[str]]:
    """The keys with a contracted "is" or "would" read both ways."""
    return [keys, ["has" if key == "is" else "had" if key == "would" else key for key in keys]]


def _negations(keys: Sequence[str]) -> int:
    return sum(key in NEGATIONS for key in keys)


def _reversed(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a prefix turns one word into its opposite: able, unable."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    one, other = sorted((ours[0], theirs[0]), key=len)
    return len(one) > 3 and any(other == prefix + one for prefix in _PREFIXES)


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


def _one_form(one: str, other: str) -> bool:
    """Whether two words are forms of one: walk, walked, walking; was, is."""
    if one == other:
        return True
    family = _families().get(one)
    if family is not None and family == _families().get(other):
        return True
    return bool(_stems(one) & _stems(other))


@cache
def _families() -> dict[str, int]:
    lines = (Path(__file__).parents[1] / "lexicon" / "irregular.txt").read_text(encoding="utf-8").splitlines()
    return {word: n for n, line in enumerate(lines) if line[:1] != "#" for word in line.split()}


def _stems(word: str) -> set[str]:
    """What may be left of a word without its ending, three letters at the least."""
    found = {word} if len(word) >= 3 else set()
    for ending in ("s", "es", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word.removesuffix(ending)
            found |= {stem, f"{stem}e"} if ending in ("ing", "ed") else {stem}
            if len(stem) > 3 and stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if stem.endswith("i"):
                found.add(stem[:-1] + "y")
    return found
