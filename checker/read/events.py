"""Marked-up text as a row of events, the same for HTML and XML, each with its place in the draft."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["Event", "Kind"]

_NOTHING: Mapping[str, str | None] = MappingProxyType({})


class Kind(Enum):
    """What an event tells."""

    START = "an element begins"
    END = "an element ends"
    WORDS = "words that stand in the draft as they are"
    REFERENCE = "a character that is written as an entity"


class Event(NamedTuple):
    """One event, with its first code point and its width in the draft.

    `tag` is the element's name in lower case, `words` the text or the character that is meant. `empty` says that
    the element ends where it begins.
    """

    kind: Kind
    start: int
    width: int
    tag: str = ""
    attributes: Mapping[str, str | None] = _NOTHING
    words: str = ""
    empty: bool = False
