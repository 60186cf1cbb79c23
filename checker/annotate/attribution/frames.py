"""Sentences as a reader sees them: told in steps, of which a stretch in marks is one."""

import re

from checker.annotate.quotation.cues import lexicon
from checker.annotate.quotation.marks import Marked
from checker.annotate.tags import FINITE
from checker.annotation.parse import Parse

__all__ = ["frames"]

_ENDS = frozenset((".", "?", "!", "…", "..."))
_TERMINAL = ".?!…"
#: Abbreviations that stand before a name and end no sentence.
_ABBREVIATION = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|St|Hon|Prof|No|vs)\.$")
_QUOTES = "\"'“”‘’«»)]*_"


def frames(parse: Parse, stretches: tuple[Marked, ...], steps: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """The frames of a paragraph, as ranges of its steps: tokens by index, stretch `k` as `~k`."""
    found = []
    first = 0
    for at, step in enumerate(steps):
        if at + 1 == len(steps):
            break
        if _breaks(parse, stretches, steps, at, step):
            found.append((first, at + 1))
            first = at + 1
    if steps:
        found.append((first, len(steps)))
    return tuple(found)


def _sentence(parse: Parse, one: Marked) -> bool:
    """Whether a stretch begins like a sentence and is longer than a name."""
    words = parse.text[one.inner.start - parse.start : one.inner.end - parse.start]
    return words[:1].isupper() and len(words.split(maxsplit=4)) > 3


def _breaks(parse: Parse, stretches: tuple[Marked, ...], steps: tuple[int, ...], at: int, step: int) -> bool:
    following = steps[at + 1]
    if step >= 0:
        text = parse.tokens[step].text
        if text[-1] in _ENDS and (text in _ENDS or parse.tokens[step].tag == "."):
            return following < 0 or parse.tokens[following].text[0] not in ",;)]"
        if text[-1] == "." and following < 0 and not _ABBREVIATION.match(text):
            return _sentence(parse, stretches[~following])
        return "\n" in text
    one = stretches[~step]
    words = parse.text[one.inner.start - parse.start : one.inner.end - parse.start].rstrip(_QUOTES + " ")
    if words[-1:] not in _TERMINAL or not words:
        return False
    if following < 0:
        return True
    token = parse.tokens[following]
    if token.tag in (",", ":", "-RRB-") or token.text[0] in ",;:—–-)":
        return False
    if token.text[0].islower():
        return False
    return not _reports_next(parse, steps, at + 1, 12 if words[-1] in "?!" else 5, words[-1] in "?!")


def _reports_next(parse: Parse, steps: tuple[int, ...], at: int, reach: int, open_end: bool) -> bool:
    """Whether a reporting verb comes before the next stop or stretch: `“Why?” the minister asked`.

    Without `open_end` the sentence must end right behind the verb: `“No.” the minister said.`
    """
    forms = lexicon()
    for place in range(at, min(at + reach, len(steps))):
        if steps[place] < 0:
            return False
        token = parse.tokens[steps[place]]
        if token.tag in FINITE or (token.tag == "VBN" and token.text[0].isupper()):
            following = steps[place + 1 : place + 2]
            ends = not following or (following[0] >= 0 and parse.tokens[following[0]].tag == ".")
            classes = {name for entry in forms.get(token.text.lower(), ()) for name in entry.classes}
            return bool(classes & {"say", "tell", "beside"}) and (
                open_end or (ends and bool(classes & {"say", "tell"}))
            )
        if token.tag in (".", "``"):
            return False
    return False
