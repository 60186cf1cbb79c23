"""Whether two words are forms of one, or a word and its opposite."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

__all__ = ["are_one_form", "are_opposed"]

_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "anti", "mis")


def are_opposed(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a prefix turns one word into its opposite: able, unable."""
    if len(ours) != 1 or len(theirs) != 1:
        return False
    one, other = sorted((ours[0], theirs[0]), key=len)
    return len(one) > 3 and any(other == prefix + one for prefix in _PREFIXES)


def are_one_form(one: str, other: str) -> bool:
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
