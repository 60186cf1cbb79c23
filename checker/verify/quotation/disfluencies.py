"""What a speaker did not mean to say, and a newsroom may drop: fillers and stutters."""

from collections.abc import Sequence

from checker.verify.quotation.spoken_words import Word
from checker.verify.quotation.word_classes import words_in

__all__ = ["is_filler", "slip_of_the_tongue"]

_FILLERS = words_in("fillers")
_FILLER_PHRASES = ("you know", "i mean", "sort of", "kind of", "you see", "if you will")


def is_filler(keys: Sequence[str]) -> bool:
    """Whether the words are one of the phrases that fill a pause."""
    return " ".join(keys) in _FILLER_PHRASES


def slip_of_the_tongue(recorded: Sequence[Word], after: Word | None) -> str:
    """`filler` or `stutter` when these words, which the draft drops, were no part of what was said."""
    keys = [word.key for word in recorded]
    if all(word.soft or word.key in _FILLERS for word in recorded) and any(word.soft for word in recorded):
        return "filler"
    if is_filler(keys):
        return "filler"
    firm = [word.key for word in recorded if not word.soft]
    if after is not None and firm and all(key == after.key for key in firm):
        return "stutter"
    if any(word.soft for word in recorded) and len(recorded) <= 4 and firm and after is not None:
        return "stutter" if firm[0] == after.key else ""
    half = len(keys) // 2
    return "stutter" if half and len(keys) % 2 == 0 and keys[:half] == keys[half:] and not firm else ""
