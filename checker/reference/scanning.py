"""Finding every known name in a text: the longest form that starts at each word start, none overlapping."""

import re
from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

import marisa_trie

from checker.reference.folding import fold_in_place
from checker.span import Span

__all__ = ["Lowered", "lowered", "scan"]

_WORD = re.compile(r"[^\W_]+")

#: No name is longer; a longer run of text is never asked for.
_LONGEST = 160

#: Up to this length a name in capitals must stand in capitals.
_SHORT = 5


class Lowered(NamedTuple):
    """The forms that somebody writes with a small first letter, and the first words of those."""

    forms: Set[str]
    firsts: Set[str]


def lowered(forms: Set[str]) -> Lowered:
    """These forms with their first words."""
    return Lowered(forms, {found[0] for form in forms if (found := _WORD.match(form))})


def scan(text: str, trie: marisa_trie.Trie, small: Lowered, spells: Callable[[str, str], bool]) -> Iterator[Span]:
    """The longest forms of `trie` that start at word starts of `text` and end at word ends.

    Where `text` has a small letter only the forms of `small` are looked for. `spells` says whether words of the text
    may stand for a short form.
    """
    folded, offsets = fold_in_place(text)
    done = 0
    for found in _WORD.finditer(folded):
        start = found.start()
        if start < done:
            continue
        is_small = text[start if offsets is None else offsets[start]].islower()
        if is_small and found[0] not in small.firsts:
            continue
        form = _longest(folded, start, trie.prefixes(folded[start : start + _LONGEST]))
        if not form or (is_small and form not in small.forms):
            continue
        end = start + len(form)
        span = Span(start, end) if offsets is None else Span(offsets[start], offsets[end - 1] + 1)
        if len(form) > _SHORT or spells(form, span.of(text)):
            done = end
            yield span


def _longest(folded: str, start: int, prefixes: list[str]) -> str:
    """The longest of `prefixes` that ends at the end of a word of `folded`; empty when none does."""
    for prefix in reversed(prefixes):
        end = start + len(prefix)
        if end == len(folded) or not (folded[end].isalnum() and prefix[-1].isalnum()):
            return prefix
    return ""
