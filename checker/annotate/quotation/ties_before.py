"""Reporting words that stand before a stretch in marks: a verb, a colon, a label, "according to"."""

import re
from collections.abc import Sequence

from checker.annotate.quotation.setting import SAYING, SPEECH, Setting, Tie
from checker.annotate.tags import FINITE
from checker.annotation.parse import Token

__all__ = ["far", "led_by_colon", "near", "sourced"]

#: How many tokens may stand between a verb and the words it brings.
_GAP = 12
#: A capitalised name before a colon and a mark.
_LABEL = re.compile(
    r"(?:^|[.!?—–•*] ?|- |\b[Ff]rom )(?P<name>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,4})"
    r"(?: \([^()]{1,24}\))?: {0,2}$"
)
_LONGEST_LABEL = 120
_COPULAS = frozenset("is are was were am".split())


def near(setting: Setting) -> Tie | None:
    """The verb right before the stretch, with an addressee or a comma between."""
    if not setting.left:
        return None
    hit = setting.left[-1]
    between = [setting.sheet.parse.tokens[step] for step in setting.before if step >= hit.last]
    finite = [token for token in between if token.tag in FINITE]
    if len(between) <= _GAP and (not finite or (hit.classes & SAYING and _is_copula(finite, between))):
        return Tie("left", hit)
    led = between and between[-1].text in (",", ":", "that")
    return Tie("left", hit) if led and setting.full and hit.classes & SPEECH else None


def _is_copula(finite: Sequence[Token], between: Sequence[Token]) -> bool:
    """Whether the one verb between reported words and their verb is right before them: `told them it was “over”`."""
    plain = all(token.text not in ",;:—–" for token in between)
    return len(finite) == 1 and plain and finite[0] is between[-1] and finite[0].lower in _COPULAS


def led_by_colon(setting: Setting) -> Tie | None:
    """A colon right before the stretch: with a label, with a verb of saying, or bare."""
    before = setting.before
    if not before or before[-1] < 0 or not setting.sheet.parse.tokens[before[-1]].text.rstrip().endswith(":"):
        return None
    colon = before[-1]
    speaking = [hit for hit in setting.left if hit.classes & SAYING or hit.last >= colon]
    return _label(setting, colon) or (Tie("colon", speaking[-1]) if speaking else Tie("bare colon", colon=colon))


def _label(setting: Setting, colon: int) -> Tie | None:
    """A name and a colon: `Ana Ruiz: “…”`, at the start of a paragraph or behind a stop or a dash."""
    parse = setting.sheet.parse
    end = setting.sheet.stretches[setting.stretch].outer.start - parse.start
    start = max(0, end - _LONGEST_LABEL)
    match = _LABEL.search(parse.text[start:end])
    if match is None or (start and match.start() == 0):
        return None
    last = parse.token_at(parse.start + start + match.end("name") - 1)
    return None if last is None else Tie("label", source=(colon, colon + 1, last))


def sourced(setting: Setting) -> Tie | None:
    """An "according to" anywhere in the sentence of the stretch."""
    steps = [step for step in (*setting.before, *setting.after) if step >= 0]
    if not steps:
        return None
    low, high = steps[0], steps[-1]
    found = next((phrase for phrase in setting.sheet.sources if low <= phrase[0] <= high), None)
    return None if found is None or _holds(found, setting) else Tie("source", source=found)


def _holds(source: tuple[int, int, int], setting: Setting) -> bool:
    """Whether the stretch stands between the words that name a source and its noun: `according to her “first” plan`."""
    return source[0] in setting.before and source[2] in setting.after


def far(setting: Setting) -> Tie | None:
    """The last reporting verb before a full sentence in marks, however far."""
    return Tie("far", setting.left[-1]) if setting.left and setting.full else None
