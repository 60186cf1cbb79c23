"""Words that multiply, as readers take them: "doubled", "nearly tripled", "cut by half", "a fivefold rise", "twice"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from checker.span import Span

__all__ = ["SIGN", "Multiplier", "compared", "moved"]

#: What every sentence that holds one of these words holds.
SIGN = re.compile(r"doubl|tripl|trebl|drupl|tupl|halv|half|fold|twice|times\s", re.I)
_VERBS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_TIMES = {
    word: float(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
_NAMED = {"twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "half": 0.5}
_HEDGES = {
    "nearly": "under", "almost": "under", "just under": "under", "not quite": "under", "close to": "under",
    "all but": "under", "just over": "over", "slightly more than": "over", "a little more than": "over",
    "more than": "beyond", "over": "beyond", "at least": "beyond", "well over": "beyond", "better than": "beyond",
    "less than": "below", "about": "about", "around": "about", "roughly": "about", "approximately": "about",
    "virtually": "about", "effectively": "about", "practically": "about", "some": "about",
}  # fmt: skip
_HEDGE = rf"(?:(?P<hedge>{'|'.join(sorted(_HEDGES, key=len, reverse=True))})\s)?"
_COUNT = rf"(?P<times>{'|'.join(_TIMES)}|\d{{1,2}})"
_MOVED = re.compile(
    rf"\b{_HEDGE}(?:(?P<verb>(?:{'|'.join(_VERBS)})(?:e[sd]?|ing))|{_COUNT}-?fold"
    rf"|(?:by|in)\s(?P<half>{_HEDGE.replace('hedge', 'inner')}half))\b(?!-)",
    re.I,
)
_SHRUNK = re.compile(
    r"\b(?:cut|fell|fallen|fall|dropped|drop|reduced|slashed|shrank|shrunk|declined|down)\b[^.;:()\d]{0,40}$"
)
_SANK = re.compile(r"\b(?:fell|fall|drop\w*|declin\w*|cut|down|reduc\w+|decreas\w+|less|fewer|lower|smaller)\b", re.I)
_COMPARED = re.compile(
    rf"\b{_HEDGE}(?P<word>(?P<named>{'|'.join(_NAMED)})|{_COUNT}\stimes)"
    r"\s(?:as\s(?:many|much|high|large|big|heavy|long)\sas\s)?(?:the\s(?:(?:previous|earlier)\s)?|last\syear[’']s\s)?$",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|no|n[’']t|without|every|each)\s(?:(?:yet|even|been|have|has)\s)?$", re.I)
#: So far below and above, by itself, a change may be that is called by a whole multiple.
_BELOW, _ABOVE = 0.86, 1.18


@dataclass(frozen=True, slots=True)
class Multiplier:
    """A word that multiplies, and the ratios of the later figure to the earlier that readers let pass for it."""

    span: Span
    word: str
    value: float
    low: float
    high: float


def moved(text: str) -> Iterator[Multiplier]:
    """The words of a sentence that say how many times larger or smaller something became; spans are of `text`."""
    for found in _MOVED.finditer(text):
        lead = text[max(0, found.start() - 60) : found.start()]
        around = text[max(0, found.start() - 24) : found.end() + 20]
        if (
            _NOT.search(lead)
            or (found["half"] and not _SHRUNK.search(lead))
            or (found["times"] and _SANK.search(around))
        ):
            continue
        if found["verb"]:
            value = _VERBS[re.sub(r"(?:e[sd]?|ing)$", "", found["verb"].lower())]
        else:
            value = 0.5 if found["half"] else _counted(found["times"])
        if value > 0:
            hedge = found["hedge"] or (found["inner"] if found["half"] else "") or ""
            yield _multiplier(Span(*found.span()), found[0], value, hedge)


def compared(lead: str, start: int) -> Multiplier | None:
    """The "twice" that ends a `lead`, which begins at `start`; what follows it is the figure compared with."""
    found = _COMPARED.search(lead)
    if found is None or _NOT.search(lead[: found.start()]):
        return None
    value = _NAMED[found["named"].lower()] if found["named"] else _counted(found["times"])
    span = Span(found.start(), found.end("word")).shift(start)
    return _multiplier(span, found["word"], value, found["hedge"] or "") if value else None


def _counted(word: str) -> float:
    return _TIMES.get(word.lower()) or (float(word) if word.isdigit() and 2 <= int(word) <= 20 else 0.0)


def _multiplier(span: Span, word: str, value: float, hedge: str) -> Multiplier:
    low, high = _ends(value, _HEDGES.get(hedge.lower(), ""))
    return Multiplier(span, word, value, low, high)


def _ends(value: float, hedge: str) -> tuple[float, float]:
    """The ratios that pass; "more than halved" is below a half, as "more than doubled" is above two."""
    if value < 1:
        low, high = _ends(1 / value, hedge)
        return (1 / high if high < inf else 0.0), (1 / low if low else inf)
    match hedge:
        case "under":
            return value * 0.72, value * 1.02
        case "over":
            return value * 0.98, value * 1.25
        case "beyond":
            return value * 0.97, inf
        case "below":
            return 0.0, value * 1.02
        case "about":
            return value * 0.8, value * 1.28
        case _:
            return value * _BELOW, value * _ABOVE
