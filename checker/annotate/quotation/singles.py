"""Stretches in single marks, in a paragraph where the same sign is an apostrophe too.

A sign opens behind a space or a bracket, and closes behind a word or a stop; between two letters it is an
apostrophe. Behind a plural (`the boys' school`) it is one where the quotation closes later.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.span import Span

__all__ = ["singles"]

#: A single sign that does not stand between two letters or figures.
_SIGN = re.compile(r"(?<![^\W_])[‘’'‹›]|[‘’'‹›](?![^\W_])")
_OPENING, _CLOSING = "‘'‹", "’'›"
#: What stands behind a plural's apostrophe is a noun, and none of these.
_NO_NOUN = frozenset(
    """
    a after an and are as at because before but by for from had has have he her his if in is it its my nor of on or our
    said saying says she so than that the their then they this to told was we were when where which while who will with
    would you your
    """.split()
)
_NEXT = re.compile(r" ([A-Za-z]+)")
#: Letters left out at the start of a word: `'em`, `'90s`.
_ELISION = re.compile(r"[’'‘](?:\d0s\b|(?:em|til|tis|twas|cause|n|bout|round)\b)", re.IGNORECASE)
#: No quotation in single marks is longer, and none holds more apostrophes.
_LONGEST, _MOST = 2_000, 40


def singles(text: str, doubles: Sequence[Span], goes_on: bool = False) -> Iterator[tuple[int, int, bool]]:
    """Where each stretch in single marks starts and ends in `text`, marks included, and whether it closes, in order.

    Those inside the stretches `doubles`, in order of place, are left out. One around some of them is told where its
    marks stand clear: at the start or behind a comma, a colon or a stop, and with a stop or a comma before the end.
    So does one have to start that does not close: it runs to the end of the paragraph, where a sentence ends there
    and the next paragraph opens with a mark (`goes_on`).
    """
    if not any(sign in text for sign in _OPENING):
        return
    places = [match.start() for match in _SIGN.finditer(text) if not _within(doubles, match.start())]
    done = 0
    for number, place in enumerate(places):
        if place >= done and _opens(text, place):
            end = _closed(text, place, places[number + 1 : number + 1 + _MOST], doubles)
            if end:
                done = end + 1
                yield place, done, True
            elif goes_on and _runs_on(text, place, places[number + 1 : number + 2 + _MOST]):
                yield place, len(text.rstrip()), False
                return


def _within(doubles: Sequence[Span], place: int) -> bool:
    at = bisect_right(doubles, place, key=lambda span: span.start) - 1
    return at >= 0 and place < doubles[at].end


def _opens(text: str, place: int) -> bool:
    before, behind = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if text[place] not in _OPENING or not behind.strip() or behind in _CLOSING + _OPENING:
        return False
    return not (before.isalnum() or before in tuple("_.'’‘")) and _ELISION.match(text, place) is None


def _ends(text: str, place: int) -> bool:
    before, behind = text[place - 1], text[place + 1 : place + 2]
    return text[place] in _CLOSING and not before.isspace() and not (behind.isalnum() or behind == "_")


def _closed(text: str, start: int, coming: Sequence[int], doubles: Sequence[Span]) -> int:
    """Where the stretch that opens at `start` closes, or 0."""
    first = 0
    for place in coming:
        if place - start > _LONGEST or "\n" in text[start:place]:
            break
        if _ends(text, place):
            first = first or place
            if not _is_plural(text, place):
                return place if _is_clear(text, start, place, doubles) else 0
        elif _opens(text, place):
            break
    return first if first and _is_clear(text, start, first, doubles) else 0


def _runs_on(text: str, start: int, coming: Sequence[int]) -> bool:
    """Whether the stretch that opens at `start` is left open for the next paragraph."""
    if len(coming) > _MOST or not all(_is_plural(text, place) for place in coming):
        return False
    return _is_led(text, start) and text[-3:].rstrip()[-1:] in (*".?!",)


def _is_led(text: str, start: int) -> bool:
    """Whether a mark stands where somebody's words may begin."""
    return text[max(start - 3, 0) : start].rstrip()[-1:] in ("", *",:.?!—–’'")


def _is_plural(text: str, place: int) -> bool:
    """Whether a sign may be the apostrophe of a plural: a noun stands behind it."""
    owned = _NEXT.match(text, place + 1) if text[place - 1] == "s" else None
    return owned is not None and owned[1].lower() not in _NO_NOUN


def _is_clear(text: str, start: int, end: int, doubles: Sequence[Span]) -> bool:
    """Whether no double marks stand between two places, or whole ones where both places are plain."""
    at = bisect_right(doubles, start, key=lambda span: span.start)
    if at == len(doubles) or doubles[at].start > end:
        return True
    return text[start + 1 : end].rstrip('”"')[-1:] in (*",.?!",) and _is_led(text, start)
