"""Recorded names whose words lack the space between them: AnaFerreira."""

import re

from checker.verify.name.capitals import CapitalWord
from checker.verify.name.desk import Desk, Misspelling, curated_entity
from checker.verify.name.lexicon import Standing, standing

__all__ = ["glued"]

#: Two words or three, each with a capital and small letters behind it.
_GLUED = re.compile(r"(?:[A-Z][^\W\d_A-Z]+){2,3}")
_PART = re.compile(r"[A-Z][^A-Z]+")
#: What stands beside a word that is part of an address or a tag, or the name of an account: AnaRuiz (@ruiz).
_BEFORE, _AFTER = "#@/._-", re.compile(r"[/@_-]|\.\w| \(@")


def glued(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A word that is a curated name with its space left out, and no name of its own, tag or address."""
    if _GLUED.fullmatch(word.text) is None or standing(word.folded) is not Standing.UNKNOWN:
        return None
    text = desk.words.text
    if text[max(word.span.start - 1, 0)] in _BEFORE or _AFTER.match(text, word.span.end):
        return None
    name = " ".join(_PART.findall(word.text))
    entity = curated_entity(name, desk)
    if entity is None or name not in entity.names or desk.reference.named(word.text):
        return None
    return Misspelling(word, name, name, "on record with a space", False, entity)
