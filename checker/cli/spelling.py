"""The nearest name to one that is misspelt."""

from collections.abc import Collection

__all__ = ["nearest"]

#: So many names are told in full when none is near.
FEW = 15


def nearest(word: str, names: Collection[str]) -> str:
    """A clause to end a message with: the name that was probably meant, else all of them if they are few."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in names}
    close = get_close_matches(word.casefold(), list(by_folded), 1, 0.5)
    if close:
        return f"; did you mean {by_folded[close[0]]!r}?"
    return f"; there are {', '.join(sorted(names))}" if len(names) <= FEW else ""
