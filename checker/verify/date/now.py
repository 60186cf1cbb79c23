"""The draft's own day, and whether a verb tells of it."""

from datetime import date

from checker.annotation.parse import Parse
from checker.document import Document

__all__ = ["is_ahead", "is_of_now", "is_under_way", "today_of"]

_PRESENT = frozenset({"VBZ", "VBP"})


def is_of_now(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the present or in the present perfect."""
    tags = {parse.tokens[each].tag for each in parse.children[verb] if parse.tokens[each].relation.startswith("aux")}
    if parse.tokens[verb].tag in _PRESENT or tags & _PRESENT:
        return True
    token = parse.tokens[verb]
    return (
        token.relation == "conj" and token.tag in ("VBG", "VBN") and token.head != verb and is_of_now(parse, token.head)
    )


def is_ahead(parse: Parse, verb: int) -> bool:
    """Whether a verb looks ahead: "will mark", "is to mark"."""
    below = {parse.tokens[each].lower for each in parse.children[verb]}
    return bool(below & {"will", "'ll", "’ll", "shall"})


def is_under_way(parse: Parse, verb: int) -> bool:
    """Whether a verb tells of what goes on now: "is celebrating"; a plaque "marks" what it marks for ever."""
    return parse.tokens[verb].tag == "VBG" and is_of_now(parse, verb)


def today_of(document: Document) -> date | None:
    """The draft's own day, unless it has none or one so far off that no days can be counted around it."""
    day = document.date.day if document.date else None
    return day if day is not None and 1000 < day.year < 9000 else None
